import { describe, expect, it } from 'vitest';
import { parseProfile } from './parse-profile.js';

const options = { now: '2026-11-22T18:00:00Z', timezone: 'Europe/Berlin' };

function problems(yaml: string): readonly string[] {
  const result = parseProfile(yaml, options);
  const found = result.ok ? result.warnings : result.problems;
  return found.map(({ code, location }) => `${location.line}:${location.column} ${code}`);
}

function interview(yaml: string): string | undefined {
  const result = parseProfile(yaml, options);
  return result.ok ? result.value.interviews[0]?.at : JSON.stringify(result.problems);
}

describe('parseProfile', () => {
  it('reads a date alone as nine in the morning', () => {
    expect(interview('interview: 2027-01-15')).toBe('2027-01-15T09:00');
    expect(interview('interview: 2027-01-15T14:30')).toBe('2027-01-15T14:30');
  });

  it('ends N weeks on the Monday after them', () => {
    expect(interview('weeks: 1')).toBe('2026-11-30T09:00');
    expect(interview('weeks: 26')).toBe('2027-05-24T09:00');
  });

  it('counts a week that is off', () => {
    expect(interview('weeks: 2\noff: [2026-11-23..2026-11-29]')).toBe('2026-12-07T09:00');
  });

  it('is its own normal form', () => {
    const yaml = `
name: Ada
interview: 2027-01-15T10:00
availability: { mon: [19:00-21:00], sat: [09:00-12:00, 14:00-16:00] }
hoursByWeek: { 2026-12-24: off, 2026-12-28: 3 }
off: [2026-12-31]
levels: { maths-stats: 3 }
focus: { coding: 1.5 }
known: [trees]
slack: 0.1
`;
    const once = parseProfile(yaml, options);
    if (!once.ok) throw new Error('refused');
    const twice = parseProfile({ ...once.value }, options);
    expect(twice).toEqual(once);
    expect(once.value.hoursByWeek).toEqual({ '2026-12-21': 'off', '2026-12-28': 3 });
  });

  it.each([
    ['hours: 6', ['1:1 DATE_MISSING']],
    ['weeks: 3\ninterview: 2027-01-15', ['1:8 DATE_CONFLICT']],
    ['weeks: 3\nhuors: 6', ['2:1 KEY_UNKNOWN']],
    ['interview: 2027-02-30', ['1:12 VALUE_INVALID']],
    ['interview: 2026-11-20', ['1:12 INTERVIEW_PAST']],
    ['interview: 2026-11-22', ['1:12 INTERVIEW_TODAY']],
    ['interview: 2026-11-23', ['1:12 NO_TIME_LEFT']],
    ['interview: 2026-12-24\nstart: 2027-01-01', ['2:8 START_AFTER_INTERVIEW']],
    ['weeks: 3\nstart: 2026-11-01', ['2:8 START_PAST']],
    ['weeks: 3\nhours: 30', ['2:8 HOURS_TOO_MANY']],
    ['weeks: 3\nhours: 6\navailability: { mon: [19:00-20:00] }', ['2:8 HOURS_CONFLICT']],
    ['weeks: 3\navailability:\n  mon: [23:00-01:00]', ['3:9 VALUE_INVALID']],
    ['weeks: 3\nrole: 3', ['2:7 VALUE_INVALID']],
    ['weeks: 3\nbusy: work.ics', ['2:7 VALUE_INVALID']],
    ['weeks: 3\nbusy: [work.ics, ""]', ['2:18 VALUE_INVALID']],
    ['weeks: 3\nallDay: free', ['2:9 VALUE_INVALID']],
    ['weeks: 3\ntimezone: Berlin', ['2:11 VALUE_INVALID']],
    ['weeks: 3\nlevels: { pandas: 9 }\nslack: 2', ['2:19 VALUE_INVALID', '3:8 VALUE_INVALID']],
  ])('%j', (yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });

  it('lets a flag take the place of a field, and of those that say the same', () => {
    const result = parseProfile('interview: 2027-01-15\nhours: 4', {
      ...options,
      overrides: { weeks: 2, availability: { mon: ['19:00-20:00'] } },
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.interviews[0]?.at).toBe('2026-12-07T09:00');
    expect(result.value.hours).toBeUndefined();
  });

  it('never moves the start of a plan under way', () => {
    const result = parseProfile('weeks: 4', { ...options, began: '2026-11-09' });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.value.start).toBe('2026-11-09');
    expect(result.value.interviews[0]?.at).toBe('2026-12-07T09:00');
    expect(result.warnings).toEqual([]);
  });
});
