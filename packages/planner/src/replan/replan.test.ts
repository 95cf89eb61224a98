import { describe, expect, it } from 'vitest';
import { buildPlan } from '../build-plan.js';
import type { Plan, Session } from '../plan.js';
import { parseProfile } from '../profile/parse-profile.js';
import type { Progress } from '../progress.js';
import { packOf } from '../testing/arbitrary-pack.js';
import { replan } from './replan.js';

const now = '2026-11-22T18:00:00Z';
const question = { kind: 'conceptual', level: 1, minutes: 6, reviewMinutes: 2 } as const;
const pack = packOf({
  topics: Array.from({ length: 12 }, (_, index) => ({
    requires: index === 1 ? [0] : [],
    helps: [],
    essentials: 20,
    deep: 60,
    weight: index < 2 ? 5 : 2,
    isSpoken: false,
    questions: [question, question],
  })),
  projects: [[40, 40]],
  drills: [6, 6, 6, 6],
  mocks: [40],
});
const learner = profileOf({ weeks: 5, hours: 3 });
const plan = buildPlan(pack, learner, { now, moreHours: false });

function profileOf(input: Record<string, unknown>) {
  const parsed = parseProfile(input, { now, timezone: 'Europe/Berlin' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function again(of: Plan, at: string, progress: Progress, profile = learner): Plan {
  return replan(of, { pack, profile, progress, now: at, moreHours: false });
}

function all(of: Plan, status: Progress[number]['status'], sessions: readonly Session[]): Progress {
  const ids = new Set(sessions.flatMap(({ activities }) => activities.map(({ id }) => id)));
  return of.sessions
    .flatMap(({ activities }) => activities)
    .filter(({ id }) => ids.has(id))
    .map(({ id }) => ({ id, status }));
}

function placeOf(of: Plan, id: string): string | undefined {
  return of.sessions.find(({ activities }) => activities.some((one) => one.id === id))?.start;
}

const [first, second] = plan.sessions as [Session, Session];
const afterFirst = '2026-11-25T08:00:00Z';
const lesson = first.activities.find(({ kind }) => kind === 'learn')?.id as string;

describe('replan', () => {
  it('tries a missed lesson again under an id of its own, before what stands on it', () => {
    const next = again(plan, afterFirst, []);
    expect(placeOf(next, lesson)).toBe(first.start);
    expect(Date.parse(placeOf(next, `${lesson}:2`) ?? '')).toBeGreaterThan(Date.parse(afterFirst));
    const at = placeOf(next, 'learn:topic-1') ?? placeOf(next, 'learn:topic-1:2') ?? '';
    const before = placeOf(next, 'learn:topic-0:2') ?? placeOf(next, 'learn:topic-0') ?? '';
    expect(Date.parse(before)).toBeLessThanOrEqual(Date.parse(at));
  });

  it('forgets the second try once the first box is ticked after all', () => {
    const missed = again(plan, afterFirst, []);
    const ticked = again(missed, afterFirst, [{ id: lesson, status: 'done' }]);
    expect(placeOf(ticked, `${lesson}:2`)).toBeUndefined();
  });

  it('does not bring back what the learner dropped', () => {
    const next = again(plan, afterFirst, [{ id: lesson, status: 'skipped' }]);
    expect(placeOf(next, `${lesson}:2`)).toBeUndefined();
    const done = again(plan, afterFirst, [{ id: lesson, status: 'done' }]);
    expect(next.forecast.atStart).toBeLessThan(done.forecast.atStart);
  });

  it('counts what was done ahead of its day, and fills its session with other things', () => {
    const ahead = second.activities.find(({ kind }) => kind === 'learn' || kind === 'practise');
    const id = ahead?.id as string;
    const progress = [...all(plan, 'done', [first]), { id, status: 'done' as const }];
    const next = again(plan, afterFirst, progress);
    expect(next.besides.map(({ on, activity }) => [on, activity.id, activity.status])).toEqual([
      ['2026-11-25', id, 'done'],
    ]);
    expect(placeOf(next, id)).toBeUndefined();
    expect(next.sessions.find(({ uid }) => uid === second.uid)?.activities.length).toBeGreaterThan(
      0,
    );
  });

  it('schedules it again when the tick is taken back', () => {
    const ahead = second.activities.find(({ kind }) => kind === 'practise' || kind === 'learn');
    const id = ahead?.id as string;
    const done = all(plan, 'done', [first]);
    const ticked = again(plan, afterFirst, [...done, { id, status: 'done' }]);
    const back = again(ticked, afterFirst, [...done, { id, status: 'planned' }]);
    expect(back.besides).toEqual([]);
    expect(placeOf(back, id)).toBeDefined();
  });

  it('counts what was done without being planned', () => {
    const cut = plan.cuts.find(({ kind }) => kind === 'deepen');
    const id = `deepen:${cut?.ref}`;
    const next = again(plan, afterFirst, [...all(plan, 'done', [first]), { id, status: 'done' }]);
    expect(next.besides[0]?.activity).toMatchObject({ id, status: 'done', kind: 'deepen' });
    expect(next.cuts.some((one) => one.kind === 'deepen' && one.ref === cut?.ref)).toBe(false);
  });

  it('leaves alone what it has never heard of', () => {
    const done = all(plan, 'done', [first]);
    const next = again(plan, afterFirst, [...done, { id: 'learn:nothing', status: 'done' }]);
    expect(next.besides).toEqual([]);
  });

  it('brings what is put off back after its session, not in it or before', () => {
    const put = second.activities.find(({ kind }) => kind === 'learn' || kind === 'practise');
    const id = put?.id as string;
    const progress = [...all(plan, 'done', [first]), { id, status: 'later' as const }];
    const next = again(plan, afterFirst, progress);
    const place = placeOf(next, id);
    expect(place === undefined || Date.parse(place) > Date.parse(second.end)).toBe(true);
    expect(next.putOff).toHaveLength(1);
    const third = again(next, afterFirst, all(next, 'done', [first]));
    expect(placeOf(third, id)).toBe(place);
  });

  it('makes sessions of fewer things for somebody who takes longer, and says so', () => {
    const slow = first.activities.map(({ id, minutes }) => ({
      id,
      status: 'done' as const,
      minutes: minutes * 3,
    }));
    const next = again(plan, afterFirst, slow);
    expect(next.pace).toBeGreaterThan(1.2);
    const minutesOf = (of: Plan, id: string) =>
      of.sessions.flatMap(({ activities }) => activities).find((one) => one.id === id)?.minutes ??
      0;
    const common = next.sessions
      .filter(({ start }) => Date.parse(start) > Date.parse(afterFirst))
      .flatMap(({ activities }) => activities)
      .find(({ kind, id }) => kind === 'learn' && minutesOf(plan, id) > 0);
    expect(minutesOf(next, common?.id ?? '')).toBe(
      Math.round(minutesOf(plan, common?.id ?? '') * next.pace),
    );
    expect(next.forecast.ready).toBeLessThan(plan.forecast.ready);
  });

  it('hardly minds one thing that took a little longer', () => {
    const done = all(plan, 'done', [first]);
    const next = again(
      plan,
      afterFirst,
      done.map((entry) => (entry.id === lesson ? { ...entry, minutes: 25 } : entry)),
    );
    expect(next.pace).toBe(1);
  });

  it('keeps the past as it was, whatever comes', () => {
    const done = all(plan, 'done', [first]);
    const next = again(plan, afterFirst, done);
    const later = again(next, '2026-12-08T08:00:00Z', done, profileOf({ weeks: 5, hours: 5 }));
    const past = (of: Plan) =>
      of.sessions.filter(({ end }) => Date.parse(end) <= Date.parse(afterFirst));
    expect(JSON.stringify(past(later))).toBe(JSON.stringify(past(next)));
  });

  it('gives up what is left of this week last', () => {
    // The second session of the first week is ahead; a day off three weeks on must not move it.
    const off = profileOf({ weeks: 5, hours: 3, off: ['2026-12-10'] });
    const done = all(plan, 'done', [first]);
    const next = again(plan, afterFirst, done, off);
    const thisWeek = (of: Plan) => of.sessions.filter(({ week }) => week === 1).slice(1);
    expect(thisWeek(next)).toEqual(thisWeek(plan));
  });

  it('learns from grades: what was hard comes back sooner', () => {
    const session = plan.sessions.find(({ activities }) =>
      activities.some(({ kind }) => kind === 'practise'),
    ) as Session;
    const done = all(
      plan,
      'done',
      plan.sessions.filter(({ start }) => start <= session.start),
    );
    const id = session.activities.find(({ kind }) => kind === 'practise')?.id as string;
    const at = new Date(Date.parse(session.end) + 3_600_000).toISOString();
    const graded = (grade: 1 | 4) =>
      again(
        plan,
        at,
        done.map((entry) => (entry.id === id ? { ...entry, grade } : entry)),
      );
    expect(graded(1).forecast.ready).toBeLessThan(graded(4).forecast.ready);
  });
});
