import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { errorOf, meanOf } from './compare-fares.js';
import { fare } from './fare.js';
import { replanned } from './policies/replanned.js';
import { printed, rivals } from './policies.js';
import type { Policy } from './policy.js';
import type { Progress } from './progress.js';
import { type Life, simulate } from './simulate.js';
import { makeWorld } from './world.js';

const model = fsrs();
const asPlanned: Life = { truth: { model, spread: 0 }, missed: 0, pace: 1 };
const policies: readonly Policy[] = [...rivals, printed, replanned(1), replanned(2)];

/** A world small enough to plan in a moment. */
const smallWorld = fc
  .record({
    weeks: fc.integer({ min: 1, max: 3 }),
    hours: fc.integer({ min: 2, max: 10 }),
    seed: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ weeks, hours, seed }) => makeWorld({ weeks, hours }, seed, { topics: 8, questions: 24 }));

const life = fc
  .record({ missed: fc.constantFrom(0, 0.3), pace: fc.constantFrom(1, 1.25, 1.5) })
  .map((found): Life => ({ ...asPlanned, ...found }));

/** What a policy does in any small world, whatever comes between. */
function always(policy: Policy, law: (progress: Progress, life: Life) => void): void {
  fc.assert(
    fc.property(smallWorld, life, fc.integer({ min: 1, max: 100 }), (problem, found, seed) => {
      law(simulate(problem, policy.prepare(problem, model)(), found, seed).progress, found);
    }),
    { numRuns: 12, seed: 7 },
  );
}

/** The session that ends a topic's lesson; infinite where it was never finished. */
function learnedIn({ problem, lessons }: Progress, topic: number): number {
  const parts = lessons[topic] ?? [];
  const done = parts.reduce((total, { minutes }) => total + minutes, 0);
  const isDone = done >= (problem.topics[topic]?.minutes ?? 0) - 1e-6;
  return isDone ? (parts.at(-1)?.session ?? -1) : Number.POSITIVE_INFINITY;
}

/** Real minutes of each session, counted from what was done. */
function minutesUsed(progress: Progress, pace: number): readonly number[] {
  const used = progress.problem.sessions.map(() => 0);
  const add = (session: number, minutes: number): void => {
    used[session] = (used[session] ?? 0) + minutes * pace;
  };
  for (const parts of [...progress.lessons, ...progress.deepenings]) {
    for (const part of parts) add(part.session, part.minutes);
  }
  progress.practice.forEach((sessions, index) => {
    const question = progress.problem.questions[index];
    sessions.forEach((session, position) => {
      add(session, (position === 0 ? question?.minutes : question?.reviewMinutes) ?? 0);
    });
  });
  return used;
}

describe.each(policies)('$name', (policy) => {
  it('never takes more than the room of a session', () => {
    always(policy, (progress, { pace }) => {
      minutesUsed(progress, pace).forEach((minutes, session) => {
        expect(minutes).toBeLessThanOrEqual((progress.problem.sessions[session]?.room ?? 0) + 1e-6);
      });
    });
  });

  it('has no lesson where lessons are forbidden', () => {
    always(policy, ({ problem, lessons, deepenings }) => {
      for (const { session } of [...lessons, ...deepenings].flat()) {
        expect(problem.sessions[session]?.lessonRoom).toBeGreaterThan(0);
      }
    });
  });

  it('begins no lesson before its prerequisites are learned', () => {
    always(policy, (progress) => {
      progress.problem.topics.forEach(({ requires }, topic) => {
        const start = progress.lessons[topic]?.[0]?.session ?? Number.POSITIVE_INFINITY;
        if (start === Number.POSITIVE_INFINITY) return;
        for (const before of requires)
          expect(learnedIn(progress, before)).toBeLessThanOrEqual(start);
      });
    });
  });

  it("practises no question before its topic's lesson, and none twice in a session", () => {
    always(policy, (progress) => {
      progress.practice.forEach((sessions, index) => {
        const topic = progress.problem.questions[index]?.topic ?? -1;
        for (const session of sessions) {
          expect(session).toBeGreaterThanOrEqual(learnedIn(progress, topic));
        }
        expect(new Set(sessions).size).toBe(sessions.length);
      });
    });
  });
});

describe('simulate', () => {
  it('gives the same learner the same outcome', () => {
    const problem = makeWorld({ weeks: 2, hours: 5 }, 3);
    for (const policy of rivals) {
      const [one, other] = [
        fare(problem, policy, model, asPlanned, 3),
        fare(problem, policy, model, asPlanned, 3),
      ];
      expect(one.values).toEqual(other.values);
    }
  });

  it('agrees with the exact value of plans that are the same for all learners', () => {
    const problem = makeWorld({ weeks: 4, hours: 5 });
    const fixed = [...rivals, printed].flatMap((policy) => {
      const found = fare(problem, policy, model, asPlanned, 120);
      return found.exact === undefined ? [] : [{ ...found, exact: found.exact }];
    });
    expect(fixed.map(({ policy }) => policy.name)).toEqual([
      'even spread, no reviews',
      'topic after topic, crammed',
      'fixed 1-3-7-14 days',
      'printed plan',
    ]);
    for (const { values, exact } of fixed) {
      // Three standard errors, and what merging branches costs the exact value.
      expect(Math.abs(meanOf(values) - exact)).toBeLessThan(3 * errorOf(values) + 0.002);
    }
  });
});
