import { alignLines } from './align-lines.js';
import { linesOf } from './lines-of.js';
import { restoreIds } from './restore-ids.js';

/** A page on disk beside what it was rendered as. */
export interface WrittenPage {
  readonly path: string;
  readonly text: string;
  /** Its lines as they were rendered. */
  readonly before: readonly string[];
  /** Its lines as they are. */
  readonly now: readonly string[];
  /** For each line of `now` its index in `before`; undefined for a line of the person's own. */
  readonly found: readonly (number | undefined)[];
}

/** Compares a page on disk with what it was rendered as. */
export function compareWritten(path: string, text: string, rendered: string): WrittenPage {
  const before = linesOf(rendered);
  const now = restoreIds(before, linesOf(text));
  return { path, text, before, now, found: alignLines(before, now) };
}
