import type { Location } from '@mlprep/core';
import { buildSlots } from '../availability/build-slots.js';
import { daysBetween } from '../time/iso-date.js';
import { parseInstant, toWallClock } from '../time/zone.js';
import type { Report } from './check-fields.js';
import type { ParseProfileOptions } from './parse-profile.js';
import type { Profile } from './profile.js';
import { suggestWindow } from './suggest-window.js';

/** 104 weeks, the days before the first of them, and the last one's Monday. */
const mostDays = 104 * 7 + 7;

/**
 * Checks that the interview is ahead, not too far, and after the start.
 *
 * @param places - where the date of the interview and the start are written
 * @returns true when they are in order
 */
export function checkDays(
  profile: Profile,
  now: string,
  places: { readonly date: Location; readonly start: Location },
  report: Report,
): boolean {
  const day = profile.interviews.at(-1)?.at.slice(0, 10) ?? '';
  const today = toWallClock(parseInstant(now), profile.timezone).date;
  const cannot = `Cannot plan for an interview on ${day}`;
  const next = 'give the date of the next one, as "interview: 2027-01-15T10:00"';
  if (day < today) {
    report('INTERVIEW_PAST', places.date, `${cannot}: that day is past`, next);
  } else if (day === today) {
    report(
      'INTERVIEW_TODAY',
      places.date,
      `${cannot}: it is today, and the day itself is kept free`,
      `look through "mlprep list questions" today; for another interview, ${next}`,
    );
  } else if (day <= profile.start) {
    const message = `Cannot start on ${profile.start} for an interview on ${day}`;
    report('START_AFTER_INTERVIEW', places.start, message, 'start before the day of the interview');
  } else if (daysBetween(profile.start, day) > mostDays) {
    const message = `${cannot}: that is more than 104 weeks after the start`;
    report('INTERVIEW_FAR', places.date, message, 'check the year, or start later');
  } else return true;
  return false;
}

/** Checks that some session fits; a plan under way may have none left, and is only warned about. */
export function checkTime(
  profile: Profile,
  options: ParseProfileOptions,
  place: Location,
  report: Report,
): void {
  const now = parseInstant(options.now);
  if (buildSlots(profile, { now }).slots.length > 0) return;
  const today = toWallClock(now, profile.timezone).date;
  const [, from = today] = [profile.start, today].sort();
  const window = suggestWindow(profile, from, now);
  const without = { ...profile, off: [], hoursByWeek: {} };
  const hint =
    window !== undefined
      ? `add one of at least ${profile.session.min} minutes, for example "availability: { ${window[0]}: [${window[1]}] }"`
      : suggestWindow(without, from, now) !== undefined
        ? 'take days out of "off", or weeks out of "hoursByWeek"'
        : 'look through "mlprep list questions"; there is no time left for a plan';
  const day = profile.interviews.at(-1)?.at.slice(0, 10);
  report(
    'NO_TIME_LEFT',
    place,
    `Cannot find a free window between ${from} and the interview on ${day}`,
    hint,
    options.began === undefined ? 'error' : 'warning',
  );
}
