import { linesOf } from './lines-of.js';
import { parseBoxLine } from './parse-box-line.js';
import type { WrittenPage } from './written-page.js';

/** The box of an activity as a person left it. */
export interface WrittenBox {
  readonly line: string;
  /** Where it stands; undefined for a page that was never rendered. */
  readonly page: WrittenPage | undefined;
  readonly index: number;
}

/**
 * Finds the box of each activity on pages on disk. Of several copies it is the rendered one, or
 * else the first.
 *
 * @param strangers - pages that were never rendered; they count where no other page has the box
 */
export function findWrittenBoxes(
  pages: readonly WrittenPage[],
  strangers: readonly string[],
): ReadonlyMap<string, WrittenBox> {
  const boxes = new Map<string, WrittenBox>();
  const add = (box: WrittenBox): void => {
    const id = parseBoxLine(box.line)?.id;
    const there = id === undefined ? undefined : boxes.get(id);
    const isFirst = there === undefined || (!isRendered(there) && isRendered(box));
    if (id !== undefined && isFirst) boxes.set(id, box);
  };
  for (const page of pages) {
    for (const [index, line] of page.now.entries()) add({ line, page, index });
  }
  for (const text of strangers) {
    for (const [index, line] of linesOf(text).entries()) add({ line, page: undefined, index });
  }
  return boxes;
}

function isRendered({ page, index }: WrittenBox): boolean {
  return page?.found[index] !== undefined;
}
