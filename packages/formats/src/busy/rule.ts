import type { Moment } from './moment.js';

/** How often a rule repeats, the rarest first. */
export const frequencies = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
] as const;
/** How often a rule repeats. */
export type Frequency = (typeof frequencies)[number];

/** A recurrence rule (RFC 5545, 3.3.10). Lists are empty when the rule has no such part. */
export interface Rule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: Moment | undefined;
  /** 0 Monday … 6 Sunday. */
  readonly weekStart: number;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** `nth` is 0 for every such day, -1 for the last one … */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
}
