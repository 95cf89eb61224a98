import type { Pages } from './merge-checklists.js';
import { parseBoxLine, withMark } from './parse-box-line.js';

/**
 * The same pages with another mark in some boxes: what a replan has acted on counts as rendered, so
 * that the new page decides.
 *
 * @param marks - id of an activity → the one sign in its box
 */
export function withMarks(pages: Pages, marks: ReadonlyMap<string, string>): Pages {
  if (marks.size === 0) return pages;
  const marked = (line: string): string => {
    const mark = marks.get(parseBoxLine(line)?.id ?? '');
    return mark === undefined ? line : withMark(line, mark);
  };
  return new Map(
    [...pages].map(([path, text]) => [path, text.split('\n').map(marked).join('\n')] as const),
  );
}
