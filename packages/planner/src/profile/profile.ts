import type { KindId } from '@mlprep/core';
import type { IsoDate } from '../time/iso-date.js';

/** The days of a week, as a profile names them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
/** A day of the week. */
export type Weekday = (typeof weekdays)[number];

/** The role of a profile that names none: it shifts no weights unless the pack says so. */
export const defaultRole = 'new-grad';

/** An interview to prepare for. */
export interface ProfileInterview {
  readonly name: string;
  /** Wall-clock time in the profile's zone, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  /** Kind of question → factor on its weight in this interview. */
  readonly focus?: Readonly<Partial<Record<KindId, number>>>;
}

/**
 * Who prepares, for when, with which hours: every default filled in. It is itself a valid input of
 * `parseProfile`, and reading it again gives the same profile.
 */
export interface Profile {
  readonly name?: string;
  /** Who the learner is interviewed as: a role of the pack, or `new-grad`. */
  readonly role: string;
  /** At least one, in order of time. */
  readonly interviews: readonly ProfileInterview[];
  /** First day that may hold a session. */
  readonly start: IsoDate;
  /** IANA zone of all wall-clock times. */
  readonly timezone: string;
  /** Hours a week, laid on default windows; absent when `availability` is given. */
  readonly hours?: number;
  /** Start of the default evening windows, `HH:MM`. */
  readonly evening: string;
  /** Start of the default weekend windows, `HH:MM`. */
  readonly morning: string;
  /** Windows by day of the week, each `HH:MM-HH:MM`. */
  readonly availability?: Readonly<Partial<Record<Weekday, readonly string[]>>>;
  /** Monday of a week → its hours, or `off`. */
  readonly hoursByWeek: Readonly<Record<IsoDate, number | 'off'>>;
  /** Days without sessions: `YYYY-MM-DD` or `FROM..TO`. */
  readonly off: readonly string[];
  /** Calendars to keep clear of, as they were written: the planner reads none. Absent for none. */
  readonly busy?: readonly string[];
  /** What whole-day events of those calendars do; absent for `ignore`. */
  readonly allDay?: 'block';
  /** Shortest and longest session and the break between two, in minutes. */
  readonly session: { readonly min: number; readonly max: number; readonly break: number };
  /** Area or topic → 0 (new to it) … 5 (known). */
  readonly levels: Readonly<Record<string, number>>;
  /** Kind of question → factor on its weight. */
  readonly focus: Readonly<Partial<Record<KindId, number>>>;
  /** Projects to do, in this order; empty lets the planner choose. */
  readonly projects: readonly string[];
  /** Topics never scheduled as new. */
  readonly known: readonly string[];
  /** Share of the hours left free, 0 to 0.6. */
  readonly slack: number;
}
