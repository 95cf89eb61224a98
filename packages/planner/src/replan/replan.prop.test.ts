import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../build-plan.js';
import { type Activity, type Plan, planSchema, type Session } from '../plan.js';
import { parseProfile } from '../profile/parse-profile.js';
import type { Progress } from '../progress.js';
import { arbitraryPack, packOf } from '../testing/arbitrary-pack.js';
import { arbitraryProfile } from '../testing/arbitrary-profile.js';
import { formatInstant } from '../time/zone.js';
import { parseAttempt } from './attempt.js';
import { replan } from './replan.js';

const cases = fc.record({
  pack: arbitraryPack(),
  given: arbitraryProfile(),
  days: fc.integer({ min: 0, max: 20 }),
  ticks: fc.array(fc.tuple(fc.nat(200), fc.constantFrom('done', 'skipped', 'later' as const)), {
    maxLength: 8,
  }),
});

type Status = Progress[number]['status'];

function ticked(plan: Plan, ticks: readonly (readonly [number, string])[]): Progress {
  const ids = plan.sessions.flatMap((session) => session.activities.map(({ id }) => id));
  const entries = new Map(
    ticks.flatMap(([index, status]) => {
      const id = ids[index % Math.max(1, ids.length)];
      return id === undefined ? [] : [[id, { id, status: status as Status }] as const];
    }),
  );
  return [...entries.values()];
}

function outside(plan: Plan): readonly Activity[] {
  return plan.besides.map(({ activity }) => activity);
}

function later(now: string, days: number): string {
  return formatInstant(Date.parse(now) + days * 86_400_000, 'UTC');
}

