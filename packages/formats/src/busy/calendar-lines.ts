import type { Report } from './collect-problems.js';

/** A line of a calendar file, its folds taken out. */
export interface CalendarLine {
  /** Name of the property, in capitals. */
  readonly name: string;
  readonly text: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/**
 * The lines of a calendar file, whatever its line ends. A line without a name and a colon is
 * dropped and reported; an empty one is only dropped.
 */
export function readCalendarLines(text: string, report: Report): readonly CalendarLine[] {
  const found: CalendarLine[] = [];
  let logical = '';
  let began = 1;
  const finish = (): void => {
    if (logical.trim() === '') return;
    const match = /^([A-Za-z0-9-]+)[;:]/.exec(logical);
    if (match?.[1] !== undefined && logical.includes(':')) {
      found.push({ name: match[1].toUpperCase(), text: logical, line: began });
      return;
    }
    report(
      'CALENDAR_LINE_INVALID',
      began,
      `Cannot read "${shorten(logical)}": it has no name and colon`,
      {
        hint: 'the line was left out; export the calendar again when something is missing',
      },
    );
  };
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, line] of physical.entries()) {
    const isFold = (line.startsWith(' ') || line.startsWith('\t')) && index > 0;
    if (isFold) {
      logical += line.slice(1);
      continue;
    }
    finish();
    logical = line;
    began = index + 1;
  }
  finish();
  return found;
}

/** The beginning of a text, for a message: on one line, without control characters. */
export function shorten(text: string): string {
  const clean = text
    .slice(0, 200)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
  return clean.length > 60 ? `${clean.slice(0, 59).replace(/\p{Cs}$/u, '')}…` : clean;
}
