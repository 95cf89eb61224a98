import { keyOf } from './align-lines.js';
import { parseBoxLine } from './parse-box-line.js';
import type { WrittenPage } from './written-page.js';

/** The rendered line that lines of a person's own stand under. */
export interface Anchor {
  readonly key: string;
  /** Its index in the page as it was rendered. */
  readonly index: number | undefined;
  /** The activity to which it belongs: its box, or a line indented below the box. */
  readonly owner: string | undefined;
}

/** Lines of a person's own that stand together. */
export interface OwnGroup {
  /** Undefined at the top of a page. */
  readonly anchor: Anchor | undefined;
  /** Rendered blank lines between the anchor and the group. */
  readonly gap: number;
  readonly lines: readonly string[];
  /** Index in `page.now` of the first of the lines. */
  readonly from: number;
}

/**
 * Collects the lines of a page that are a person's own, groups of blank lines too.
 *
 * @param isOwn - decides by index in `page.now`
 * @returns the groups in their order, and for each rendered line the activity it belongs to
 */
export function collectOwnGroups(
  page: WrittenPage,
  isOwn: (index: number) => boolean,
): { readonly groups: readonly OwnGroup[]; readonly owners: readonly (string | undefined)[] } {
  const groups: (OwnGroup & { lines: string[] })[] = [];
  let anchor: Anchor | undefined;
  let gap = 0;
  let isOpen = false;
  const owners = page.now.map((line, index) => {
    if (isOwn(index)) {
      if (!isOpen) groups.push({ anchor, gap, lines: [], from: index });
      groups.at(-1)?.lines.push(line);
      isOpen = true;
      return undefined;
    }
    isOpen = false;
    if (line.trim() === '') {
      gap += 1;
      return undefined;
    }
    const above = gap === 0 && /^\s/.test(line) ? anchor?.owner : undefined;
    const owner = parseBoxLine(line)?.id ?? above;
    anchor = { key: keyOf(line), index: page.found[index], owner };
    gap = 0;
    return owner;
  });
  return { groups, owners };
}