describe('replan', () => {
  it('gives back the plan itself when nothing is new', () => {
    fc.assert(
      fc.property(cases, ({ pack, given }) => {
        const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
        const again = replan(plan, {
          pack,
          profile: given.profile,
          progress: [],
          now: given.now,
          moreHours: false,
        });
        expect(again).toBe(plan);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the id, what has begun, and every tick', () => {
    fc.assert(
      fc.property(cases, ({ pack, given, days, ticks }) => {
        const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
        const progress = ticked(plan, ticks);
        const now = later(given.now, days);
        const next = replan(plan, {
          pack,
          profile: given.profile,
          progress,
          now,
          moreHours: false,
        });
        expect(next.id).toBe(plan.id);
        const after = new Map(
          [...next.sessions.flatMap(({ activities }) => activities), ...outside(next)].map(
            (activity) => [activity.id, activity] as const,
          ),
        );
        for (const { id, status } of progress) {
          const home = plan.sessions.find(({ activities }) => activities.some((a) => a.id === id));
          const hasBegun = Date.parse(home?.start ?? '') < Date.parse(now);
          if (status !== 'later' || hasBegun) expect(after.get(id)?.status).toBe(status);
          else expect(after.get(id)?.status ?? 'planned').toBe('planned');
        }
        for (const session of plan.sessions) {
          if (Date.parse(session.start) >= Date.parse(now)) continue;
          const kept = next.sessions.find(({ uid }) => uid === session.uid);
          expect(kept).toMatchObject({
            start: session.start,
            end: session.end,
            sequence: session.sequence,
          });
          expect(kept?.activities.map(({ id }) => id)).toEqual(
            session.activities.map(({ id }) => id),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('obeys the laws of a plan', () => {
    fc.assert(
      fc.property(cases, ({ pack, given, days, ticks }) => {
        const { profile } = given;
        const plan = buildPlan(pack, profile, { now: given.now, moreHours: false });
        const now = later(given.now, days);
        const next = replan(plan, {
          pack,
          profile,
          progress: ticked(plan, ticks),
          now,
          moreHours: false,
        });
        expect(planSchema.parse(JSON.parse(JSON.stringify(next)))).toEqual(next);
        const planned = next.sessions.filter(({ status }) => status === 'planned');
        const held = planned.flatMap((session) =>
          session.activities.map((activity) => ({ activity, session })),
        );
        const all = [...held.map(({ activity }) => activity), ...outside(next)];
        const counts = (activity: Activity, session?: Session): boolean =>
          activity.status === 'done' ||
          (activity.status === 'planned' && Date.parse(session?.end ?? '') > Date.parse(now));
        const has = (base: string): boolean => all.some(({ id }) => parseAttempt(id).base === base);
        const isKnown = (id: string): boolean =>
          profile.known.includes(id) ||
          (profile.levels[pack.topics.find((topic) => topic.id === id)?.area ?? ''] ?? 1) >= 5;
        const isCut = (kind: string, ref: string): boolean =>
          next.cuts.some((cut) => cut.kind === kind && cut.ref === ref);
        for (const { id } of pack.topics) {
          expect(isKnown(id) || has(`learn:${id}`) || isCut('learn', id)).toBe(true);
        }
        for (const { id } of pack.questions) {
          expect(has(`practise:${id}`) || isCut('practise', id)).toBe(true);
        }
        for (const { id } of pack.drills) {
          expect(has(`drill:${id}`) || isCut('drill', id)).toBe(true);
        }
        // A lesson to come has what it requires behind it, or at least dropped by the learner.
        held.forEach(({ activity, session }, index) => {
          if (Date.parse(session.start) < Date.parse(now)) return;
          if (activity.kind !== 'learn') return;
          const topic = pack.topics.find(({ id }) => id === activity.ref);
          for (const before of topic?.requires ?? []) {
            const isBehind =
              isKnown(before) ||
              held
                .slice(0, index)
                .some(
                  (other) =>
                    other.activity.kind === 'learn' &&
                    other.activity.ref === before &&
                    (counts(other.activity, other.session) || other.activity.status === 'skipped'),
                ) ||
              outside(next).some(({ kind, ref }) => kind === 'learn' && ref === before);
            expect(isBehind).toBe(true);
          }
        });
        // No question is reviewed on the day on which it was practised.
        const practisedOn = new Map<string, string>();
        for (const { activity, session } of held) {
          if (activity.kind !== 'practise' && activity.kind !== 'review') continue;
          if (!counts(activity, session)) continue;
          const date = session.start.slice(0, 10);
          if (Date.parse(session.start) >= Date.parse(now)) {
            expect(practisedOn.get(activity.ref)).not.toBe(date);
          }
          practisedOn.set(activity.ref, date);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('replans twice without a change', () => {
    fc.assert(
      fc.property(cases, ({ pack, given, days, ticks }) => {
        const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
        const now = later(given.now, days);
        const { profile } = given;
        const next = replan(plan, {
          pack,
          profile,
          progress: ticked(plan, ticks),
          now,
          moreHours: false,
        });
        const ids = new Set(
          [...next.sessions.flatMap(({ activities }) => activities), ...outside(next)].map(
            ({ id, status }) => `${id} ${status}`,
          ),
        );
        // The boxes of the new pages say what the plan says.
        const progress = ticked(plan, ticks).filter(({ id, status }) => ids.has(`${id} ${status}`));
        expect(replan(next, { pack, profile, progress, now, moreHours: false })).toBe(next);
      }),
      { numRuns: 40 },
    );
  });

  it('counts the free minutes of each week as before, sessions that stay included', () => {
    fc.assert(
      fc.property(cases, ({ pack, given, days, ticks }) => {
        const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
        const now = later(given.now, days);
        const progress = ticked(plan, ticks);
        const next = replan(plan, {
          pack,
          profile: given.profile,
          progress,
          now,
          moreHours: false,
        });
        const free = (of: Plan) => of.weeks.map(({ capacityMinutes }) => capacityMinutes);
        expect(free(next)).toEqual(free(plan));
      }),
      { numRuns: 40 },
    );
  });

  it('uses each UID for ever for one appointment, and each activity id once', () => {
    fc.assert(
      fc.property(cases, ({ pack, given, days, ticks }) => {
        const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
        const now = later(given.now, days);
        const profile = { ...given.profile, slack: 0.3 };
        const next = replan(plan, {
          pack,
          profile,
          progress: ticked(plan, ticks),
          now,
          moreHours: false,
        });
        const uids = next.sessions.map(({ uid }) => uid);
        expect(new Set(uids).size).toBe(uids.length);
        for (const session of plan.sessions) {
          const found = next.sessions.find(({ uid }) => uid === session.uid);
          expect(found?.start.slice(0, 10)).toBe(session.start.slice(0, 10));
          expect(found?.sequence).toBeGreaterThanOrEqual(session.sequence);
        }
        const ids = [
          ...next.sessions.flatMap(({ activities }) => activities),
          ...outside(next),
        ].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const planned = next.sessions.filter(({ status }) => status === 'planned');
        planned.slice(1).forEach((session, index) => {
          expect(Date.parse(session.start)).toBeGreaterThanOrEqual(
            Date.parse(planned[index]?.end ?? ''),
          );
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a plan of which nothing was done', () => {
  it('does not count what was missed as learned', () => {
    const question = { kind: 'conceptual', level: 1, minutes: 6, reviewMinutes: 2 } as const;
    const topic = {
      requires: [],
      helps: [],
      essentials: 20,
      deep: 60,
      weight: 3,
      isSpoken: false,
      questions: [question, question],
    };
    const pack = packOf({
      topics: [topic, topic, topic, topic],
      projects: [],
      drills: [6, 6, 6, 6],
      mocks: [],
    });
    const now = '2026-11-22T18:00:00Z';
    const parsed = parseProfile({ weeks: 4, hours: 4 }, { now, timezone: 'Europe/Berlin' });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const plan = buildPlan(pack, parsed.value, { now });
    const late = replan(plan, {
      pack,
      profile: parsed.value,
      progress: [],
      now: '2026-12-20T22:00:00Z',
    });
    expect(late.forecast.ready).toBeLessThan(0.1);
    expect(late.forecast.atStart).toBeLessThan(0.1);
    expect(late.weeks.map((week) => week.capacityMinutes)).toEqual(
      plan.weeks.map((week) => week.capacityMinutes),
    );
  });
});
