import { toInstant, toWallClock } from '@mlprep/planner';
import { civilDay, dayMs, dayNumber } from './civil-day.js';

/** A zone's clocks. Wall-clock times are milliseconds since the epoch as if the zone were UTC. */
export interface Zone {
  /**
   * The instant at which the clocks show a time: the first of two, and a time that they skip is
   * read with the offset from before the gap (RFC 5545, 3.3.5).
   */
  readonly toInstant: (wall: number) => number;
  readonly toWall: (instant: number) => number;
}

/** Coordinated Universal Time. */
export const utcZone: Zone = { toInstant: (wall) => wall, toWall: (instant) => instant };

/**
 * A zone that the runtime knows. It remembers offsets, because asking the runtime is slow.
 *
 * @param name - an IANA name
 */
export function ianaZone(name: string): Zone {
  const midnights = new Map<number, number>();
  const offsetAt = (day: number): number => {
    const known = midnights.get(day);
    if (known !== undefined) return known;
    // Before and after, the years do not have four digits; clocks do not change there.
    const inRange = Math.min(Math.max(day, firstDay), lastDay);
    const offset = offsetOf(name, inRange * dayMs);
    midnights.set(day, offset);
    return offset;
  };
  return {
    toInstant: (wall) => {
      const day = Math.floor(wall / dayMs);
      const offset = offsetAt(day - 1);
      // No zone changes its clocks and back again within three days.
      if (offset === offsetAt(day + 2)) return wall - offset;
      return toInstant(isoDay(day), (wall - day * dayMs) / 60_000, name);
    },
    toWall: (instant) => {
      const day = Math.floor(instant / dayMs);
      const offset = offsetAt(day);
      return instant + (offset === offsetAt(day + 1) ? offset : offsetOf(name, instant));
    },
  };
}

const firstDay = dayNumber(1, 1, 1);
const lastDay = dayNumber(9998, 12, 31);

function offsetOf(name: string, instant: number): number {
  const whole = Math.floor(instant / 60_000) * 60_000;
  const { date, minute } = toWallClock(whole, name);
  return Date.parse(`${date}T00:00:00Z`) + minute * 60_000 - whole;
}

function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
