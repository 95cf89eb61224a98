import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes files so that none is ever half there: all are first written in full beside their places,
 * then each takes its place in one step. Files that are already right are left alone.
 *
 * @param folder - made when it is not there
 * @param files - path below the folder → text
 * @returns how many files changed
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<number> {
  const staged: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [path, text] of files) {
      const to = join(folder, path);
      if ((await readText(to)) === text) continue;
      await mkdir(dirname(to), { recursive: true });
      const from = `${to}.${process.pid}.tmp`;
      staged.push({ from, to });
      const file = await open(from, 'w');
      try {
        await file.writeFile(text, 'utf8');
        await file.sync();
      } finally {
        await file.close();
      }
    }
    for (const { from, to } of staged) await rename(from, to);
  } catch (error) {
    for (const { from } of staged) await rm(from, { force: true });
    throw error;
  }
  return staged.length;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
