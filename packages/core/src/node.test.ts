import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MlprepError } from './mlprep-error.js';
import { readPack, readPackFiles } from './node.js';
import { parsePack } from './parse/parse-pack.js';
import { smallestPack, smallestPackWith } from './parse/smallest-pack.js';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mlprep-core-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe('readPackFiles', () => {
  it('gives paths with forward slashes, relative to the folder, sorted in each', async () => {
    write({
      'topics/core-ml/b.md': 'B',
      'topics/core-ml/a.md': 'Ä',
      'topics/data/c.md': 'C',
      'pack.yaml': 'P',
    });
    expect(await readPackFiles(folder)).toEqual([
      { path: 'pack.yaml', text: 'P' },
      { path: 'topics/core-ml/a.md', text: 'Ä' },
      { path: 'topics/core-ml/b.md', text: 'B' },
      { path: 'topics/data/c.md', text: 'C' },
    ]);
  });

  it('passes over hidden files, the caches of Python, and what else stands beside a pack', async () => {
    write({
      'pack.yaml': 'P',
      'package.json': '{}',
      'README.md': '# Read me',
      'dist/index.js': '',
      '.git/config': '',
      'topics/.DS_Store': '',
      'topics/.drafts/x.md': '',
      'questions/coding/split-rows/__pycache__/solution.cpython-312.pyc': '',
      'questions/coding/split-rows/solution.py': 'S',
    });
    expect((await readPackFiles(folder)).map(({ path }) => path)).toEqual([
      'pack.yaml',
      'questions/coding/split-rows/solution.py',
    ]);
  });

  it('keeps files that have no place in a pack, so that they are reported', async () => {
    write({ ...smallestPack, 'topics/core-ml/notes.txt': 'Later.' });
    expect(await readPack(folder)).toMatchObject({
      ok: false,
      problems: [{ code: 'FILE_UNEXPECTED', location: { file: 'topics/core-ml/notes.txt' } }],
    });
  });

  it('throws for a folder that is not there, with the reason as its cause', async () => {
    const missing = join(folder, 'nowhere');
    const error = await readPackFiles(missing).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MlprepError);
    expect(error).toMatchObject({
      name: 'MlprepError',
      code: 'PACK_UNREADABLE',
      message: `Cannot read the folder "${missing}"`,
      cause: { code: 'ENOENT' },
    });
  });

  it('throws for a file in place of a folder', async () => {
    write({ 'pack.yaml': '' });
    await expect(readPack(join(folder, 'pack.yaml'))).rejects.toMatchObject({
      code: 'PACK_UNREADABLE',
      cause: { code: 'ENOTDIR' },
    });
  });
});

describe('readPack', () => {
  it('reads the pack that its files hold', async () => {
    write(smallestPack);
    expect(await readPack(folder)).toEqual(parsePack(smallestPackWith({})));
  });

  it('misses everything in an empty folder', async () => {
    expect(await readPack(folder)).toEqual(parsePack([]));
  });
});
