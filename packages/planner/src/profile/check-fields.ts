import {
  hintFor,
  type Location,
  type Pack,
  type Problem,
  suggest,
  type YamlSource,
} from '@mlprep/core';
import { defaultRole } from './profile.js';
import { isFields } from './profile-source.js';

/** Adds a problem; an error unless it says otherwise. */
export type Report = (
  code: string,
  location: Location,
  message: string,
  hint: string,
  severity?: Problem['severity'],
) => void;

type Fields = Readonly<Record<string, unknown>>;

/** The fields that say when the interview is; a profile has one of them. */
export const dateFields = ['interview', 'weeks', 'interviews'] as const;
const mostDefaultHours = 25;

/** Looks up every role, topic, area and project that is named. */
export function checkIds(fields: Fields, pack: Pack, source: YamlSource, report: Report): void {
  const topics = pack.topics.map((topic) => topic.id);
  const areas = [...new Set(pack.topics.map((topic) => topic.area))].sort();
  const projects = pack.projects.map((project) => project.id);
  const roles = [...new Set([defaultRole, ...pack.roles.map((role) => role.id)])];
  const { role } = fields;
  if (typeof role === 'string' && role !== '' && !roles.includes(role)) {
    const hint = hintFor(role, roles, `roles: ${roles.join(', ')}`);
    report('ROLE_UNKNOWN', source.locate(['role']), `Cannot find the role "${role}"`, hint);
  }
  for (const key of isFields(fields.levels) ? Object.keys(fields.levels) : []) {
    if (key === '' || topics.includes(key) || areas.includes(key)) continue;
    const hint = hintFor(key, [...areas, ...topics], `areas: ${areas.join(', ')}`);
    const place = source.locateKey(['levels'], key);
    report('LEVEL_UNKNOWN', place, `Cannot find the area or topic "${key}"`, hint);
  }
  for (const [id, index] of namesIn(fields.known)) {
    if (topics.includes(id)) continue;
    const hint = hintFor(id, topics, '"mlprep list topics" shows them all');
    const place = source.locate(['known', index]);
    report('TOPIC_UNKNOWN', place, `Cannot find the topic "${id}"`, hint);
  }
  for (const [id, index] of namesIn(fields.projects)) {
    if (projects.includes(id)) continue;
    const hint = hintFor(id, projects, `projects: ${projects.join(', ')}`);
    const place = source.locate(['projects', index]);
    report('PROJECT_UNKNOWN', place, `Cannot find the project "${id}"`, hint);
  }
}

function namesIn(list: unknown): readonly (readonly [name: string, index: number])[] {
  return (Array.isArray(list) ? list : []).flatMap((name: unknown, index) =>
    typeof name === 'string' && name !== '' ? [[name, index] as const] : [],
  );
}

/**
 * Checks that the fields go together: one date, one way to give hours, no more hours than the
 * default windows hold.
 *
 * @returns false when no plan could be made of them
 */
export function checkTogether(fields: Fields, source: YamlSource, report: Report): boolean {
  const isThere = (key: string): boolean => fields[key] !== undefined;
  const dates = dateFields.filter(isThere);
  const misspelt = Object.keys(fields).some(
    (key) => !isThereAsField(key) && suggest(key, dateFields) !== undefined,
  );
  const oneDate =
    'give one: "interview: 2027-01-15T10:00", or "weeks: 7" when there is no date yet';
  if (dates.length === 0 && !misspelt) {
    const message = 'Cannot plan without the date of the interview';
    report('DATE_MISSING', source.locate([]), message, oneDate);
  } else if (dates[1] !== undefined) {
    const message = `Cannot use "${dates.join('" and "')}" together`;
    report('DATE_CONFLICT', source.locate([dates[1]]), message, oneDate);
  }
  if (isThere('availability')) {
    if (!isThere('hours')) return dates.length === 1;
    const hint = 'keep "availability" for exact times, "hours" for the usual evenings and weekends';
    const message = 'Cannot use "hours" and "availability" together';
    report('HOURS_CONFLICT', source.locate(['hours']), message, hint);
    return false;
  }
  const weeks = isFields(fields.hoursByWeek) ? Object.keys(fields.hoursByWeek) : [];
  const paths = [['hours'], ...weeks.map((week) => ['hoursByWeek', week])];
  const tooMany = paths.filter(([field = '', week]) => {
    const value = week === undefined ? fields[field] : (fields[field] as Fields)[week];
    if (typeof value !== 'number' || value <= mostDefaultHours || value > 60) return false;
    const message = `Cannot lay ${value} hours a week on the usual evenings and weekends, which hold ${mostDefaultHours}`;
    const hint =
      'give exact times, for example "availability: { mon: [09:00-12:00, 13:00-16:00] }"';
    report(
      'HOURS_TOO_MANY',
      source.locate(week === undefined ? [field] : [field, week]),
      message,
      hint,
    );
    return true;
  });
  return dates.length === 1 && tooMany.length === 0;
}

function isThereAsField(key: string): boolean {
  return (dateFields as readonly string[]).includes(key);
}
