import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { mergeChecklists } from '@mlprep/formats';
import { exitCode, Stop } from '../exit-code.js';

/** The folder, inside one that is written to, in which new files wait until all are there. */
const waiting = '.mlprep/next';
/** Says that all are there, and where each belongs. */
const orders = '.mlprep/next/orders.json';

/** Files that are put in place at the same time. */
const atOnce = 32;

interface Orders {
  readonly files: readonly {
    readonly path: string;
    /** Digest of what it replaces; null where nothing was. */
    readonly before: string | null;
  }[];
  readonly removed: readonly { readonly path: string; readonly before: string }[];
}

/**
 * Writes and removes files as one step: all are first written in full beside their places, then an
 * order is given, then each takes its place. Interrupted before the order, nothing has changed;
 * after it, `finishWriting` does the rest. Files that are already right are left alone; when one
 * cannot be written, none is.
 *
 * @param folder - made when it is not there
 * @param files - path below the folder → text; they take their places in this order
 * @param removed - paths below the folder
 * @returns how many files changed
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[] = [],
): Promise<number> {
  const count = await stageFiles(folder, files, removed);
  if (count > 0) await finishWriting(folder);
  return count;
}

/** The first half of `writeFiles`: everything up to the order. */
export async function stageFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  removed: readonly string[] = [],
): Promise<number> {
  const made: string[] = [];
  const wanted: Orders['files'][number][] = [];
  const gone: Orders['removed'][number][] = [];
  const known = new Set<string>();
  const makeFolder = async (path: string): Promise<void> => {
    if (known.has(path)) return;
    known.add(path);
    const first = await mkdir(path, { recursive: true });
    if (first !== undefined) made.push(first);
  };
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
      const there = await readText(to);
      if (there === text) continue;
      await makeFolder(dirname(to));
      await makeFolder(join(folder, waiting));
      const name = join(folder, waiting, String(wanted.length));
      if (there !== undefined && path.endsWith('.md')) await writeWhole(`${name}.old`, there);
      // A new file holds nothing that a person wrote: it can be made again.
      await writeWhole(name, text, there !== undefined || path.endsWith('.json'));
      wanted.push({ path, before: there === undefined ? null : digestOf(there) });
    }
    for (const path of removed) {
      const there = await readText(join(folder, path));
      if (there !== undefined) gone.push({ path, before: digestOf(there) });
    }
    if (wanted.length + gone.length === 0) return 0;
    await makeFolder(join(folder, waiting));
    const order: Orders = { files: wanted, removed: gone };
    await writeWhole(join(folder, `${orders}.part`), JSON.stringify(order));
    await rename(join(folder, `${orders}.part`), join(folder, orders));
    return wanted.length + gone.length;
  } catch (error) {
    await rm(join(folder, waiting), { recursive: true, force: true });
    for (const path of made.toReversed()) await removeEmpty(path);
    throw error;
  }
}

/**
 * Carries out an order that was given, if there is one: also one of a program that was stopped.
 * What a person wrote in a page since then is brought into the new page.
 *
 * @returns whether there was one
 */
export async function finishWriting(folder: string): Promise<boolean> {
  const text = await readText(join(folder, orders));
  if (text === undefined) {
    await rm(join(folder, waiting), { recursive: true, force: true });
    return false;
  }
  const { files, removed } = JSON.parse(text) as Orders;
  const putInPlace = async ({ path, before }: Orders['files'][number], index: number) => {
    const from = join(folder, waiting, String(index));
    const to = join(folder, path);
    const next = await readText(from);
    if (next === undefined) return;
    const now = await readText(to);
    const old = await readText(`${from}.old`);
    const isEdited = now !== undefined && digestOf(now) !== before && now !== next;
    if (isEdited && old !== undefined) {
      const only = (page: string): ReadonlyMap<string, string> => new Map([[path, page]]);
      const merged = mergeChecklists(only(next), only(old), only(now)).get(path) ?? next;
      await writeWhole(`${from}.merged`, merged);
      await rename(`${from}.merged`, to);
    } else {
      await rename(from, to);
    }
  };
  // The last one, which says that the plan is there, comes when all others are in place.
  for (let from = 0; from < files.length; from += atOnce) {
    const some = files.slice(from, Math.min(from + atOnce, files.length - 1));
    await Promise.all(some.map((file, at) => putInPlace(file, from + at)));
  }
  const last = files.at(-1);
  if (last !== undefined) await putInPlace(last, files.length - 1);
  for (const { path, before } of removed) {
    const now = await readText(join(folder, path));
    if (now !== undefined && digestOf(now) === before) await rm(join(folder, path));
  }
  await rm(join(folder, orders));
  await rm(join(folder, waiting), { recursive: true, force: true });
  // The folder around it stays where it holds something else.
  await rmdir(join(folder, dirname(waiting))).catch(() => undefined);
  return true;
}

async function writeWhole(path: string, text: string, isPrecious = true): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text, 'utf8');
    if (isPrecious) await file.sync();
  } finally {
    await file.close();
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
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
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await removeEmpty(join(path, entry.name));
  }
  await rmdir(path).catch(() => undefined);
}
