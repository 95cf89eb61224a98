import type { Result } from '@mlprep/core';
import fc from 'fast-check';
import { parseProfile } from '../profile/parse-profile.js';
import { type Profile, weekdays } from '../profile/profile.js';
import { formatClockTime } from '../time/clock-time.js';
import { addDays } from '../time/iso-date.js';
import { formatInstant } from '../time/zone.js';

/** Zones with clock changes at odd hours, odd offsets, and none. */
export const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'UTC',
] as const;

/** A profile and the moment at which it is read. */
export interface ProfileCase {
  readonly now: string;
  readonly profile: Profile;
}

const window = fc
  .tuple(fc.integer({ min: 0, max: 275 }), fc.integer({ min: 3, max: 60 }))
  .map(([from, length]) => {
    const start = from * 5;
    return `${formatClockTime(start)}-${formatClockTime(Math.min(1440, start + length * 5))}`;
  });

/**
 * Profiles of every sort: zones, clock changes, tiny and huge budgets, days off, odd windows. Those
 * that `parseProfile` refuses, such as ones with no time at all, are left out.
 */
export function arbitraryProfile(): fc.Arbitrary<ProfileCase> {
  return fc
    .record({
      timezone: fc.constantFrom(...zones),
      // Both changes of the clock, in both hemispheres, and a turn of the year.
      day: fc.constantFrom('2026-11-22', '2027-03-10', '2027-10-20', '2027-03-29', '2026-12-21'),
      hour: fc.integer({ min: 0, max: 23 }),
      days: fc.integer({ min: 1, max: 100 }),
      hours: fc.option(
        fc.double({ min: 1, max: 25, noNaN: true }).map((h) => Math.round(h * 4) / 4),
      ),
      availability: fc.dictionary(
        fc.constantFrom(...weekdays),
        fc.array(window, { minLength: 1, maxLength: 2 }),
        { minKeys: 1, maxKeys: 7 },
      ),
      off: fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 })), {
        maxLength: 2,
      }),
      weekHours: fc.array(
        fc.tuple(fc.integer({ min: 0, max: 10 }), fc.constantFrom<number | 'off'>(1, 3, 10, 'off')),
        { maxLength: 2 },
      ),
      slack: fc.constantFrom(0, 0.15, 0.4),
      session: fc.constantFrom(
        { min: 25, max: 90, break: 10 },
        { min: 15, max: 30, break: 0 },
        { min: 60, max: 180, break: 15 },
      ),
      known: fc.subarray(['topic-0', 'topic-1', 'topic-3']),
      level: fc.integer({ min: 0, max: 5 }),
      coding: fc.constantFrom(0, 1, 1.5),
    })
    .map((given): { readonly now: string; readonly parsed: Result<Profile> } => {
      const now = formatInstant(
        Date.parse(`${given.day}T${String(given.hour).padStart(2, '0')}:00:00Z`),
        'UTC',
      );
      const parsed = parseProfile(
        {
          timezone: given.timezone,
          interview: addDays(given.day, given.days),
          ...(given.hours === null ? { availability: given.availability } : { hours: given.hours }),
          off: given.off.map(
            ([from, length]) => `${addDays(given.day, from)}..${addDays(given.day, from + length)}`,
          ),
          hoursByWeek: Object.fromEntries(
            given.weekHours.map(([week, hours]) => [addDays(given.day, 7 * week), hours]),
          ),
          slack: given.slack,
          session: given.session,
          known: given.known,
          levels: { area: given.level },
          focus: { coding: given.coding },
        },
        { now, timezone: 'UTC' },
      );
      return { now, parsed };
    })
    .filter(({ parsed }) => parsed.ok)
    .map(({ now, parsed }) => {
      if (!parsed.ok) throw new Error('filtered above');
      return { now, profile: parsed.value };
    });
}
