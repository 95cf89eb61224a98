import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareWithPlan } from './calendars/compare.mjs';
import { readWithIcalJs } from './calendars/ical-js.mjs';
import { learners, planCalendars } from './calendars/plan-calendars.mjs';

const folder = mkdtempSync(join(tmpdir(), 'mlprep-calendars-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// Two of them, for speed; `npm run check:calendars` takes all, and more readers.
const two = learners.filter(({ id }) => id === 'berlin-spring' || id === 'apia');

describe.each(two)('the calendar of a learner in $timezone from $start', (learner) => {
  const revisions = planCalendars(learner, join(folder, learner.id));

  it.each(revisions)(
    'is read by ical.js as its plan says, revision $plan.revision',
    ({ file, plan }) => {
      expect(compareWithPlan(readWithIcalJs(readFileSync(file, 'utf8')), plan)).toEqual([]);
    },
  );

  it('keeps appointments that are cancelled', () => {
    const states = revisions.map(({ plan }) =>
      plan.sessions.some((session: { status: string }) => session.status === 'cancelled'),
    );
    expect(states).toEqual([false, true]);
  });
});

describe('comparing what a reader says with a plan', () => {
  const plan = {
    sessions: [
      {
        uid: 'a',
        start: '2027-03-16T19:00:00+01:00',
        end: '2027-03-16T20:00:00+01:00',
        status: 'planned',
      },
      {
        uid: 'b',
        start: '2027-03-18T19:00:00+01:00',
        end: '2027-03-18T20:00:00+01:00',
        status: 'cancelled',
      },
    ],
    interviews: [{ at: '2027-03-20T10:00:00+01:00' }],
    weeks: [{ from: '2027-03-15', plannedMinutes: 120 }],
    withdrawn: [],
  };
  const at = (text: string): number => Date.parse(`2027-03-${text}Z`);
  const a = { uid: 'a', start: at('16T18:00'), end: at('16T19:00'), status: 'CONFIRMED' };
  const b = { uid: 'b', start: at('18T18:00'), end: at('18T19:00'), status: 'CANCELLED' };
  const interview = { uid: 'i', start: at('20T09:00'), end: at('20T10:00'), status: 'CONFIRMED' };
  const week = { uid: 'w', start: '2027-03-15', end: '2027-03-16', status: 'CONFIRMED' };
  const all = [week, a, b, interview];

  it('finds nothing where all is the same', () => {
    expect(compareWithPlan(all, plan)).toEqual([]);
    expect(
      compareWithPlan(
        [a, b, interview].map(({ start, end }) => ({ start, end })),
        plan,
      ),
    ).toEqual([]);
  });

  it.each([
    ['a missing session', [week, b, interview], 'missing: a 2027-03-16T18:00'],
    ['a missing interview', [week, a, b], 'missing: the interview at 2027-03-20T09:00'],
    ['a session twice', [...all, a], 'not in the plan: a'],
    ['an event too many', [...all, { ...a, uid: 'c' }], 'not in the plan: c'],
    ['another UID', [week, { ...a, uid: 'A' }, b, interview], 'missing: a'],
    ['an hour of summer time', [week, { ...a, start: at('16T17:00') }, b, interview], 'missing: a'],
    ['an end a minute late', [week, { ...a, end: at('16T19:01') }, b, interview], 'missing: a'],
    [
      'a cancelled session that stands',
      [week, a, { ...b, status: 'CONFIRMED' }, interview],
      'missing: b',
    ],
    [
      'a week a day late',
      [{ ...week, start: '2027-03-16' }, a, b, interview],
      'not in the plan: w',
    ],
    ['nothing at all', [], 'missing: '],
  ])('tells %s', (_, events, difference) => {
    expect(compareWithPlan(events, plan)).toContainEqual(expect.stringContaining(difference));
  });

  it('tells a missing session of a reader that knows only times', () => {
    const times = [a, interview].map(({ start, end }) => ({ start, end }));
    expect(compareWithPlan(times, plan)).toHaveLength(1);
  });
});
