import { dayMs, dayNumber, daysInMonth } from './civil-day.js';
import { utcZone, type Zone } from './zone.js';

/** A DATE or DATE-TIME of a calendar file. */
export interface Moment {
  /** True for a DATE: a day and no time. */
  readonly isDate: boolean;
  /** What the clock shows, as milliseconds since the epoch as if its zone were UTC. */
  readonly wall: number;
  /** Undefined for a floating time and for a day: they mean whatever zone their reader is in. */
  readonly zone: Zone | undefined;
}

/**
 * Reads `2026-11-23`, `2026-11-23T19:00:00` or the same with `Z`.
 *
 * @param zone - the zone that the property names
 * A time without digits is the jCal of a day where a time was expected; one without seconds is on the
 * minute.
 *
 * @returns undefined for anything else, and for days and times that do not exist
 */
export function parseMoment(text: string, zone: Zone | undefined): Moment | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)?(Z)?)?$/.exec(
    text.replace(/T::$/, ''),
  );
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const isDate = match[4] === undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  // A leap second is the second before it (RFC 5545, 3.3.12).
  const time = (hour * 60 + minute) * 60 + Math.min(second, 59);
  return {
    isDate,
    wall: dayNumber(year, month, day) * dayMs + time * 1000,
    zone: match[7] === 'Z' ? utcZone : isDate ? undefined : zone,
  };
}

/** The instant of a moment; of a day its first. */
export function instantOf(moment: Moment, usersZone: Zone): number {
  return (moment.zone ?? usersZone).toInstant(moment.wall);
}
