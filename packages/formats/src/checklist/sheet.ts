import { alignLines, keyOf } from './align-lines.js';
import { linesOf } from './lines-of.js';
import { mergeLine } from './merge-line.js';
import type { OwnGroup } from './own-groups.js';
import { parseBoxLine } from './parse-box-line.js';
import type { WrittenBox } from './written-boxes.js';
import type { WrittenPage } from './written-page.js';

/** A newly rendered page into which writing goes. */
export interface Sheet {
  readonly path: string;
  readonly text: string;
  readonly rendered: readonly string[];
  /** The rendered lines with what a person put into them. */
  readonly lines: readonly string[];
  /** Where lines of the page before are now: their index → index in `rendered`. */
  readonly places: ReadonlyMap<number, number>;
  /** A person's own lines by the index of the line they stand below; -1 at the top. */
  readonly below: Map<number, string[]>;
  /** Those whose line is gone. */
  readonly tail: string[];
}

/**
 * Lays a rendered page out, with marks and words in its lines as a person left them.
 *
 * @param page - the same page on disk, if it is there
 * @param boxes - boxes on disk, by activity, wherever they stand
 * @param boxesBefore - the lines of boxes as they were rendered before
 */
export function layOutSheet(
  path: string,
  text: string,
  page: WrittenPage | undefined,
  boxes: ReadonlyMap<string, WrittenBox>,
  boxesBefore: ReadonlyMap<string, string>,
): Sheet {
  const rendered = linesOf(text);
  const origins = page === undefined ? [] : alignLines(page.before, rendered);
  const places = new Map<number, number>();
  origins.forEach((origin, index) => {
    if (origin !== undefined) places.set(origin, index);
  });
  const onDisk = new Map(page?.found.map((origin, index) => [origin, page.now[index]]));
  const lines = rendered.map((line, index) => {
    const id = parseBoxLine(line)?.id;
    if (id !== undefined) {
      const box = boxes.get(id);
      return box === undefined ? line : mergeLine(boxesBefore.get(id), box.line, line);
    }
    const origin = origins[index];
    const now = origin === undefined ? undefined : onDisk.get(origin);
    return origin === undefined || now === undefined
      ? line
      : mergeLine(page?.before[origin], now, line);
  });
  return { path, text, rendered, lines, places, below: new Map(), tail: [] };
}

/** Where the lines of a block that starts with a box end, or the one of them with a key. */
export function findInBlock(sheet: Sheet, start: number, key: string): number {
  let at = start;
  while (keyOf(sheet.rendered[at] ?? '') !== key && /^\s+\S/.test(sheet.rendered[at + 1] ?? '')) {
    at += 1;
  }
  return at;
}

/** Puts a person's own lines below a rendered line, as many blank lines further as they stood. */
export function putBelow(sheet: Sheet, index: number, group: OwnGroup): void {
  let at = index;
  while (at < index + group.gap && sheet.rendered[at + 1]?.trim() === '') at += 1;
  const isCloser = at < index + group.gap && group.lines[0]?.trim() !== '';
  const lines = [...(isCloser ? [''] : []), ...group.lines];
  sheet.below.set(at, [...(sheet.below.get(at) ?? []), ...lines]);
}

/** Puts a person's own lines, of which at least one is not blank, at the end of a page. */
export function putLast(sheet: Sheet, group: OwnGroup): void {
  const isText = (line: string): boolean => line.trim() !== '';
  const from = group.lines.findIndex(isText);
  sheet.tail.push('', ...group.lines.slice(from, group.lines.findLastIndex(isText) + 1));
}

/** The text of a sheet; exactly as rendered where nothing was written. */
export function textOf(sheet: Sheet): string {
  const { rendered, lines, below, tail } = sheet;
  const isAsRendered =
    below.size === 0 && tail.length === 0 && lines.every((line, index) => line === rendered[index]);
  if (isAsRendered) return sheet.text;
  const all = [
    ...(below.get(-1) ?? []),
    ...lines.flatMap((line, index) => [line, ...(below.get(index) ?? [])]),
    ...tail,
  ];
  return `${all.join('\n')}\n`;
}
