import { keyOf } from './align-lines.js';
import { findHomes, findPlace, type Homes } from './find-place.js';
import { linesOf } from './lines-of.js';
import { collectOwnGroups, type OwnGroup } from './own-groups.js';
import { parseBoxLine, withMark } from './parse-box-line.js';
import { layOutSheet, putBelow, putLast, type Sheet, textOf } from './sheet.js';
import { findWrittenBoxes } from './written-boxes.js';
import { compareWritten, type WrittenPage } from './written-page.js';

/** Pages of a plan's folder: path → text. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Brings new pages together with those on disk so that nothing a person wrote is lost. What was
 * written is whatever differs from the page as it was rendered before. Marks in boxes, and words
 * added to a box's line, go with their activity to whichever page it moved; a box that a
 * person marked stays where it was when its activity is gone. Lines of the person's own stay below the line they stood
 * under, go with the activity they stood under, or, where that line is gone, to the end of their
 * page. Rendered lines that a person deleted come back.
 *
 * A page that is no longer rendered stays as far as something was written in it that has no other
 * place; files other than Markdown stay as they are once a person changed them.
 *
 * @param rendered - the new pages
 * @param base - the pages as they were rendered before; empty when that is not known
 * @param onDisk - the pages as they are now
 * @returns the pages to write; pages on disk that it does not name may be removed
 *
 * @example A tick and a note
 * ```ts
 * import assert from 'node:assert/strict';
 * import { mergeChecklists } from '@mlprep/formats';
 *
 * const before = '# Week 1\n- [ ] **Learn** Trees <!-- mlprep:learn:trees -->\n';
 * const onDisk = '# Week 1\n- [x] **Learn** Trees <!-- mlprep:learn:trees -->\nread twice\n';
 * const merged = mergeChecklists(
 *   new Map([['week-01.md', before]]),
 *   new Map([['week-01.md', before]]),
 *   new Map([['week-01.md', onDisk]]),
 * );
 * assert.equal(merged.get('week-01.md'), onDisk);
 * ```
 */
export function mergeChecklists(rendered: Pages, base: Pages, onDisk: Pages): Pages {
  const kept = new Map<string, string>();
  const pages: WrittenPage[] = [];
  for (const [path, text] of onDisk) {
    const before = base.get(path) ?? rendered.get(path);
    if (before !== undefined && path.endsWith('.md')) {
      pages.push(compareWritten(path, text, before));
    } else if (before === undefined || linesOf(text).join('\n') !== linesOf(before).join('\n')) {
      kept.set(path, text);
    }
  }
  const strangers = [...kept].filter(([path]) => path.endsWith('.md')).map(([, text]) => text);
  const boxes = findWrittenBoxes(pages, strangers);
  const boxesBefore = boxLines(base);
  const sheets = new Map<string, Sheet>();
  for (const [path, text] of rendered) {
    if (!path.endsWith('.md')) continue;
    const page = pages.find((candidate) => candidate.path === path);
    sheets.set(path, layOutSheet(path, text, page, boxes, boxesBefore));
  }
  const homes = findHomes(sheets);

  for (const page of pages) {
    const sheet = sheets.get(page.path);
    const isOwn = (index: number): boolean => {
      const line = page.now[index] ?? '';
      const id = parseBoxLine(line)?.id;
      if (id !== undefined) {
        const box = boxes.get(id);
        const isCopy = box?.page !== page || box.index !== index;
        return isCopy || (!homes.has(id) && isWritten(boxesBefore.get(id), line));
      }
      const origin = page.found[index];
      if (origin === undefined) return true;
      return !(sheet?.places.has(origin) ?? false) && isWritten(page.before[origin], line);
    };
    const { groups, owners } = collectOwnGroups(page, isOwn);
    const moved = groups.filter((group) => placeGroup(group, page, sheet, homes));
    if (sheet !== undefined || moved.length === groups.length) continue;
    const goes = new Set(moved.flatMap(({ from, lines }) => lines.map((_, at) => from + at)));
    const left = page.now.filter((_, index) => !goes.has(index) && !homes.has(owners[index] ?? ''));
    kept.set(page.path, left.length < page.now.length ? `${left.join('\n')}\n` : page.text);
  }
  const merged = new Map<string, string>();
  for (const [path, text] of rendered) {
    const sheet = sheets.get(path);
    merged.set(path, kept.get(path) ?? (sheet === undefined ? text : textOf(sheet)));
  }
  return new Map([...merged, ...kept]);
}

function boxLines(pages: Pages): ReadonlyMap<string, string> {
  const lines = [...pages]
    .filter(([path]) => path.endsWith('.md'))
    .flatMap(([, text]) => linesOf(text));
  return new Map(
    lines.flatMap((line) => {
      const id = parseBoxLine(line)?.id;
      return id === undefined ? [] : [[id, line] as const];
    }),
  );
}

/** True when a line that is no longer rendered holds a mark or words that a person put there. */
function isWritten(before: string | undefined, now: string): boolean {
  const box = parseBoxLine(now);
  if (before === undefined) return true;
  if (box === undefined) return keyOf(now) !== keyOf(before);
  const isMarked = box.mark !== ' ' && box.mark !== parseBoxLine(before)?.mark;
  return isMarked || withMark(now, ' ').trim() !== withMark(before, ' ').trim();
}

/**
 * Puts lines of a person's own where the line that they stood under is now, or else at the end of
 * their page. Paragraphs of their own at the end of a page belong to the page.
 *
 * @param sheet - the page as it is rendered now; undefined when it no longer is
 * @returns false when there is no place for them but on a page that is no longer rendered
 */
function placeGroup(
  group: OwnGroup,
  page: WrittenPage,
  sheet: Sheet | undefined,
  homes: Homes,
): boolean {
  const isBlank = group.lines.every((line) => line.trim() === '');
  const place = findPlace(group.anchor, sheet, homes);
  const isAtEnd =
    group.from + group.lines.length === page.now.length &&
    (group.gap > 0 || group.lines[0]?.trim() === '');
  const isSamePage = place !== undefined && place.sheet === sheet;
  const isSameEnd = isSamePage && place.index === place.sheet.rendered.length - 1;
  if (place !== undefined && (isAtEnd ? isSameEnd : isSamePage || !isBlank)) {
    putBelow(place.sheet, place.index, group);
    return true;
  }
  if (sheet !== undefined && !isBlank) putLast(sheet, group);
  return sheet !== undefined || isBlank;
}
