import type { Pack } from '@mlprep/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlots } from './availability/build-slots.js';
import { isOff } from './availability/windows-of-day.js';
import { buildPlan } from './build-plan.js';
import { type Plan, planSchema, type Session } from './plan.js';
import { parseProfile } from './profile/parse-profile.js';
import type { Profile } from './profile/profile.js';
import { lastInterviewDay } from './schedule/place.js';
import { arbitraryPack } from './testing/arbitrary-pack.js';
import { arbitraryProfile, type ProfileCase } from './testing/arbitrary-profile.js';
import { daysBetween } from './time/iso-date.js';
import { parseInstant, toInstant, toWallClock } from './time/zone.js';

const runs = { numRuns: 100 };
const cases = fc.record({ pack: arbitraryPack(), given: arbitraryProfile() });

function minutesOf(session: Session): number {
  return (Date.parse(session.end) - Date.parse(session.start)) / 60_000;
}

function dateOf(session: Session): string {
  return session.start.slice(0, 10);
}

function activitiesOf(plan: Plan) {
  return plan.sessions.flatMap((session) =>
    session.activities.map((activity, index) => ({ activity, session, index })),
  );
}

/** Every law is held against the same plans; each is built once. */
const built = new Map<string, Plan>();

function planOf(pack: Pack, given: ProfileCase): Plan {
  const key = JSON.stringify([pack, given]);
  const known = built.get(key);
  if (known !== undefined) return known;
  const plan = buildPlan(pack, given.profile, { now: given.now, moreHours: false });
  built.set(key, plan);
  return plan;
}

function check(law: (plan: Plan, profile: Profile, now: string) => void): void {
  fc.assert(
    fc.property(cases, ({ pack, given }) => {
      law(planOf(pack, given), given.profile, given.now);
    }),
    runs,
  );
}

