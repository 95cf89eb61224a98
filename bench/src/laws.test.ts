import { describe, expect, it } from 'vitest';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { optimise } from '../../packages/planner/src/optimise/optimise.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { makeWorld } from './world.js';

const model = fsrs();

function worthOf(problem: StudyProblem): number {
  const order = problem.topics.map((_, index) => index);
  return optimise(problem, model, order, { topics: [], questions: [] }).value;
}

describe('lessons and questions alone', () => {
  it.each([2, 4, 8])('are worth no less with an hour more a week, over %i weeks', (weeks) => {
    let before = 0;
    for (const hours of [2, 3, 4, 5, 6, 7, 8]) {
      const value = worthOf(makeWorld({ weeks, hours }));
      expect(value).toBeGreaterThanOrEqual(before - 1e-3);
      before = value;
    }
  });

  it.each([
    [4, 5],
    [8, 5],
  ])('are worth no less at a higher level, %i × %i', (weeks, hours) => {
    const world = makeWorld({ weeks, hours });
    // The table of the levels, from new to it to nearly known.
    const levels = [
      { floors: [0.03, 0.2, 0.32], minutes: 1.2 },
      { floors: [0.05, 0.25, 0.38], minutes: 1 },
      { floors: [0.1, 0.3, 0.42], minutes: 0.8 },
      { floors: [0.2, 0.35, 0.46], minutes: 0.6 },
      { floors: [0.35, 0.45, 0.52], minutes: 0.4 },
    ] as const;
    let before = 0;
    for (const level of levels) {
      const value = worthOf({
        ...world,
        topics: world.topics.map((topic) => ({
          ...topic,
          floors: level.floors,
          minutes: Math.round(topic.minutes * level.minutes),
          deepMinutes: Math.round(topic.deepMinutes * level.minutes),
        })),
      });
      expect(value).toBeGreaterThanOrEqual(before - 1e-3);
      before = value;
    }
  });
});
