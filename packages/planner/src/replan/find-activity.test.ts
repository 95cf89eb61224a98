import { describe, expect, it } from 'vitest';
import { buildPlan } from '../build-plan.js';
import { parseProfile } from '../profile/parse-profile.js';
import { packOf } from '../testing/arbitrary-pack.js';
import { findActivity } from './find-activity.js';
import { replan } from './replan.js';

const now = '2026-11-22T18:00:00Z';
const question = { kind: 'conceptual', level: 1, minutes: 6, reviewMinutes: 2 } as const;
const pack = packOf({
  topics: Array.from({ length: 3 }, () => ({
    requires: [],
    helps: [],
    essentials: 20,
    deep: 60,
    weight: 3,
    isSpoken: false,
    questions: [question],
  })),
  projects: [[40, 40]],
  drills: [6],
  mocks: [40],
});
const parsed = parseProfile(
  { weeks: 2, hours: 1, known: ['topic-2'] },
  { now, timezone: 'UTC', pack },
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const profile = parsed.value;

describe('findActivity', () => {
  it('describes what a plan does not hold as a replan does once it is ticked', () => {
    const plan = buildPlan(pack, profile, { now, moreHours: false });
    const planned = new Set(
      plan.sessions.flatMap(({ activities }) => activities.map(({ id }) => id)),
    );
    const ids = [
      ...pack.topics.flatMap(({ id }) => [`learn:${id}`, `deepen:${id}`]),
      ...pack.questions.flatMap(({ id }) => [`practise:${id}`, `review:${id}:2`]),
      ...pack.projects.map(({ id }) => `story:${id}`),
      ...pack.drills.map(({ id }) => `drill:${id}`),
      ...pack.mocks.map(({ id }) => `mock:${id}`),
    ].filter((id) => !planned.has(id));
    const next = replan(plan, {
      pack,
      profile,
      progress: ids.map((id) => ({ id, status: 'skipped' })),
      now,
      moreHours: false,
    });
    const found = ids.flatMap((id) => findActivity(pack, profile, id) ?? []);
    expect(found.length).toBeGreaterThan(3);
    expect(next.besides.map(({ activity }) => activity)).toEqual(
      found.map((activity) => ({ ...activity, status: 'skipped' })),
    );
  });

  it.each(['learn:topic-9', 'learn', 'topic-0', 'checkpoint:1', 'learn:topic-2'])(
    'finds nothing for %s, which the pack does not hold or the learner knows',
    (id) => {
      expect(findActivity(pack, profile, id)).toBeUndefined();
    },
  );
});
