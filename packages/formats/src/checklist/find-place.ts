import type { Anchor } from './own-groups.js';
import { parseBoxLine } from './parse-box-line.js';
import { findInBlock, type Sheet } from './sheet.js';

/** Where the box of an activity is rendered. */
export type Homes = ReadonlyMap<string, { readonly sheet: Sheet; readonly index: number }>;

/** Finds where the box of each activity is rendered. */
export function findHomes(sheets: ReadonlyMap<string, Sheet>): Homes {
  const homes = new Map<string, { readonly sheet: Sheet; readonly index: number }>();
  for (const sheet of sheets.values()) {
    sheet.rendered.forEach((line, index) => {
      const id = parseBoxLine(line)?.id;
      if (id !== undefined) homes.set(id, { sheet, index });
    });
  }
  return homes;
}

/**
 * Finds the line that lines of a person's own stand under on the new pages: for those of an
 * activity wherever that is now, for others on their own page.
 *
 * @param sheet - their page; undefined when it is no longer rendered
 * @returns -1 as the index for the top of a page; undefined where the line is gone
 */
export function findPlace(
  anchor: Anchor | undefined,
  sheet: Sheet | undefined,
  homes: Homes,
): { readonly sheet: Sheet; readonly index: number } | undefined {
  if (anchor === undefined) return sheet === undefined ? undefined : { sheet, index: -1 };
  const home = anchor.owner === undefined ? undefined : homes.get(anchor.owner);
  if (home !== undefined) {
    return { sheet: home.sheet, index: findInBlock(home.sheet, home.index, anchor.key) };
  }
  const index = anchor.index === undefined ? undefined : sheet?.places.get(anchor.index);
  return sheet === undefined || index === undefined ? undefined : { sheet, index };
}
