import { utc } from '@date-fns/utc';
import { addDays as addDaysTo, differenceInCalendarDays, formatISO, getISODay } from 'date-fns';

/** A calendar day, `YYYY-MM-DD`, with no zone. Days compare as strings. */
export type IsoDate = string;

/** The day some days after (or, negative, before) a day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return formatISO(addDaysTo(utc(date), days, { in: utc }), { representation: 'date' });
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return differenceInCalendarDays(utc(to), utc(from), { in: utc });
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(date: IsoDate): number {
  return getISODay(utc(date), { in: utc }) - 1;
}

/** The Monday of the week that holds a day. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -weekdayOf(date));
}
