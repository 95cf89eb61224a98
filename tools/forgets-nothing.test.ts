import { pack } from '@mlprep/content';
import type { Pack } from '@mlprep/core';
import { buildPlan, type Plan, parseProfile } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { findForgotten } from './find-forgotten.js';

const now = '2026-11-22T18:00:00Z';
const zones = ['Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia'];
const sizes = [
  [1, 3],
  [2, 5],
  [4, 5],
  [6, 6],
  [8, 10],
  [12, 10],
  [26, 12],
] as const;

function planOf(profile: Readonly<Record<string, unknown>>, from: Pack = pack): Plan {
  const parsed = parseProfile(profile, { now, timezone: 'UTC', pack: from });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return buildPlan(from, parsed.value, { now });
}

describe.each(zones)('a plan in %s', (timezone) => {
  it.each(sizes)(
    'of %i weeks with %i hours has all six steps and forgets nothing of the pack',
    (weeks, hours) => {
      const plan = planOf({ weeks, hours, timezone });
      expect(plan.weeks.length).toBe(weeks);
      expect(findForgotten(plan, pack)).toEqual([]);
    },
  );
});

describe('a plan of somebody who knows some of it', () => {
  it('has every topic scheduled, known or cut', () => {
    const known = ['linear-regression', 'what-is-ml'];
    const plan = planOf({ weeks: 8, hours: 10, known, levels: { 'python-sql': 5, svm: 0 } });
    expect(findForgotten(plan, pack)).toEqual([]);
  });
});

describe('what is forgotten', () => {
  const plan = planOf({ weeks: 2, hours: 5 });
  const without = (kind: string): Plan => ({
    ...plan,
    cuts: plan.cuts.filter((cut) => cut.kind !== kind),
    sessions: plan.sessions.map((session) => ({
      ...session,
      activities: session.activities.filter((activity) => activity.kind !== kind),
    })),
  });

  it.each([
    ['orient', 'kinds', pack.kinds],
    ['learn', 'topics', pack.topics],
    ['practise', 'questions', pack.questions],
    ['build', 'projects', pack.projects],
    ['drill', 'drills', pack.drills],
    ['mock', 'mocks', pack.mocks],
  ])('is told, item by item, of a plan without any %s', (kind, array, items) => {
    const lines = findForgotten(without(kind), pack);
    for (const { id } of items) {
      expect(lines).toContain(`${array} "${id}" is neither scheduled nor cut`);
    }
  });

  it('is told when a session is cancelled that held it', () => {
    const cancelled: Plan = {
      ...plan,
      sessions: plan.sessions.map((session) => ({ ...session, status: 'cancelled' })),
    };
    expect(findForgotten(cancelled, pack)).toContain('step "practice" is not there');
  });

  it('is told of a known topic that is scheduled as new', () => {
    const learnt = plan.sessions
      .flatMap((session) => session.activities)
      .find((activity) => activity.kind === 'learn');
    const ref = learnt?.ref ?? '';
    const knowing: Plan = { ...plan, profile: { ...plan.profile, known: [ref] } };
    expect(findForgotten(knowing, pack)).toEqual([`topics "${ref}" is known and scheduled as new`]);
  });

  it('is told of a cut that gives no reason', () => {
    const silent: Plan = { ...plan, cuts: plan.cuts.map((cut) => ({ ...cut, reason: ' ' })) };
    const cut = plan.cuts.find(({ kind }) => kind === 'practise' || kind === 'build');
    expect(cut).toBeDefined();
    expect(findForgotten(silent, pack)).toContainEqual(
      expect.stringContaining(`"${cut?.ref}" is cut without a reason`),
    );
  });
});
