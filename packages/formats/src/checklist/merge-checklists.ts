import { findOwnLines, keyOf, linesOf, type OwnGroup } from './own-lines.js';
import { parseBoxLine } from './read-checklist.js';

/** Pages of a plan's folder: path → text. */
export type Pages = ReadonlyMap<string, string>;

/**
 * Brings new pages together with those on disk so that nothing a person wrote is lost. What was
 * written is whatever differs from the page as it was rendered before. Marks in boxes go with
 * their activity, to whichever page it moved; lines of the person's own stay below the line they
 * stood under, or, where that is gone, at the end of their page. A page that is no longer rendered
 * stays when something was written in it, and so does any other file that was changed.
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
  const changed = [...onDisk].filter(([path, text]) => isChanged(text, base.get(path)));
  const boxes = new Map<string, { readonly line: string; readonly before: string | undefined }>();
  for (const [path, text] of changed) {
    const before = new Map(linesOf(base.get(path) ?? '').map((line) => [keyOf(line), line]));
    for (const line of linesOf(text)) {
      if (parseBoxLine(line)?.id === undefined) continue;
      boxes.set(keyOf(line), { line, before: before.get(keyOf(line)) });
    }
  }
  const pages = new Map<string, string[]>();
  for (const [path, text] of rendered) {
    const onPage = looseBoxes(changed.find(([other]) => other === path)?.[1] ?? '');
    pages.set(
      path,
      linesOf(text).map((line) => {
        const box = boxes.get(keyOf(line)) ?? takeLoose(onPage, keyOf(line));
        return box === undefined ? line : withWriting(line, box.line, box.before);
      }),
    );
  }
  const merged = new Map<string, string>();
  for (const [path, text] of changed) {
    if (!path.endsWith('.md') || !pages.has(path)) {
      const written = !path.endsWith('.md') || hasWriting(text, base.get(path) ?? '');
      if (written) merged.set(path, text);
      continue;
    }
    const before = base.get(path) ?? rendered.get(path) ?? '';
    for (const group of findOwnLines(linesOf(before), linesOf(text)).toReversed()) {
      insert(group, path, pages);
    }
  }
  for (const [path, lines] of pages) {
    if (!merged.has(path)) merged.set(path, `${lines.join('\n')}\n`);
  }
  return merged;
}

function isChanged(text: string, base: string | undefined): boolean {
  return base === undefined || linesOf(text).join('\n') !== linesOf(base).join('\n');
}

/** True when a page holds marks or lines that its rendering did not. */
function hasWriting(text: string, base: string): boolean {
  const marks = (page: string): string =>
    linesOf(page)
      .map((line) => parseBoxLine(line)?.mark ?? '')
      .join('');
  return marks(text) !== marks(base) || findOwnLines(linesOf(base), linesOf(text)).length > 0;
}

type Loose = Map<string, string[]>;

/** Boxes without an id, such as those of key points, which stay on their page. */
function looseBoxes(text: string): Loose {
  const loose: Loose = new Map();
  for (const line of linesOf(text)) {
    const box = parseBoxLine(line);
    if (box === undefined || box.id !== undefined) continue;
    loose.set(keyOf(line), [...(loose.get(keyOf(line)) ?? []), line]);
  }
  return loose;
}

function takeLoose(
  loose: Loose,
  key: string,
): { readonly line: string; readonly before: undefined } | undefined {
  const line = loose.get(key)?.shift();
  return line === undefined ? undefined : { line, before: undefined };
}

/** A newly rendered box with the mark, and whatever else, that a person put into the old one. */
function withWriting(line: string, written: string, before: string | undefined): string {
  const mark = parseBoxLine(written)?.mark ?? ' ';
  const open = (text: string): string => text.replace(/\[.\]/u, '[ ]').trimEnd();
  const marked = (text: string): string => text.replace(/\[.\]/u, `[${mark}]`);
  const isUntouched = before === undefined || open(written) === open(before);
  if (isUntouched)
    return before === undefined && open(written) !== open(line) ? written : marked(line);
  if (open(written).startsWith(open(before))) {
    return `${marked(line)}${open(written).slice(open(before).length)}`;
  }
  return written;
}

/** Puts a group of lines below the line that it stood under, on whichever page that is now. */
function insert(group: OwnGroup, path: string, pages: Map<string, string[]>): void {
  const own = pages.get(path) ?? [];
  const at = group.under === undefined ? -1 : indexOfKey(own, group.under, group.occurrence);
  if (group.under === undefined || at >= 0) {
    own.splice(at + 1, 0, ...group.lines);
    return;
  }
  if (group.under.startsWith('[] mlprep:')) {
    for (const lines of pages.values()) {
      const moved = indexOfKey(lines, group.under, 0);
      if (moved < 0) continue;
      lines.splice(moved + 1, 0, ...group.lines);
      return;
    }
  }
  own.push('', ...group.lines);
}

function indexOfKey(lines: readonly string[], key: string, occurrence: number): number {
  let left = occurrence;
  let found = -1;
  lines.forEach((line, index) => {
    if (left < 0 || keyOf(line) !== key) return;
    found = index;
    left -= 1;
  });
  return found;
}
