import {
  checkValue,
  hintFor,
  type Location,
  type Pack,
  type Problem,
  parseYamlSource,
  type Result,
  toResult,
  type ValuePath,
  type YamlSource,
} from '@mlprep/core';
import { buildSlots } from '../availability/build-slots.js';
import { firstWeekOf } from '../availability/first-week.js';
import { addDays, type IsoDate, mondayOf, weekdayOf } from '../time/iso-date.js';
import { parseInstant, toWallClock } from '../time/zone.js';
import { type Profile, type ProfileInterview, weekdays } from './profile.js';
import { type ProfileInput, profileSchema } from './profile-schema.js';

/** What `parseProfile` needs to know besides the profile. */
export interface ParseProfileOptions {
  /** The present moment, an ISO instant. */
  readonly now: string;
  /** Zone used when the profile names none, an IANA name. */
  readonly timezone: string;
  /** Name of the profile's file in locations; default `mlprep.yaml`. */
  readonly file?: string;
  /** Fields that override those of the profile, such as command-line flags. */
  readonly overrides?: Readonly<Record<string, unknown>>;
  /** First day of a plan already under way: the default of `start`, and never moved to today. */
  readonly began?: IsoDate;
  /** When given, the topics, areas and projects that the profile names are looked up in it. */
  readonly pack?: Pack;
}

/** Fields that say the same thing in different ways: an override of one replaces the others. */
const alternatives = [
  ['interview', 'weeks', 'interviews'],
  ['hours', 'availability'],
] as const;

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
  const source = withOverrides(readInput(input, options.file ?? 'mlprep.yaml'), options.overrides);
  const checked = checkValue(source, profileSchema);
  if (!checked.ok) return checked;
  const problems: Problem[] = [];
  const report = (
    code: string,
    path: ValuePath,
    message: string,
    hint: string,
    severity: Problem['severity'] = 'error',
  ): void => {
    problems.push({ code, severity, message, location: source.locate(path), hint });
  };
  checkSupported(checked.value, report);
  checkKnownIds(checked.value, options.pack, report);
  const profile = normalise(checked.value, options, report);
  return toResult(() => profile as Profile, problems);
}

type Report = (
  code: string,
  path: ValuePath,
  message: string,
  hint: string,
  severity?: Problem['severity'],
) => void;

