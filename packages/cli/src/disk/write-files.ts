import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exitCode, Stop } from '../exit-code.js';

/**
 * Writes files so that none is ever half there: all are first written in full beside their places,
 * then each takes its place in one step. Files that are already right are left alone; when one
 * cannot be written, none is.
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
  const made: string[] = [];
  try {
    for (const [path, text] of files) {
      const to = join(folder, path);
      if (await isFolder(to)) {
        throw new Stop(
          exitCode.usage,
          `Cannot write ${to}: a folder stands there`,
          'move it, or choose another folder with --out',
        );
      }
      if ((await readText(to)) === text) continue;
      const first = await mkdir(dirname(to), { recursive: true });
      if (first !== undefined) made.push(first);
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
    for (const path of made.toReversed()) await removeEmpty(path);
    throw error;
  }
  return staged.length;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Removes a folder and those in it, but no file. */
async function removeEmpty(path: string): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeEmpty(join(path, entry.name));
  }
  await rmdir(path).catch(() => undefined);
}
