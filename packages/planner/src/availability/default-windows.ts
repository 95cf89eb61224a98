import type { Profile } from '../profile/profile.js';
import { type MinuteOfDay, parseClockTime } from '../time/clock-time.js';

/** Windows of one weekday. */
export type DayWindows = readonly { readonly from: MinuteOfDay; readonly to: MinuteOfDay }[];

/**
 * The windows of a usual week with some hours: evenings and the weekend.
 *
 * Up to 6 h: a quarter each on Tuesday and Thursday evening (30–90 min), the rest on Saturday.
 * Up to 12 h: Monday to Thursday evening up to 90 min, Saturday up to 4 h, Sunday the rest. Up to
 * 25 h: evenings of up to 3 h and weekend days of up to 5 h in two blocks, in proportion.
 *
 * @param hours - hours a week, at most 25
 * @returns seven days, Monday first
 */
export function defaultWindows(
  hours: number,
  times: Pick<Profile, 'evening' | 'morning'>,
): readonly DayWindows[] {
  const total = Math.round(hours * 60);
  const week: { from: number; to: number }[][] = [[], [], [], [], [], [], []];
  let left = total;
  const put = (day: number, from: number, minutes: number): void => {
    const taken = Math.min(minutes, left, 1440 - from);
    if (taken <= 0) return;
    week[day]?.push({ from, to: from + taken });
    left -= taken;
  };
  const evening = parseClockTime(times.evening) ?? 19 * 60;
  const morning = parseClockTime(times.morning) ?? 10 * 60;
  if (total <= 6 * 60) {
    const quarter = Math.min(90, Math.max(30, Math.round(total / 4)));
    put(1, evening, quarter);
    put(3, evening, quarter);
    put(5, morning, left);
  } else if (total <= 12 * 60) {
    for (const day of [0, 1, 2, 3]) put(day, evening, 90);
    put(5, morning, 240);
    put(6, morning, left);
  } else {
    const share = total / (25 * 60);
    const perEvening = roundTo5(180 * share);
    const perDay = roundTo5(300 * share);
    for (const day of [0, 1, 2, 3, 4]) put(day, evening, perEvening);
    for (const day of [5, 6]) {
      const minutes = day === 5 ? perDay : left;
      const first = roundTo5(minutes / 2);
      put(day, morning, first);
      put(day, morning + first + 60, minutes - first);
    }
  }
  return week;
}

function roundTo5(minutes: number): number {
  return Math.round(minutes / 5) * 5;
}
