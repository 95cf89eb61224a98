import type { YamlSource } from '@mlprep/core';
import { firstWeekOf } from '../availability/first-week.js';
import { addDays, type IsoDate, mondayOf } from '../time/iso-date.js';
import { parseInstant, toWallClock } from '../time/zone.js';
import { canonicalTimezone } from './canonical-timezone.js';
import type { Report } from './check-fields.js';
import type { ParseProfileOptions } from './parse-profile.js';
import type { Profile, ProfileInterview } from './profile.js';
import type { ProfileInput } from './profile-schema.js';

/** Fills in what a profile leaves out: days, zone, hours. Warns when its start is past. */
export function normaliseProfile(
  input: ProfileInput,
  options: ParseProfileOptions,
  source: YamlSource,
  report: Report,
): Profile {
  const { began } = options;
  const timezone = canonicalTimezone(input.timezone ?? options.timezone);
  const now = parseInstant(options.now);
  const today = toWallClock(now, timezone).date;
  const wanted = input.start ?? began ?? today;
  const isPast = wanted < today && wanted !== began;
  const hasBegun = began !== undefined && began < today;
  const start = isPast ? (hasBegun ? began : today) : wanted;
  if (isPast) {
    report(
      'START_PAST',
      source.locate(['start']),
      `Cannot start on ${wanted}, which is past; the plan ${hasBegun ? `began on ${began}` : 'starts today'}`,
      `write "start: ${start}"`,
      'warning',
    );
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
    ...(input.busy.length === 0 ? {} : { busy: [...new Set(input.busy)] }),
    ...(input.allDay === 'ignore' ? {} : { allDay: input.allDay }),
    session: input.session,
    levels: input.levels,
    focus: input.focus as Profile['focus'],
    projects: input.projects,
    known: input.known,
    slack: input.slack,
  };
  const isUnderWay = start === began;
  const firstMonday =
    (isUnderWay ? options.firstMonday : undefined) ??
    firstWeekOf(base, isUnderWay ? undefined : now);
  return { ...base, interviews: readInterviews(input, firstMonday) };
}

function readInterviews(input: ProfileInput, firstMonday: IsoDate): readonly ProfileInterview[] {
  const at = (text: string): string =>
    text.includes('T') ? text.replace(/T(\d):/, 'T0$1:') : `${text}T09:00`;
  if (input.interviews !== undefined) {
    return input.interviews
      .map(({ name, at: moment, focus }) => ({
        name,
        at: at(moment),
        ...(focus === undefined ? {} : { focus: focus as Profile['focus'] }),
      }))
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
