import { type Budget, spendInstance, spendSteps } from './budget.js';
import { civilDay, dayMs, dayNumber, daysInMonth, weekdayOfNumber } from './civil-day.js';
import { dayFilter } from './day-filter.js';
import type { Rule } from './rule.js';

/**
 * The moments of a rule in a window, in order: wall-clock times of one zone, as milliseconds since
 * the epoch as if the zone were UTC. The start counts as the first moment of a rule with COUNT, even
 * when the rule does not fall on it (RFC 5545, 3.3.10); it is returned only when the rule does.
 *
 * A rule without COUNT is not walked through from its start: the first period that can reach the
 * window is computed. So is one with COUNT that has an instance in every period. UNTIL is left to
 * the caller, who knows the zone.
 *
 * @param start - DTSTART on the wall clock
 * @param window - from (included) to (excluded), on the same clock
 * @param budget - when it is spent, the moments end early and `isSpent` is true
 */
export function* expandRule(
  rule: Rule,
  start: number,
  window: { readonly from: number; readonly to: number },
  budget: Budget,
): Generator<number, void, undefined> {
  const from = Math.max(start, window.from);
  if (from >= window.to) return;
  const counts = rule.count !== undefined;
  const jumps = !counts || hasOneInEveryPeriod(rule);
  const source = isWithinDay(rule) ? momentsWithinDay : momentsOfDays;
  const { moments, skipped } = source(rule, start, {
    from: jumps ? from : start,
    to: window.to,
    budget,
  });
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - skipped;
  let isFirst = skipped === 0;
  for (const moment of moments) {
    if (moment < start) continue;
    if (moment >= window.to) return;
    if (counts) {
      if (isFirst && moment !== start) left -= 1;
      isFirst = false;
      left -= 1;
      if (left < 0) return;
    }
    if (counts || moment >= from) {
      if (!spendInstance(budget)) return;
      if (moment >= from) yield moment;
    }
  }
}

interface Walk {
  readonly from: number;
  readonly to: number;
  readonly budget: Budget;
}

interface Walked {
  readonly moments: Iterable<number>;
  /** Periods before the first that is looked at. */
  readonly skipped: number;
}

/** Rules whose periods are days or longer: the days of each period, and the times of each day. */
function momentsOfDays(rule: Rule, start: number, walk: Walk): Walked {
  const startDay = Math.floor(start / dayMs);
  const first = civilDay(startDay);
  const filter = dayFilter(rule, { ...first, weekday: weekdayOfNumber(startDay) });
  const times = timesOfDay(rule, (start - startDay * dayMs) / 1000);
  const fromDay = Math.floor(walk.from / dayMs);
  const periodOf = periods(rule, startDay);
  const skipped = Math.max(0, Math.floor(periodOf.indexOf(fromDay) / rule.interval));
  const moments = function* (): Generator<number, void, undefined> {
    for (let index = skipped; ; index += 1) {
      const stretches = periodOf.days(index * rule.interval);
      const [firstDay = 0] = stretches[0] ?? [periodOf.first(index * rule.interval)];
      if (firstDay * dayMs >= walk.to) return;
      if (!spendSteps(walk.budget, 1)) return;
      const days: number[] = [];
      for (const [begin, end] of stretches) {
        // Only for positions and a count must a period be known as a whole.
        const isWhole = rule.positions.length > 0 || rule.count !== undefined;
        const low = isWhole ? begin : Math.max(begin, fromDay);
        if (!spendSteps(walk.budget, Math.max(0, end - low))) return;
        for (let day = low; day < end; day += 1) if (filter(day)) days.push(day);
      }
      yield* momentsAt(rule.positions, days, times);
    }
  };
  return { moments: moments(), skipped };
}

/** Rules whose periods are hours, minutes or seconds. */
function momentsWithinDay(rule: Rule, start: number, walk: Walk): Walked {
  const unit = rule.frequency === 'HOURLY' ? 3600 : rule.frequency === 'MINUTELY' ? 60 : 1;
  const seconds = Math.floor(start / 1000);
  const base = Math.floor(seconds / unit) * unit;
  const step = unit * rule.interval;
  const startDay = Math.floor(start / dayMs);
  const filter = dayFilter(rule, { ...civilDay(startDay), weekday: weekdayOfNumber(startDay) });
  const minutes = unit === 3600 ? orElse(rule.minutes, Math.floor(seconds / 60) % 60) : [];
  const ofMinute = unit > 1 ? orElse(rule.seconds, seconds % 60) : [];
  const times =
    unit === 3600
      ? minutes.flatMap((minute) => ofMinute.map((second) => minute * 60 + second))
      : unit === 60
        ? ofMinute
        : [0];
  const skipped = Math.max(0, Math.floor((Math.floor(walk.from / 1000) - base) / step));
  const moments = function* (): Generator<number, void, undefined> {
    let checkedDay = Number.NaN;
    let dayFits = false;
    for (let index = skipped; ; ) {
      const at = base + index * step;
      if (at * 1000 >= walk.to) return;
      if (!spendSteps(walk.budget, 1)) return;
      const day = Math.floor(at / 86_400);
      if (day !== checkedDay) dayFits = filter(day);
      checkedDay = day;
      const inDay = at - day * 86_400;
      const hour = Math.floor(inDay / 3600);
      const minute = Math.floor(inDay / 60) % 60;
      // What does not fit is left behind as a whole: the day, the hour, the minute.
      const next = !dayFits
        ? (day + 1) * 86_400
        : rule.hours.length > 0 && !rule.hours.includes(hour)
          ? at - (inDay % 3600) + 3600
          : unit < 3600 && rule.minutes.length > 0 && !rule.minutes.includes(minute)
            ? at - (inDay % 60) + 60
            : unit === 1 && rule.seconds.length > 0 && !rule.seconds.includes(inDay % 60)
              ? at + 1
              : undefined;
      if (next !== undefined) {
        index = Math.max(index + 1, Math.ceil((next - base) / step));
        continue;
      }
      for (const time of pick(rule.positions, times)) yield (at + time) * 1000;
      index += 1;
    }
  };
  return { moments: moments(), skipped };
}