describe('every plan', () => {
  it('keeps to its format', () => {
    check((plan) => {
      expect(planSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    });
  });

  it('has sessions that do not overlap, in order of time', () => {
    check((plan) => {
      plan.sessions.slice(1).forEach((session, index) => {
        const before = plan.sessions[index] as Session;
        expect(Date.parse(session.start)).toBeGreaterThanOrEqual(Date.parse(before.end));
      });
    });
  });

  it('puts nothing outside the windows, before now, or before the start', () => {
    check((plan, profile, now) => {
      const { slots } = buildSlots(profile, { now: parseInstant(now) });
      for (const session of plan.sessions) {
        const start = Date.parse(session.start);
        const slot = slots.find((candidate) => candidate.start === start);
        expect(slot).toBeDefined();
        expect(Date.parse(session.end)).toBeLessThanOrEqual(slot?.end ?? 0);
        expect(start).toBeGreaterThanOrEqual(parseInstant(now));
        expect(dateOf(session) >= profile.start).toBe(true);
        expect(isOff(profile.off, dateOf(session))).toBe(false);
      }
    });
  });

  it('writes each session at the hour that the clocks of its zone show', () => {
    check((plan, profile) => {
      for (const session of plan.sessions) {
        const clock = toWallClock(Date.parse(session.start), profile.timezone);
        expect(clock.date).toBe(dateOf(session));
        expect(toInstant(clock.date, clock.minute, profile.timezone)).toBeLessThanOrEqual(
          Date.parse(session.start),
        );
        expect(session.start.slice(11, 16)).toBe(
          `${String(Math.floor(clock.minute / 60)).padStart(2, '0')}:${String(clock.minute % 60).padStart(2, '0')}`,
        );
      }
    });
  });

  it('leaves the day of the interview and all after it free', () => {
    check((plan, profile) => {
      for (const session of plan.sessions) {
        expect(dateOf(session) < lastInterviewDay(profile)).toBe(true);
      }
    });
  });

  it('plans no week over its hours, less its slack', () => {
    check((plan, profile) => {
      for (const week of plan.weeks) {
        const planned = plan.sessions
          .filter((session) => session.week === week.number)
          .reduce((sum, session) => sum + minutesOf(session), 0);
        expect(planned).toBe(week.plannedMinutes);
        expect(planned).toBeLessThanOrEqual(week.capacityMinutes * (1 - profile.slack) + 1e-6);
      }
    });
  });

  it('fills a session with its activities and breaks, to the minute', () => {
    check((plan) => {
      for (const session of plan.sessions) {
        const active = session.activities.reduce((sum, activity) => sum + activity.minutes, 0);
        expect(active).toBeGreaterThan(0);
        expect((minutesOf(session) - active) % 5).toBe(0);
        expect(minutesOf(session) - active).toBeLessThanOrEqual(Math.floor(active / 50) * 5);
      }
    });
  });

  it('uses each activity id once', () => {
    check((plan) => {
      const ids = activitiesOf(plan).map(({ activity }) => activity.id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  it('teaches what a lesson requires before it, and a lesson before its questions', () => {
    fc.assert(
      fc.property(cases, ({ pack, given }) => {
        const plan = planOf(pack, given);
        const position = new Map(
          activitiesOf(plan).map(({ activity }, index) => [activity.id, index]),
        );
        const isKnown = (id: string): boolean =>
          given.profile.known.includes(id) ||
          (given.profile.levels[pack.topics.find((topic) => topic.id === id)?.area ?? ''] ?? 1) >=
            5;
        const firstOf = (id: string): number | undefined =>
          position.get(id) ?? position.get(`${id}:part-1`);
        const lastOf = (id: string): number => {
          const parts = [...position].filter(
            ([key]) => key === id || key.startsWith(`${id}:part-`),
          );
          return Math.max(-1, ...parts.map(([, at]) => at));
        };
        for (const topic of pack.topics) {
          const at = firstOf(`learn:${topic.id}`);
          if (at === undefined) continue;
          for (const before of topic.requires) {
            if (isKnown(before)) continue;
            expect(lastOf(`learn:${before}`)).toBeGreaterThanOrEqual(0);
            expect(lastOf(`learn:${before}`)).toBeLessThan(at);
          }
        }
        for (const question of pack.questions) {
          const at = position.get(`practise:${question.id}`);
          const topic = question.topics[0] ?? '';
          if (at === undefined || isKnown(topic)) continue;
          expect(lastOf(`learn:${topic}`)).toBeGreaterThanOrEqual(0);
          expect(lastOf(`learn:${topic}`)).toBeLessThan(at);
        }
      }),
      runs,
    );
  });

  it('never teaches a known topic', () => {
    check((plan, profile) => {
      for (const { activity } of activitiesOf(plan)) {
        if (activity.kind === 'learn') expect(profile.known).not.toContain(activity.ref);
      }
    });
  });

  it('reviews a question only on later days than its first practice, each time later', () => {
    check((plan) => {
      const last = new Map<string, string>();
      for (const { activity, session } of activitiesOf(plan)) {
        if (activity.kind !== 'practise' && activity.kind !== 'review') continue;
        const before = last.get(activity.ref);
        if (activity.kind === 'practise') expect(before).toBeUndefined();
        else expect(daysBetween(before ?? '9999-01-01', dateOf(session))).toBeGreaterThan(0);
        last.set(activity.ref, dateOf(session));
      }
    });
  });

  it('schedules, knows or cuts every topic, question, project, drill and mock', () => {
    fc.assert(
      fc.property(cases, ({ pack, given }) => {
        const plan = planOf(pack, given);
        const seen = (kinds: readonly string[], ref: string): boolean =>
          activitiesOf(plan).some(
            ({ activity }) => kinds.includes(activity.kind) && activity.ref === ref,
          ) || plan.cuts.some((cut) => kinds.includes(cut.kind) && cut.ref === ref);
        const level = (area: string): number => given.profile.levels[area] ?? 1;
        for (const topic of pack.topics) {
          const known = given.profile.known.includes(topic.id) || level(topic.area) >= 5;
          expect(known || seen(['learn'], topic.id)).toBe(true);
        }
        for (const { id } of pack.questions) expect(seen(['practise'], id)).toBe(true);
        for (const { id } of pack.projects) expect(seen(['build'], id)).toBe(true);
        for (const { id } of pack.drills) expect(seen(['drill'], id)).toBe(true);
        for (const { id } of pack.mocks) expect(seen(['mock'], id)).toBe(true);
        for (const { id } of pack.kinds) expect(seen(['orient'], id)).toBe(true);
      }),
      runs,
    );
  });

  it('gives each cut a reason', () => {
    check((plan) => {
      for (const cut of plan.cuts) expect(cut.reason.length).toBeGreaterThan(10);
    });
  });

  it('teaches nothing new in the last two days, unless it is short', () => {
    check((plan, profile) => {
      if (plan.warnings.some((warning) => warning.code === 'PLAN_SHORT')) return;
      for (const { activity, session } of activitiesOf(plan)) {
        const days = daysBetween(dateOf(session), lastInterviewDay(profile));
        if (days <= 2) expect(['learn', 'deepen']).not.toContain(activity.kind);
      }
    });
  });

  it('is the same for the same input', () => {
    fc.assert(
      fc.property(cases, ({ pack, given }) => {
        const build = (): string =>
          JSON.stringify(buildPlan(pack, given.profile, { now: given.now }));
        expect(build()).toBe(build());
      }),
      { numRuns: 30 },
    );
  });
});

describe('a plan with three hours or more', () => {
  it('has all six steps when its sessions have at least 45 minutes', () => {
    fc.assert(
      fc.property(
        arbitraryPack().filter((pack) => pack.questions.length > 0),
        fc.integer({ min: 3, max: 25 }),
        fc.integer({ min: 1, max: 12 }),
        (pack, hours, weeks) => {
          // Questions of the first topic are within reach of the shortest plan.
          const first = pack.questions[0]?.topics[0];
          const now = '2026-11-22T18:00:00Z';
          const profile = profileOf(
            { weeks, hours, known: first === undefined ? [] : [first] },
            now,
          );
          const plan = buildPlan(pack, profile, { now, moreHours: false });
          const steps = new Set(activitiesOf(plan).flatMap(({ activity }) => activity.step ?? []));
          const hasLessons = pack.topics.some(
            (topic) => topic.area !== 'communication' && topic.id !== first,
          );
          expect(steps.size).toBe(hasLessons ? 6 : 5);
        },
      ),
      runs,
    );
  });
});

function profileOf(input: Record<string, unknown>, now: string): Profile {
  const parsed = parseProfile(input, { now, timezone: 'Europe/Berlin' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
