import type { Profile, Weekday } from '../profile/profile.js';
import { weekdays } from '../profile/profile.js';
import { formatClockTime, parseClockTime } from '../time/clock-time.js';
import { windowsOfWeek } from './windows-of-day.js';

/** Hours of a usual week of a profile. */
export function hoursPerWeek(profile: Profile): number {
  if (profile.availability === undefined) return profile.hours ?? 0;
  const week = windowsOfWeek({ ...profile, hoursByWeek: {} }, profile.start);
  const minutes = week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  return Math.round(minutes / 6) / 10;
}

/**
 * A profile with more hours a week: on default windows, or with its own windows made longer, the
 * longest day's first. Undefined where a week cannot hold them.
 */
export function withMoreHours(profile: Profile, hours: number): Profile | undefined {
  if (profile.availability === undefined) {
    const more = (profile.hours ?? 0) + hours;
    return more > 25 ? undefined : { ...profile, hours: more };
  }
  let left = hours * 60;
  const availability: Partial<Record<Weekday, readonly string[]>> = { ...profile.availability };
  const minutesOf = (day: Weekday): number =>
    (profile.availability?.[day] ?? []).reduce((sum, window) => {
      const [from = 0, to = 0] = window.split('-').map((text) => parseClockTime(text));
      return sum + to - from;
    }, 0);
  const days = weekdays
    .filter((day) => minutesOf(day) > 0)
    .sort((a, b) => minutesOf(b) - minutesOf(a) || weekdays.indexOf(a) - weekdays.indexOf(b));
  for (const day of days) {
    const windows = [...(availability[day] ?? [])].sort();
    const last = windows.at(-1) ?? '';
    const [from = 0, to = 0] = last.split('-').map((text) => parseClockTime(text));
    const taken = Math.min(left, 22 * 60 - to);
    if (taken <= 0) continue;
    availability[day] = [
      ...windows.slice(0, -1),
      `${formatClockTime(from)}-${formatClockTime(to + taken)}`,
    ];
    left -= taken;
  }
  return left > 0 ? undefined : { ...profile, availability };
}