function readInput(input: string | Readonly<Record<string, unknown>>, file: string): YamlSource {
  if (typeof input === 'string') {
    return parseYamlSource(input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  }
  const start: Location = { file, line: 1, column: 1 };
  return { value: input, problems: [], locate: () => start, locateKey: () => start };
}

function withOverrides(
  source: YamlSource,
  overrides: Readonly<Record<string, unknown>> = {},
): YamlSource {
  const base = source.value ?? {};
  if (Object.keys(overrides).length === 0 || typeof base !== 'object' || Array.isArray(base)) {
    return source;
  }
  const value: Record<string, unknown> = { ...base };
  for (const group of alternatives) {
    if (group.some((key) => key in overrides)) for (const key of group) delete value[key];
  }
  Object.assign(value, overrides);
  const flag: Location = { file: 'command line', line: 1, column: 1 };
  return {
    ...source,
    value,
    locate: (path) => (String(path[0]) in overrides ? flag : source.locate(path)),
    locateKey: (path, key) =>
      String(path[0] ?? key) in overrides ? flag : source.locateKey(path, key),
  };
}

/** Names every field that is read but not yet scheduled by, so that none is silently ignored. */
function checkSupported(input: ProfileInput, report: Report): void {
  const refuse = (path: ValuePath, what: string): void => {
    report(
      'FIELD_UNSUPPORTED',
      path,
      `Cannot plan with ${what}: not supported yet`,
      'take it out for now',
    );
  };
  if (input.role !== 'new-grad') refuse(['role'], `role "${input.role}"`);
  if (input.busy.length > 0) refuse(['busy'], '"busy" calendars');
  if ((input.interviews?.length ?? 0) > 1) refuse(['interviews', 1], 'more than one interview');
  input.interviews?.forEach((interview, index) => {
    if (interview.focus !== undefined) {
      refuse(['interviews', index, 'focus'], 'a focus of one interview');
    }
  });
}

function checkKnownIds(input: ProfileInput, pack: Pack | undefined, report: Report): void {
  if (pack === undefined) return;
  const topics = pack.topics.map((topic) => topic.id);
  const areas = [...new Set(pack.topics.map((topic) => topic.area))].sort();
  const projects = pack.projects.map((project) => project.id);
  for (const key of Object.keys(input.levels)) {
    if (topics.includes(key) || areas.includes(key)) continue;
    const hint = hintFor(key, [...areas, ...topics], `areas: ${areas.join(', ')}`);
    report('LEVEL_UNKNOWN', ['levels', key], `Cannot find the area or topic "${key}"`, hint);
  }
  input.known.forEach((id, index) => {
    if (topics.includes(id)) return;
    const hint = hintFor(id, topics, 'mlprep list topics shows them all');
    report('TOPIC_UNKNOWN', ['known', index], `Cannot find the topic "${id}"`, hint);
  });
  input.projects.forEach((id, index) => {
    if (projects.includes(id)) return;
    const hint = hintFor(id, projects, `projects: ${projects.join(', ')}`);
    report('PROJECT_UNKNOWN', ['projects', index], `Cannot find the project "${id}"`, hint);
  });
}

function normalise(
  input: ProfileInput,
  options: ParseProfileOptions,
  report: Report,
): Profile | undefined {
  const timezone = input.timezone ?? options.timezone;
  const now = parseInstant(options.now);
  const today = toWallClock(now, timezone).date;
  const given = (['interview', 'weeks', 'interviews'] as const).filter(
    (key) => input[key] !== undefined,
  );
  if (given.length !== 1) {
    const [, second] = given;
    report(
      second === undefined ? 'DATE_MISSING' : 'DATE_CONFLICT',
      second === undefined ? [] : [second],
      second === undefined
        ? 'Cannot plan without the date of the interview'
        : `Cannot use "${given.join('" and "')}" together`,
      'give one: "interview: 2027-01-15T10:00", or "weeks: 7" when there is no date yet',
    );
    return undefined;
  }
  if (input.hours !== undefined && input.availability !== undefined) {
    report(
      'HOURS_CONFLICT',
      ['hours'],
      'Cannot use "hours" and "availability" together',
      'keep "availability" for exact times, "hours" for the usual evenings and weekends',
    );
    return undefined;
  }
  if (input.hours !== undefined && input.hours > 25) {
    report(
      'HOURS_TOO_MANY',
      ['hours'],
      `Cannot lay ${input.hours} hours a week on the usual evenings and weekends`,
      'give exact times, for example "availability: { mon: [09:00-12:00, 13:00-16:00] }"',
    );
    return undefined;
  }

  let start = input.start ?? options.began ?? today;
  if (start < today && start !== options.began) {
    report(
      'START_PAST',
      ['start'],
      `Cannot start on ${start}, which is past; the plan starts today`,
      `write "start: ${today}"`,
      'warning',
    );
    start = today;
  }
  const base: Omit<Profile, 'interviews'> = {
    ...(input.name === undefined ? {} : { name: input.name }),
    role: input.role,
    start,
    timezone,
    ...(input.availability === undefined
      ? { hours: input.hours ?? 6 }
      : { availability: input.availability as NonNullable<Profile['availability']> }),
    evening: input.evening,
    morning: input.morning,
    hoursByWeek: byMonday(input.hoursByWeek),
    off: input.off,
    session: input.session,
    levels: input.levels,
    focus: input.focus as Profile['focus'],
    projects: input.projects,
    known: input.known,
    slack: input.slack,
  };
  const firstMonday = firstWeekOf(base, options.began === undefined ? now : undefined);
  const interviews = readInterviews(input, firstMonday);
  const last = interviews.at(-1) as ProfileInterview;
  const profile: Profile = { ...base, interviews };
  const path: ValuePath = given;
  if (last.at.slice(0, 10) <= today) {
    report(
      last.at.slice(0, 10) < today ? 'INTERVIEW_PAST' : 'INTERVIEW_TODAY',
      path,
      `Cannot plan for an interview on ${last.at.slice(0, 10)}: ${
        last.at.slice(0, 10) < today
          ? 'that day is past'
          : 'it is today, and the day itself is kept free'
      }`,
      'give the date of the next one; for today, "mlprep list questions" shows what to look through',
    );
  } else if (last.at.slice(0, 10) <= start) {
    report(
      'START_AFTER_INTERVIEW',
      input.start === undefined ? path : ['start'],
      `Cannot start on ${start} for an interview on ${last.at.slice(0, 10)}`,
      'start before the day of the interview',
    );
  } else if (buildSlots(profile, { now }).slots.length === 0) {
    report(
      'NO_TIME_LEFT',
      path,
      `Cannot find a free window between ${start} and the interview on ${last.at.slice(0, 10)}`,
      `add one, for example "availability: { ${weekdays[weekdayOf(start)]}: [18:00-21:00] }", or take days out of "off"`,
    );
  }
  return profile;
}

function readInterviews(input: ProfileInput, firstMonday: IsoDate): readonly ProfileInterview[] {
  const at = (text: string): string =>
    text.includes('T') ? text.replace(/T(\d):/, 'T0$1:') : `${text}T09:00`;
  if (input.interviews !== undefined) {
    return input.interviews
      .map(({ name, at: moment }) => ({ name, at: at(moment) }))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
  if (input.interview !== undefined) return [{ name: 'Interview', at: at(input.interview) }];
  return [{ name: 'Interview', at: `${addDays(firstMonday, 7 * (input.weeks ?? 1))}T09:00` }];
}

function byMonday(hours: ProfileInput['hoursByWeek']): Profile['hoursByWeek'] {
  const entries = Object.entries(hours) as [IsoDate, number | 'off'][];
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, value]) => [mondayOf(date), value]),
  );
}
