import type { Activity } from '@mlprep/planner';
import { linkText } from '../text/inline.js';

/** Where a line says how long something took. */
export interface MinutesTaken {
  readonly minutes: number;
  /** Offset of the bracket, and its length. */
  readonly at: number;
  readonly length: number;
}

/**
 * Finds `(45 min)` in a line, unless it is part of what the plan itself says of the activity.
 *
 * @param rest - the line after its box
 * @param activity - undefined for what the plan does not hold
 */
export function findMinutes(
  rest: string,
  activity: Pick<Activity, 'title' | 'why'> | undefined,
): MinutesTaken | undefined {
  const match = /\((\d{1,4}) *min\)/.exec(hideWords(rest, activity));
  return match?.[1] === undefined
    ? undefined
    : { minutes: Number(match[1]), at: match.index, length: match[0].length };
}

/**
 * Writes how long something took into a line: in place of what it said, or behind the planned
 * minutes, or else at its end.
 *
 * @param rest - the line after its box, without its line end
 */
export function putMinutes(
  rest: string,
  activity: Pick<Activity, 'title' | 'why'> | undefined,
  minutes: number,
): string {
  const put = `(${minutes} min)`;
  const there = findMinutes(rest, activity);
  if (there !== undefined) {
    return `${rest.slice(0, there.at)}${put}${rest.slice(there.at + there.length)}`;
  }
  const hidden = hideWords(rest, activity);
  const planned = / · \d+ min/.exec(hidden);
  const end = planned === null ? endOfWords(hidden) : planned.index + planned[0].length;
  return `${rest.slice(0, end)} ${put}${rest.slice(end)}`;
}

/** The line with the plan's own words blanked out, as long as it was. */
function hideWords(rest: string, activity: Pick<Activity, 'title' | 'why'> | undefined): string {
  if (activity === undefined) return rest;
  return [linkText(activity.title), activity.title, activity.why].reduce(
    (text, part) => (part === '' ? text : text.replace(part, '\0'.repeat(part.length))),
    rest,
  );
}

/** Where a line's words end: before its comment and the blanks at its end. */
function endOfWords(rest: string): number {
  const comment = rest.indexOf('<!-- mlprep:');
  return rest.slice(0, comment === -1 ? rest.length : comment).trimEnd().length;
}