function isWithinDay({ frequency }: Rule): boolean {
  return frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY';
}

/** True when the number of periods since the start is the number of moments. */
function hasOneInEveryPeriod(rule: Rule): boolean {
  const { seconds, minutes, hours, weekdays, monthDays, yearDays, weeks, months } = rule;
  const parts = [seconds, minutes, hours, weekdays, monthDays, yearDays, weeks, months];
  return (
    rule.frequency !== 'YEARLY' &&
    rule.frequency !== 'MONTHLY' &&
    rule.positions.length === 0 &&
    parts.every((part) => part.length === 0)
  );
}

/** The years, months, weeks or days counted from the one of the start, and the days in each. */
function periods(
  rule: Rule,
  startDay: number,
): {
  readonly indexOf: (day: number) => number;
  readonly first: (index: number) => number;
  /** Stretches of days, each up to but not including its end. */
  readonly days: (index: number) => readonly (readonly [begin: number, end: number])[];
} {
  const start = civilDay(startDay);
  if (rule.frequency === 'YEARLY') {
    const first = (index: number): number => dayNumber(start.year + index, 1, 1);
    const { yearDays, weeks, weekdays, monthDays } = rule;
    const isOfStartMonth =
      rule.months.length + yearDays.length + weeks.length + weekdays.length + monthDays.length ===
      0;
    const months = isOfStartMonth ? [start.month] : rule.months;
    return {
      indexOf: (day) => civilDay(day).year - start.year,
      first,
      days: (index) =>
        months.length === 0
          ? [[first(index), first(index + 1)]]
          : months.map((month) => daysOfMonth(start.year + index, month)),
    };
  }
  if (rule.frequency === 'MONTHLY') {
    const origin = start.year * 12 + start.month - 1;
    const days = (index: number): readonly [number, number] =>
      daysOfMonth(Math.floor((origin + index) / 12), ((origin + index) % 12) + 1);
    return {
      indexOf: (day) => {
        const { year, month } = civilDay(day);
        return year * 12 + month - 1 - origin;
      },
      first: (index) => days(index)[0],
      days: (index) => [days(index)],
    };
  }
  const length = rule.frequency === 'WEEKLY' ? 7 : 1;
  const origin =
    length === 7 ? startDay - ((weekdayOfNumber(startDay) - rule.weekStart + 7) % 7) : startDay;
  const first = (index: number): number => origin + index * length;
  return {
    indexOf: (day) => Math.floor((day - origin) / length),
    first,
    days: (index) => [[first(index), first(index + 1)]],
  };
}

function daysOfMonth(year: number, month: number): readonly [number, number] {
  const first = dayNumber(year, month, 1);
  return [first, first + daysInMonth(year, month)];
}

/** Seconds of the day at which a rule of days falls, in order. */
function timesOfDay(rule: Rule, start: number): readonly number[] {
  const hours = orElse(rule.hours, Math.floor(start / 3600));
  const minutes = orElse(rule.minutes, Math.floor(start / 60) % 60);
  const seconds = orElse(rule.seconds, Math.floor(start) % 60);
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  );
}

function orElse(list: readonly number[], value: number): readonly number[] {
  return list.length > 0 ? list : [value];
}

/** The moments of a period, or those at the positions in it that BYSETPOS names. */
function* momentsAt(
  positions: readonly number[],
  days: readonly number[],
  times: readonly number[],
): Generator<number, void, undefined> {
  const at = (day = 0, time = 0): number => day * dayMs + time * 1000;
  if (positions.length === 0) {
    for (const day of days) for (const time of times) yield at(day, time);
    return;
  }
  // The set is not written out: a year of seconds would not fit.
  for (const index of indices(positions, days.length * times.length)) {
    yield at(days[Math.floor(index / times.length)], times[index % times.length]);
  }
}

function pick(positions: readonly number[], times: readonly number[]): readonly number[] {
  if (positions.length === 0) return times;
  return indices(positions, times.length).map((index) => times[index] ?? 0);
}

/** Positions from 1, or from the end as -1, as indices in order. */
function indices(positions: readonly number[], size: number): readonly number[] {
  const found = positions
    .map((position) => (position > 0 ? position - 1 : size + position))
    .filter((index) => index >= 0 && index < size);
  return [...new Set(found)].sort((a, b) => a - b);
}
