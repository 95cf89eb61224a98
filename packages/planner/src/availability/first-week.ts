import type { Profile } from '../profile/profile.js';
import { addDays, type IsoDate, mondayOf } from '../time/iso-date.js';
import { toInstant } from '../time/zone.js';
import { daysOfWeek, type Hours, windowsOfWeek } from './windows-of-day.js';

/**
 * The Monday of week 1: the week that holds the start, or the next one when none of its windows
 * remain. Blackout dates do not count, so a first week that is off keeps its number.
 *
 * @param now - windows that begin before this instant are past; absent for a plan under way
 */
export function firstWeekOf(
  profile: Hours & Pick<Profile, 'start' | 'timezone'>,
  now: number | undefined,
): IsoDate {
  const monday = mondayOf(profile.start);
  const usual = { ...profile, hoursByWeek: {} };
  const remains = daysOfWeek(monday).some(
    (date, day) =>
      date >= profile.start &&
      (windowsOfWeek(usual, monday)[day] ?? []).some(
        (window) => now === undefined || toInstant(date, window.from, profile.timezone) >= now,
      ),
  );
  return remains ? monday : addDays(monday, 7);
}
