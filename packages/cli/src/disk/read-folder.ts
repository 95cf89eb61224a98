import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Reads the text files below a folder that a test accepts. A folder that is not there is empty.
 *
 * @param accept - decides by path, which is relative and has forward slashes
 */
export async function readFolder(
  folder: string,
  accept: (path: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const walk = async (inside: string): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (accept(path)) {
        const text = await readIfThere(join(folder, path));
        if (text !== undefined) files.set(path, text);
      }
    }
  };
  try {
    await walk('');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || files.size > 0) throw error;
  }
  return files;
}

/** Reads a file, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
