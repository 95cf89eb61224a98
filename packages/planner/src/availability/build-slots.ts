import type { Profile } from '../profile/profile.js';
import { addDays, type IsoDate } from '../time/iso-date.js';
import { toInstant, toWallClock } from '../time/zone.js';
import { firstWeekOf } from './first-week.js';
import type { Interval, Slot, Week, Window } from './window.js';
import { daysOfWeek, windowsOfDay } from './windows-of-day.js';

/** What is taken into account besides the profile. */
export interface AvailabilityOptions {
  /** Nothing begins before this instant, in milliseconds since the epoch. */
  readonly now: number;
  /** Time that is taken. */
  readonly busy?: readonly Interval[];
  /** Sessions of a plan under way that stay: no place is free there, but the time is the plan's. */
  readonly kept?: readonly Interval[];
  /** Monday of week 1 of a plan under way. */
  readonly firstMonday?: IsoDate;
}

/**
 * Turns a profile into the weeks of a plan and the places for its sessions, in order of time:
 * windows from the start to the day before the last interview, without blackout dates, days of
 * interviews and busy time; each window cut into sessions with breaks between.
 */
export function buildSlots(
  profile: Profile,
  options: AvailabilityOptions,
): { readonly weeks: readonly Week[]; readonly slots: readonly Slot[] } {
  const { timezone, session, slack } = profile;
  const interviewDays = profile.interviews.map((interview) => interview.at.slice(0, 10));
  const lastDay = addDays(interviewDays.at(-1) ?? profile.start, -1);
  // A session that stays has its week, even when the interview has moved before it.
  const lastKept = Math.max(...(options.kept ?? []).map(({ start }) => start));
  const isIn = (week: IsoDate): boolean =>
    week <= lastDay || toInstant(week, 0, timezone) <= lastKept;
  const weeks: Week[] = [];
  const slots: Slot[] = [];
  let monday = options.firstMonday ?? firstWeekOf(profile, options.now);
  for (; isIn(monday); monday = addDays(monday, 7)) {
    const number = weeks.length + 1;
    let capacityMinutes = 0;
    for (const date of daysOfWeek(monday)) {
      if (date < profile.start || date > lastDay || interviewDays.includes(date)) continue;
      const free = windowsOfDay(profile, date).flatMap((window) =>
        withoutBusy({ date, ...window }, options.busy ?? [], timezone),
      );
      for (const window of free) {
        capacityMinutes += window.to - window.from;
        const open = withoutBusy(window, options.kept ?? [], timezone);
        for (const part of open.flatMap((stretch) => cutWindow(stretch, session))) {
          const start = toInstant(date, part.from, timezone);
          const end = toInstant(date, part.to, timezone);
          // On the day the clocks change a window can last an hour more or less than it shows.
          const minutes = Math.min(part.to - part.from, (end - start) / 60_000);
          if (start < options.now || minutes < session.min) continue;
          slots.push({
            ...part,
            week: number,
            start,
            end: start + minutes * 60_000,
            usableMinutes: Math.floor(minutes * (1 - slack) + 1e-9),
          });
        }
      }
    }
    weeks.push({ number, from: monday, to: addDays(monday, 6), capacityMinutes });
  }
  return { weeks, slots };
}

/**
 * Cuts a window into equal sessions of at most `max` minutes with breaks between. A window shorter
 * than `min` holds none.
 */
export function cutWindow(window: Window, session: Profile['session']): readonly Window[] {
  const minutes = window.to - window.from;
  const lengthOf = (count: number): number =>
    Math.min(session.max, Math.floor((minutes - (count - 1) * session.break) / count));
  let count = Math.ceil((minutes + session.break) / (session.max + session.break));
  while (count > 1 && lengthOf(count) < session.min) count -= 1;
  const length = lengthOf(count);
  if (length < session.min) return [];
  return Array.from({ length: count }, (_, index) => {
    const from = window.from + index * (length + session.break);
    return { date: window.date, from, to: from + length };
  });
}

/** The parts of a window that no busy interval touches. */
function withoutBusy(
  window: Window,
  busy: readonly Interval[],
  timezone: string,
): readonly Window[] {
  let parts: Window[] = [window];
  const start = toInstant(window.date, window.from, timezone);
  const end = toInstant(window.date, window.to, timezone);
  for (const interval of busy) {
    if (interval.end <= start || interval.start >= end) continue;
    const from = interval.start <= start ? window.from : minuteIn(window, interval.start, timezone);
    const to = interval.end >= end ? window.to : minuteIn(window, interval.end + 59_999, timezone);
    parts = parts.flatMap((part) => [
      ...(from > part.from ? [{ ...part, to: Math.min(part.to, from) }] : []),
      ...(to < part.to ? [{ ...part, from: Math.max(part.from, to) }] : []),
    ]);
  }
  return parts.filter((part) => part.to > part.from);
}

function minuteIn(window: Window, instant: number, timezone: string): number {
  const clock = toWallClock(instant, timezone);
  return clock.date === window.date ? clock.minute : clock.date < window.date ? 0 : 1440;
}
