import { tzOffset } from '@date-fns/tz';
import { MlprepError } from '@mlprep/core';
import type { MinuteOfDay } from './clock-time.js';
import type { IsoDate } from './iso-date.js';

const minuteMs = 60_000;

/** True for an IANA zone name that this runtime knows. */
export function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/**
 * The instant at which a zone's clocks show a time. Where they show it twice it is the first; a
 * time they skip is read with the offset from before the gap, so it lies after it (RFC 5545, 3.3.5).
 *
 * @param date - the day on the wall calendar
 * @param minute - minutes after midnight on the wall clock; 1440 is the next midnight
 * @returns milliseconds since the epoch
 */
export function toInstant(date: IsoDate, minute: MinuteOfDay, timezone: string): number {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  const offsetAt = (instant: number): number => tzOffset(timezone, new Date(instant)) * minuteMs;
  const before = offsetAt(wall - 24 * 60 * minuteMs);
  const after = offsetAt(wall + 24 * 60 * minuteMs);
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (early + offsetAt(early) === wall) return early;
  if (late + offsetAt(late) === wall) return late;
  return wall - before;
}

/** What a zone's calendar and clock show at an instant; seconds are dropped. */
export function toWallClock(
  instant: number,
  timezone: string,
): { readonly date: IsoDate; readonly minute: MinuteOfDay } {
  const shifted = new Date(instant + tzOffset(timezone, new Date(instant)) * minuteMs);
  return {
    date: shifted.toISOString().slice(0, 10),
    minute: shifted.getUTCHours() * 60 + shifted.getUTCMinutes(),
  };
}

/** An instant as ISO 8601 with the zone's offset then: `2026-11-23T19:00:00+01:00`. */
export function formatInstant(instant: number, timezone: string): string {
  const offset = tzOffset(timezone, new Date(instant));
  const shifted = new Date(instant + offset * minuteMs).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, '0');
  const minutes = String(Math.floor(size % 60)).padStart(2, '0');
  return `${shifted}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/**
 * Reads an ISO instant with its offset.
 *
 * @throws MlprepError with code `INSTANT_INVALID`
 */
export function parseInstant(text: string): number {
  const instant = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new MlprepError('INSTANT_INVALID', `Cannot read "${text}" as an instant with an offset`);
  }
  return instant;
}
