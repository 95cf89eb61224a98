import { checkValue, type Pack, type Problem, type Result, toResult } from '@mlprep/core';
import type { IsoDate } from '../time/iso-date.js';
import { checkDays, checkTime } from './check-days.js';
import { checkIds, checkTogether, dateFields, type Report } from './check-fields.js';
import { normaliseProfile } from './normalise-profile.js';
import type { Profile } from './profile.js';
import { profileSchema } from './profile-schema.js';
import { isFields, readProfileSource } from './profile-source.js';

/** What `parseProfile` needs to know besides the profile. */
export interface ParseProfileOptions {
  /** The present moment, an ISO instant. */
  readonly now: string;
  /** Zone used when the profile names none, an IANA name. */
  readonly timezone: string;
  /** Name of the profile's file in locations; default `mlprep.yaml`. */
  readonly file?: string;
  /**
   * Fields that override those of the profile, such as command-line flags. Of `session`, `levels`,
   * `focus` and `hoursByWeek` only the entries that they name.
   */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** What an overriding field is called in locations, such as `--tz`; default `command line`. */
  readonly overrideNames?: Readonly<Record<string, string>>;
  /** First day of a plan already under way: the default of `start`, and never moved to today. */
  readonly began?: IsoDate;
  /** Monday of week 1 of a plan already under way: `weeks` are counted from it. */
  readonly firstMonday?: IsoDate;
  /** When given, the topics, areas and projects that the profile names are looked up in it. */
  readonly pack?: Pack;
}

/**
 * Reads a profile and fills in its defaults. All problems are reported, each at its place.
 *
 * @param input - YAML text, or the same as an object
 *
 * @example Seven weeks from now
 * ```ts
 * import assert from 'node:assert/strict';
 * import { parseProfile } from '@mlprep/planner';
 *
 * const result = parseProfile('weeks: 7\nhours: 6', {
 *   now: '2026-11-22T18:00:00Z',
 *   timezone: 'Europe/Berlin',
 * });
 * assert.ok(result.ok);
 * assert.deepEqual(result.value.interviews, [{ name: 'Interview', at: '2027-01-11T09:00' }]);
 * ```
 */
export function parseProfile(
  input: string | Readonly<Record<string, unknown>>,
  options: ParseProfileOptions,
): Result<Profile> {
  const source = readProfileSource(input, options);
  const checked = checkValue(source, profileSchema);
  const fields = source.value ?? {};
  if (source.problems.length > 0 || !isFields(fields)) return checked as Result<never>;
  const problems: Problem[] = checked.ok ? [] : [...checked.problems];
  const report: Report = (code, location, message, hint, severity = 'error') => {
    problems.push({ code, severity, message, location, hint });
  };
  if (options.pack !== undefined) checkIds(fields, options.pack, source, report);
  // Days are checked even when something else is wrong, so that all problems come at once.
  const usable = usableFields(fields);
  const daysAreClear = [...dateFields, 'start', 'timezone'].every(
    (key) => fields[key] === undefined || key in usable,
  );
  const goTogether = checkTogether(fields, source, report);
  if (!goTogether || !daysAreClear) return toResult<Profile>(noValue, inOrder(problems));
  const profile = normaliseProfile(profileSchema.parse(usable), options, source, report);
  const date = source.locate(dateFields.filter((key) => fields[key] !== undefined));
  const start = fields.start === undefined ? date : source.locate(['start']);
  if (checkDays(profile, options.now, { date, start }, report) && checked.ok) {
    checkTime(profile, options, date, report);
  }
  return toResult(() => profile, inOrder(problems));
}

function noValue(): never {
  throw new Error('a result with errors has no value');
}

/** The fields whose values are as they should be. */
function usableFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(profileSchema.shape).flatMap(([key, schema]) =>
      fields[key] !== undefined && schema.safeParse(fields[key]).success
        ? [[key, fields[key]] as const]
        : [],
    ),
  );
}

/** By place, so that a file's problems come as they stand in it. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    ({ location: a }, { location: b }) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}
