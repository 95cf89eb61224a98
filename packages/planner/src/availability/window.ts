import type { MinuteOfDay } from '../time/clock-time.js';
import type { IsoDate } from '../time/iso-date.js';

/** A stretch of free time on one day's wall clock. */
export interface Window {
  readonly date: IsoDate;
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/** A place for one session. */
export interface Slot extends Window {
  /** Number of its week, from 1. */
  readonly week: number;
  /** Start and latest end, milliseconds since the epoch. */
  readonly start: number;
  readonly end: number;
  /** Minutes from start to end that may be planned, breaks included, slack taken off. */
  readonly usableMinutes: number;
}

/** A week of the plan, Monday to Sunday. */
export interface Week {
  /** From 1. */
  readonly number: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Minutes of the week's windows from the plan's start to the interview. */
  readonly capacityMinutes: number;
}

/** Some time that is taken, in milliseconds since the epoch. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}
