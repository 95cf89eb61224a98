import type { Profile } from '../profile/profile.js';
import { weekdays } from '../profile/profile.js';
import { parseClockTime } from '../time/clock-time.js';
import { addDays, type IsoDate, mondayOf, weekdayOf } from '../time/iso-date.js';
import { type DayWindows, defaultWindows } from './default-windows.js';

/** The part of a profile that says which hours of which days are free. */
export type Hours = Pick<
  Profile,
  'availability' | 'hours' | 'hoursByWeek' | 'evening' | 'morning' | 'off'
>;

/** The windows of the seven days of a week, before blackout dates. */
export function windowsOfWeek(profile: Hours, monday: IsoDate): readonly DayWindows[] {
  const special = profile.hoursByWeek[monday];
  if (special === 'off') return weekdays.map(() => []);
  if (profile.availability === undefined) {
    return defaultWindows(special ?? profile.hours ?? 6, profile);
  }
  const week = weekdays.map((day) => joinWindows((profile.availability?.[day] ?? []).map(read)));
  return special === undefined ? week : firstMinutes(week, Math.round(special * 60));
}

/** The windows of a day, after blackout dates. */
export function windowsOfDay(profile: Hours, date: IsoDate): DayWindows {
  if (isOff(profile.off, date)) return [];
  return windowsOfWeek(profile, mondayOf(date))[weekdayOf(date)] ?? [];
}

/** True when a day is one of the blackout dates. */
export function isOff(off: Profile['off'], date: IsoDate): boolean {
  return off.some((range) => {
    const [from = '', to = from] = range.split('..');
    return from <= date && date <= to;
  });
}

/** The days of a week that starts on a Monday. */
export function daysOfWeek(monday: IsoDate): readonly IsoDate[] {
  return weekdays.map((_, day) => addDays(monday, day));
}

function read(window: string): { from: number; to: number } {
  const [from = 0, to = 0] = window.split('-').map((text) => parseClockTime(text));
  return { from, to };
}

/** Sorts windows and joins those that touch or overlap. */
function joinWindows(windows: DayWindows): DayWindows {
  const joined: { from: number; to: number }[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else joined.push({ ...window });
  }
  return joined;
}

/** The windows that the first minutes of a week fall in; the rest of the week is free. */
function firstMinutes(week: readonly DayWindows[], minutes: number): readonly DayWindows[] {
  let left = minutes;
  return week.map((day) =>
    day.flatMap(({ from, to }) => {
      const taken = Math.min(left, to - from);
      left -= taken;
      return taken > 0 ? [{ from, to: from + taken }] : [];
    }),
  );
}
