/** Milliseconds of a day without clock changes. */
export const dayMs = 86_400_000;

/** A day of the Gregorian calendar. */
export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** Days from 1 January 1970 to a day. A day past the end of its month runs over into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  // The year starts in March here, so that the leap day is its last (Hinnant, "chrono-compatible
  // low-level date algorithms", days_from_civil).
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The day some days after 1 January 1970. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 0 Monday … 6 Sunday. */
export function weekdayOfNumber(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** Days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True when a year has 366 days. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * The number of the week that holds a day, counted from 1 as in ISO 8601 but with weeks that may
 * start on another day, and from the end, as -1.
 *
 * @param weekStart - 0 Monday … 6 Sunday
 */
export function weekNumber(
  number: number,
  weekStart: number,
): { readonly week: number; readonly fromEnd: number } {
  // A week belongs to the year that holds its fourth day.
  const fourth = number - ((weekdayOfNumber(number) - weekStart + 7) % 7) + 3;
  const { year } = civilDay(fourth);
  const week = Math.floor((fourth - dayNumber(year, 1, 1)) / 7);
  const weeksAfter = Math.floor((dayNumber(year, 12, 31) - fourth) / 7);
  return { week: week + 1, fromEnd: -weeksAfter - 1 };
}
