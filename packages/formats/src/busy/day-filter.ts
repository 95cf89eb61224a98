import {
  type CivilDay,
  civilDay,
  dayNumber,
  daysInMonth,
  isLeapYear,
  weekdayOfNumber,
  weekNumber,
} from './civil-day.js';
import type { Rule } from './rule.js';

/** Tells of a day, by its number, whether a rule falls on it. */
export type DayFilter = (number: number) => boolean;

/**
 * The parts of a rule that choose days, with what the rule leaves to its start filled in (RFC 5545,
 * 3.3.10, the table of BYxxx parts and its notes). Every part narrows the days of a period: that is
 * the same as the table's expanding and limiting, because a period is a year, month, week or day.
 */
export function dayFilter(rule: Rule, start: CivilDay & { readonly weekday: number }): DayFilter {
  const { frequency, weeks, yearDays, weekStart } = rule;
  let { months, monthDays, weekdays } = rule;
  if (yearDays.length + monthDays.length + weekdays.length === 0) {
    if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && weeks.length > 0)) {
      weekdays = [{ nth: 0, weekday: start.weekday }];
    } else if (weeks.length === 0 && (frequency === 'YEARLY' || frequency === 'MONTHLY')) {
      if (frequency === 'YEARLY' && months.length === 0) months = [start.month];
      monthDays = [start.day];
    }
  }
  // Ordinals count in the month, or in the year when a yearly rule names no months. A rule of
  // another sort must not have them; the day itself is what can be meant.
  const ordinalsIn =
    frequency === 'MONTHLY' || (frequency === 'YEARLY' && rule.months.length > 0)
      ? 'month'
      : frequency === 'YEARLY' && weeks.length === 0
        ? 'year'
        : undefined;
  if (months.length + monthDays.length + yearDays.length + weeks.length + weekdays.length === 0) {
    return () => true;
  }
  return (number) => {
    const weekday = weekdayOfNumber(number);
    if (weekdays.length > 0 && !weekdays.some((wanted) => wanted.weekday === weekday)) return false;
    const { year, month, day } = civilDay(number);
    if (months.length > 0 && !months.includes(month)) return false;
    if (monthDays.length > 0) {
      const fromEnd = day - daysInMonth(year, month) - 1;
      if (!monthDays.includes(day) && !monthDays.includes(fromEnd)) return false;
    }
    if (yearDays.length > 0) {
      const yearDay = number - dayNumber(year, 1, 1) + 1;
      const fromEnd = yearDay - (isLeapYear(year) ? 366 : 365) - 1;
      if (!yearDays.includes(yearDay) && !yearDays.includes(fromEnd)) return false;
    }
    if (weeks.length > 0) {
      const { week, fromEnd } = weekNumber(number, weekStart);
      if (!weeks.includes(week) && !weeks.includes(fromEnd)) return false;
    }
    if (weekdays.length === 0 || ordinalsIn === undefined) return true;
    const first = ordinalsIn === 'month' ? number - day + 1 : dayNumber(year, 1, 1);
    const last =
      ordinalsIn === 'month' ? first + daysInMonth(year, month) - 1 : dayNumber(year, 12, 31);
    const nth = Math.floor((number - first) / 7) + 1;
    const nthFromEnd = -Math.floor((last - number) / 7) - 1;
    return weekdays.some(
      (wanted) =>
        wanted.weekday === weekday &&
        (wanted.nth === 0 || wanted.nth === nth || wanted.nth === nthFromEnd),
    );
  };
}
