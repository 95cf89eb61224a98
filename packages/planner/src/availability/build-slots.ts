import type { Profile } from '../profile/profile.js';
import type { MinuteOfDay } from '../time/clock-time.js';
import { addDays, type IsoDate } from '../time/iso-date.js';
import { toInstant, toWallClock } from '../time/zone.js';
import { firstWeekOf } from './first-week.js';
import { freeParts, joinIntervals } from './free-parts.js';
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

/** The weeks of a plan and the places in them. */
export interface Availability {
  readonly weeks: readonly Week[];
  readonly slots: readonly Slot[];
  /** Minutes of the windows from now on that busy time takes. */
  readonly busyMinutes: number;
}

const minuteMs = 60_000;

/**
 * Turns a profile into the weeks of a plan and the places for its sessions, in order of time:
 * windows from the start to the day before the last interview, without blackout dates, days of
 * interviews and busy time; each window cut into sessions with breaks between.
 */
export function buildSlots(profile: Profile, options: AvailabilityOptions): Availability {
  const { timezone, session, slack } = profile;
  const interviewDays = profile.interviews.map((interview) => interview.at.slice(0, 10));
  const lastDay = addDays(interviewDays.at(-1) ?? profile.start, -1);
  // A session that stays has its week, even when the interview has moved before it.
  const lastKept = Math.max(...(options.kept ?? []).map(({ start }) => start));
  const isIn = (week: IsoDate): boolean =>
    week <= lastDay || toInstant(week, 0, timezone) <= lastKept;
  const busy = joinIntervals(options.busy ?? []);
  const kept = joinIntervals(options.kept ?? []);
  const weeks: Week[] = [];
  const slots: Slot[] = [];
  let busyMinutes = 0;
  let monday = options.firstMonday ?? firstWeekOf(profile, options.now);
  for (; isIn(monday); monday = addDays(monday, 7)) {
    const number = weeks.length + 1;
    let capacityMinutes = 0;
    for (const date of daysOfWeek(monday)) {
      if (date < profile.start || date > lastDay || interviewDays.includes(date)) continue;
      for (const window of windowsOfDay(profile, date)) {
        const stretch = stretchOf({ date, ...window }, timezone);
        const free = freeParts(stretch, busy);
        const freeMinutes = minutesOf(free);
        capacityMinutes += freeMinutes;
        if (stretch.end > options.now) busyMinutes += minutesOf([stretch]) - freeMinutes;
        for (const part of free.flatMap((open) => freeParts(open, kept))) {
          const whole = { date, from: 0, to: minutesOf([part]) };
          for (const { from, to } of cutWindow(whole, session)) {
            const start = part.start + from * minuteMs;
            const end = part.start + to * minuteMs;
            if (start < options.now) continue;
            slots.push({
              date,
              from: minuteOn(date, start, timezone),
              to: minuteOn(date, end, timezone),
              week: number,
              start,
              end,
              usableMinutes: Math.floor((to - from) * (1 - slack) + 1e-9),
            });
          }
        }
      }
    }
    weeks.push({ number, from: monday, to: addDays(monday, 6), capacityMinutes });
  }
  return { weeks, slots, busyMinutes };
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

/**
 * A window in instants. On the day the clocks change it can last less than it shows; where it would
 * last more, it ends early, so that a week holds no more than its hours.
 */
function stretchOf(window: Window, timezone: string): Interval {
  const start = toInstant(window.date, window.from, timezone);
  const end = toInstant(window.date, window.to, timezone);
  return { start, end: Math.min(end, start + (window.to - window.from) * minuteMs) };
}

function minutesOf(parts: readonly Interval[]): number {
  return parts.reduce((sum, { start, end }) => sum + Math.max(0, end - start) / minuteMs, 0);
}

/** The minute of a day at an instant; the end of the day when that has passed. */
function minuteOn(date: IsoDate, instant: number, timezone: string): MinuteOfDay {
  const clock = toWallClock(instant, timezone);
  return clock.date === date ? clock.minute : 1440;
}
