import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment.js';

/** More than this nobody wants to choose from. */
const most = 6;

/**
 * Calendars that a person may want to keep clear of: `.ics` files in the folder and among the
 * downloads, without those that this program wrote.
 *
 * @returns paths as a profile in the folder names them
 */
export async function findCalendars(environment: Environment): Promise<readonly string[]> {
  const { HOME, USERPROFILE } = environment.variables;
  const home = HOME ?? USERPROFILE;
  const downloads = home === undefined ? [] : [join(home, 'Downloads')];
  const found: string[] = [];
  for (const folder of [environment.cwd, ...downloads]) {
    const names = await readdir(folder).catch((): readonly string[] => []);
    for (const name of [...names].sort().filter((one) => /\.ics$/i.test(one))) {
      const path = join(folder, name);
      if (await isForeign(path)) found.push(folder === environment.cwd ? name : path);
    }
  }
  return found.slice(0, most);
}

/** False for a calendar of our own, and for what cannot be read. */
async function isForeign(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0);
      return !/^PRODID:.*mlprep/im.test(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
