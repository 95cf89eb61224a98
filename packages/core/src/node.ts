import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MlprepError } from './mlprep-error.js';
import type { PackFile } from './parse/parse-item.js';
import { type ParsePackOptions, parsePack } from './parse/parse-pack.js';
import { itemKinds } from './parse/parsed-pack.js';
import type { Result } from './problem.js';
import type { Pack } from './schema/pack.js';

const ofPack: ReadonlySet<string> = new Set(['pack.yaml', ...itemKinds]);

/**
 * Reads the files of a pack from a folder: `pack.yaml` and what stands in the pack's own
 * subfolders. Hidden files and Python's caches are passed over.
 *
 * @throws MlprepError with code `PACK_UNREADABLE` when the folder cannot be read
 */
export async function readPackFiles(folder: string): Promise<readonly PackFile[]> {
  const files: PackFile[] = [];
  const walk = async (path: string): Promise<void> => {
    const entries = await readdir(join(folder, path), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === '__pycache__') continue;
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (path === '' && !ofPack.has(inside)) continue;
      if (entry.isDirectory()) await walk(inside);
      else files.push({ path: inside, text: await readFile(join(folder, inside), 'utf8') });
    }
  };
  try {
    await walk('');
  } catch (cause) {
    throw new MlprepError('PACK_UNREADABLE', `Cannot read the folder "${folder}"`, { cause });
  }
  return files;
}

/**
 * Reads and checks the pack in a folder.
 *
 * @param options - as `parsePack` takes them
 * @throws MlprepError with code `PACK_UNREADABLE` when the folder cannot be read,
 *   `INSTANT_INVALID` when `now` cannot
 */
export async function readPack(
  folder: string,
  options: ParsePackOptions = {},
): Promise<Result<Pack>> {
  return parsePack(await readPackFiles(folder), options);
}
