import { utc } from '@date-fns/utc';
import type { IsoDate } from '@mlprep/planner';
import { format } from 'date-fns';

/** `Tuesday 1 December`. */
export function formatDay(date: IsoDate): string {
  return format(utc(date), 'EEEE d MMMM', { in: utc });
}

/** `Friday 15 January 2027`. */
export function formatDayWithYear(date: IsoDate): string {
  return format(utc(date), 'EEEE d MMMM yyyy', { in: utc });
}

/** `1 Dec`. */
export function formatShortDay(date: IsoDate): string {
  return format(utc(date), 'd MMM', { in: utc });
}

/** `30 November – 6 December`. */
export function formatSpan(from: IsoDate, to: IsoDate): string {
  const pattern = from.slice(0, 7) === to.slice(0, 7) ? 'd' : 'd MMMM';
  return `${format(utc(from), pattern, { in: utc })} – ${format(utc(to), 'd MMMM', { in: utc })}`;
}

/** The day and the time that a plan's ISO instant shows: its own offset is the learner's. */
export function wallClock(instant: string): { readonly date: IsoDate; readonly time: string } {
  return { date: instant.slice(0, 10), time: instant.slice(11, 16) };
}

/** `5 h 05 min`, `45 min`, `6 h`. */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')} min`;
}
