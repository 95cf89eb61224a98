import { describe, expect, it } from 'vitest';
import { buildPlan } from '../build-plan.js';
import type { Plan } from '../plan.js';
import { parseProfile } from '../profile/parse-profile.js';
import { packOf } from '../testing/arbitrary-pack.js';
import { comparePlans } from './compare-plans.js';
import { replan } from './replan.js';

const now = '2026-11-22T18:00:00Z';
const question = { kind: 'conceptual', level: 1, minutes: 6, reviewMinutes: 2 } as const;
const pack = packOf({
  topics: Array.from({ length: 8 }, () => ({
    requires: [],
    helps: [],
    essentials: 20,
    deep: 60,
    weight: 3,
    isSpoken: false,
    questions: [question, question],
  })),
  projects: [],
  drills: [6, 6, 6, 6],
  mocks: [],
});

function profileOf(input: Record<string, unknown>) {
  const parsed = parseProfile(input, { now, timezone: 'Europe/Berlin' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const profile = profileOf({ weeks: 5, hours: 3 });
const plan = buildPlan(pack, profile, { now, moreHours: false });
const first = plan.sessions[0];
const afterFirst = '2026-11-25T08:00:00Z';

function again(progress: Parameters<typeof replan>[1]['progress'], by = profile): Plan {
  return replan(plan, { pack, profile: by, progress, now: afterFirst, moreHours: false });
}

describe('comparePlans', () => {
  it('finds nothing between a plan and itself', () => {
    expect(comparePlans(plan, plan)).toMatchObject({
      done: [],
      missed: [],
      moved: [],
      added: [],
      removed: [],
      appointments: { added: 0, changed: 0, cancelled: 0 },
    });
  });

  it('finds nothing moved when all was done as planned', () => {
    const progress = (first?.activities ?? []).map(({ id }) => ({ id, status: 'done' as const }));
    const changes = comparePlans(plan, again(progress));
    expect(changes.done.map(({ id }) => id)).toEqual(progress.map(({ id }) => id));
    expect(changes).toMatchObject({ missed: [], moved: [], added: [], removed: [] });
    expect(changes.appointments).toEqual({ added: 0, changed: 0, cancelled: 0 });
  });

  it('says what was missed and when it is tried again', () => {
    const lessons = first?.activities.filter(({ kind }) => kind === 'learn') ?? [];
    expect(lessons.length).toBeGreaterThan(0);
    const next = again([]);
    const changes = comparePlans(plan, next);
    for (const { id, ref } of lessons) {
      const missed = changes.missed.find(({ activity }) => activity.id === id);
      const session = next.sessions.find(({ activities }) =>
        activities.some((activity) => activity.id === `learn:${ref}:2`),
      );
      expect(missed?.to).toBe(session?.start.slice(0, 10));
      expect(missed?.to).toBeDefined();
    }
  });

  it('counts appointments that a day off cancels', () => {
    const off = profileOf({ weeks: 5, hours: 3, off: ['2026-12-01..2026-12-31'] });
    const changes = comparePlans(plan, again([], off));
    const inDecember = plan.sessions.filter(({ start }) => start >= '2026-12').length;
    expect(inDecember).toBeGreaterThan(3);
    expect(changes.appointments.cancelled).toBe(inDecember);
    expect(changes.finish.after).toBe('2026-11-28');
    expect(changes.ready.after).toBeLessThan(changes.ready.before);
  });
});
