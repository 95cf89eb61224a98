import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';
import { writeFileWhole } from './write-file.js';

describe('writeFileWhole', () => {
  it('writes a file, and over one, and leaves nothing else', async () => {
    const folder = openFolder();
    await writeFileWhole(join(folder.path, 'a.txt'), 'one');
    await writeFileWhole(join(folder.path, 'a.txt'), 'two');
    expect(await folder.files()).toEqual({ 'a.txt': 'two' });
  });

  it('leaves no draft when the file cannot take its place', async () => {
    const folder = openFolder();
    await mkdir(join(folder.path, 'a.txt'));
    await expect(writeFileWhole(join(folder.path, 'a.txt'), 'one')).rejects.toThrow();
    expect(await folder.files()).toEqual({});
  });
});
