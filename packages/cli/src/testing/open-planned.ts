import { type Folder, openFolder } from './open-folder.js';

/** Flags → the files of a plan made with them, so that each is made once in a test file. */
const made = new Map<string, Readonly<Record<string, string>>>();

/**
 * Opens a folder with a plan in it: by default of two weeks from Tuesday 24 November 2026, 19:00 in
 * Berlin, made the Sunday before.
 *
 * @param flags - of `mlprep plan`
 */
export async function openPlanned(...flags: readonly string[]): Promise<Folder> {
  const folder = openFolder();
  const files = made.get(flags.join('\n'));
  if (files === undefined) {
    const { code, err } = await folder.run(['plan', '--weeks', '2', ...flags]);
    if (code !== 0) throw new Error(err);
    made.set(flags.join('\n'), await folder.files());
  } else {
    await Promise.all(Object.entries(files).map(([path, text]) => folder.write(path, text)));
  }
  return folder;
}
