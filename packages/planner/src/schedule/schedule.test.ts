import type { Pack } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../build-plan.js';
import type { Plan } from '../plan.js';
import { parseProfile } from '../profile/parse-profile.js';
import { packOf } from '../testing/arbitrary-pack.js';

const now = '2026-11-22T18:00:00Z';

/** Four topics with two questions each, a project of two hours and a mock interview. */
function smallPack(): Pack {
  const question = { kind: 'conceptual', level: 2, minutes: 8, reviewMinutes: 3 } as const;
  return packOf({
    topics: [5, 4, 4, 3].map((weight) => ({
      requires: [],
      helps: [],
      essentials: 20,
      deep: 120,
      weight,
      isSpoken: false,
      questions: [question, question],
    })),
    projects: [[60, 60]],
    drills: [6, 6, 6, 6],
    mocks: [45],
  });
}

function planOf(profile: Record<string, unknown>, pack: Pack = smallPack()): Plan {
  const parsed = parseProfile(profile, { now, timezone: 'Europe/Berlin' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return buildPlan(pack, parsed.value, { now, moreHours: false });
}

function kindsBySession(plan: Plan): readonly (readonly string[])[] {
  return plan.sessions.map((session) => session.activities.map((activity) => activity.kind));
}

describe('schedule', () => {
  it('shows half of the kinds of question in each of the first two sessions', () => {
    const counts = kindsBySession(planOf({ weeks: 6, hours: 6 })).map(
      (kinds) => kinds.filter((kind) => kind === 'orient').length,
    );
    expect(counts.slice(0, 3)).toEqual([2, 2, 0]);
  });

  it('gives a mock interview the place of a look back where nothing else is long enough', () => {
    const plan = planOf({ weeks: 26, hours: 2 });
    const withMock = plan.sessions.filter((session) =>
      session.activities.some((activity) => activity.kind === 'mock'),
    );
    expect(withMock).toHaveLength(1);
    expect(withMock[0]?.activities.map((activity) => activity.kind)).not.toContain('checkpoint');
    expect(withMock[0]?.start.slice(0, 10) ?? '').toBe('2027-05-15');
  });

  it('cuts milestones to what fits beside a look back', () => {
    const plan = planOf({ weeks: 26, hours: 2 });
    const built = plan.sessions.flatMap((session) =>
      session.activities.filter((activity) => activity.kind === 'build'),
    );
    expect(built.reduce((sum, activity) => sum + activity.minutes, 0)).toBe(120);
  });

  it('has no session of a look back alone in a week that has others', () => {
    const plan = planOf({ weeks: 12, hours: 12 });
    const alone = plan.sessions.filter(
      (session) =>
        session.activities.every((activity) => activity.kind === 'checkpoint') &&
        plan.sessions.some((other) => other !== session && other.week === session.week),
    );
    expect(alone).toEqual([]);
  });
});

describe('the reasons of cuts', () => {
  const reasonOf = (plan: Plan, kind: string): string | undefined =>
    plan.cuts.find((cut) => cut.kind === kind)?.reason;

  it('do not blame the evenings for a mock interview that the hours leave out', () => {
    expect(reasonOf(planOf({ weeks: 1, hours: 3 }), 'mock')).toContain('under six hours');
  });

  it('do not speak of other topics when the lessons of all are in', () => {
    const plan = planOf({ weeks: 3, hours: 4 });
    expect(plan.cuts.some((cut) => cut.kind === 'learn')).toBe(false);
    expect(reasonOf(plan, 'deepen')).toContain('practising questions');
  });
});

describe('what is in whatever it earns', () => {
  const quick = { kind: 'conceptual', level: 1, minutes: 5, reviewMinutes: 2 } as const;
  const long = { kind: 'coding', level: 3, minutes: 30, reviewMinutes: 12 } as const;
  const topic = {
    requires: [],
    helps: [],
    essentials: 20,
    deep: 60,
    weight: 3,
    isSpoken: false,
    questions: [quick, quick, quick, quick, long],
  };
  const pack = packOf({
    // More than there is time for; the project's topic is the lightest of all.
    topics: Array.from({ length: 60 }, (_, index) => ({ ...topic, weight: index === 0 ? 1 : 4 })),
    projects: [[45, 45]],
    drills: [6, 6, 6, 6],
    mocks: [],
  });
  const planWith = (fields: Record<string, unknown>) => {
    const parsed = parseProfile({ weeks: 6, hours: 5, ...fields }, { now, timezone: 'UTC' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return buildPlan(pack, parsed.value, { now, moreHours: false });
  };
  const codingIn = (plan: ReturnType<typeof planWith>): number =>
    plan.sessions
      .flatMap((session) => session.activities)
      .filter(({ kind, ref }) => kind === 'practise' && ref.endsWith('-4')).length;

  it('practises code although shorter questions earn more a minute, and more of it with focus', () => {
    const usual = codingIn(planWith({}));
    expect(usual).toBeGreaterThanOrEqual(1);
    expect(codingIn(planWith({ focus: { coding: 3 } }))).toBeGreaterThan(usual);
  });

  it('teaches the first topic of a project before its first milestone', () => {
    const plan = planWith({ projects: ['project-0'] });
    const dayOf = (id: string): string =>
      plan.sessions.find(({ activities }) => activities.some((activity) => activity.id === id))
        ?.start ?? '';
    expect(dayOf('learn:topic-0')).not.toBe('');
    expect(dayOf('build:project-0:milestone-0')).not.toBe('');
    expect(dayOf('learn:topic-0') <= dayOf('build:project-0:milestone-0')).toBe(true);
  });

  it('takes no lesson apart that a session could hold', () => {
    const plan = planWith({});
    const ids = plan.sessions.flatMap((session) => session.activities.map(({ id }) => id));
    expect(ids.filter((id) => /^learn:.*part/.test(id))).toEqual([]);
  });
});
