import { chmod, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';
import { finishWriting, stageFiles, writeFiles } from './write-files.js';

describe('writeFiles', () => {
  it('makes the folders, writes, and counts what changed', async () => {
    const folder = openFolder();
    const to = join(folder.path, 'a', 'b');
    const files = new Map([
      ['one.md', '1'],
      ['c/two.md', '2'],
    ]);
    expect(await writeFiles(to, files)).toBe(2);
    expect(await folder.files('a/b')).toEqual({ 'one.md': '1', 'c/two.md': '2' });
    expect(await writeFiles(to, files.set('one.md', '3'))).toBe(1);
    expect(await folder.files('a/b')).toEqual({ 'one.md': '3', 'c/two.md': '2' });
  });

  it('does not touch a file that is already right', async () => {
    const folder = openFolder();
    await folder.write('one.md', '1');
    const before = await stat(join(folder.path, 'one.md'), { bigint: true });
    expect(await writeFiles(folder.path, new Map([['one.md', '1']]))).toBe(0);
    const after = await stat(join(folder.path, 'one.md'), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
  });

  it.each([
    ['a folder in the place of a file', 'two.md/inside.txt'],
    ['a file in the place of a folder', 'deep'],
  ])('writes none when one cannot be written: %s', async (_, there) => {
    const folder = openFolder();
    await folder.write(there, 'mine');
    await folder.write('one.md', 'old');
    const before = await readdir(folder.path, { recursive: true });
    const files = new Map([
      ['one.md', 'new'],
      ['fresh/zero.md', 'new'],
      ['two.md', 'new'],
      ['deep/three.md', 'new'],
    ]);
    await expect(writeFiles(folder.path, files)).rejects.toThrow();
    expect(await readdir(folder.path, { recursive: true })).toEqual(before);
    expect(await folder.files()).toEqual({ [there]: 'mine', 'one.md': 'old' });
  });

  it('removes what it is told, with the rest', async () => {
    const folder = openFolder();
    await folder.write('old.md', '1');
    expect(await writeFiles(folder.path, new Map([['new.md', '2']]), ['old.md', 'never.md'])).toBe(
      2,
    );
    expect(await folder.files()).toEqual({ 'new.md': '2' });
  });

  describe('when it was stopped', () => {
    const files = new Map([
      ['one.md', 'line\nnew one\n'],
      ['sub/two.json', 'new two'],
      ['three.md', 'new three\n'],
    ]);

    async function started() {
      const folder = openFolder();
      await folder.write('one.md', 'line\nold one\n');
      await folder.write('gone.md', 'old');
      return folder;
    }
    const after = {
      'one.md': 'line\nnew one\n',
      'sub/two.json': 'new two',
      'three.md': 'new three\n',
    };

    it('has changed nothing before the order, and forgets it', async () => {
      const folder = await started();
      await stageFiles(folder.path, files, ['gone.md']);
      await rm(join(folder.path, '.mlprep/next/orders.json'));
      expect(await finishWriting(folder.path)).toBe(false);
      expect(await folder.files()).toEqual({ 'one.md': 'line\nold one\n', 'gone.md': 'old' });
    });

    it.each([0, 1, 2, 3])('finishes after %i files', async (count) => {
      const folder = await started();
      await stageFiles(folder.path, files, ['gone.md']);
      for (const [index, path] of [...files.keys()].slice(0, count).entries()) {
        await rename(join(folder.path, '.mlprep/next', String(index)), join(folder.path, path));
      }
      expect(await finishWriting(folder.path)).toBe(true);
      expect(await folder.files()).toEqual(after);
      expect(await finishWriting(folder.path)).toBe(false);
    });

    it('keeps what a person wrote in the meantime', async () => {
      const folder = await started();
      await stageFiles(folder.path, files, ['gone.md']);
      await folder.write('one.md', 'line\nold one\nmy note\n');
      await folder.write('gone.md', 'old\nmy other note\n');
      await finishWriting(folder.path);
      expect(await folder.files()).toEqual({
        ...after,
        'one.md': expect.stringMatching(/new one[\s\S]*my note/),
        'gone.md': 'old\nmy other note\n',
      });
    });
  });

  // Nothing is read-only for root.
  it.skipIf(process.getuid?.() === 0)('writes none into a folder that is read-only', async () => {
    const folder = openFolder();
    await folder.write('prep/one.md', 'old');
    const path = join(folder.path, 'prep');
    await chmod(path, 0o555);
    const { code, err } = await folder.run(['plan', '--weeks', '2']);
    await chmod(path, 0o755);
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot go on: no permission for .*\n {2}.*--out/);
    expect(await folder.files()).toEqual({ 'prep/one.md': 'old' });
  });
});
