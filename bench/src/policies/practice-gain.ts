import type { Grade, MemoryModel } from '../../../packages/planner/src/memory/fsrs.js';
import { firstGrades } from '../../../packages/planner/src/workload/assumptions.js';
import type { Desk } from '../desk.js';
import { stateAfter } from '../learner.js';
import { deepeningLeft } from '../progress.js';
import type { Belief } from './belief.js';

/** Expected gain, at the days that count, of practising a question now over leaving it for good. */
export function practiceGain(
  desk: Desk,
  model: MemoryModel,
  belief: Belief,
  question: number,
): number {
  const { problem } = desk.progress;
  const own = problem.questions[question];
  const [, essentials, deep] = problem.topics[own?.topic ?? -1]?.floors ?? [0, 0, 0];
  if (own === undefined) return 0;
  const floor = deepeningLeft(desk.progress, own.topic) > 0 ? essentials : deep;
  const state = belief.state(question);
  const recall = belief.recall(question, desk.day);
  let gain = 0;
  for (const { day, weight } of own.worth) {
    gain -= weight * Math.max(floor, belief.recall(question, day));
  }
  for (const [grade, chance] of gradeChances(own.level, state === undefined ? undefined : recall)) {
    const { stability } = stateAfter(model, state, own.level, recall, grade);
    for (const { day, weight } of own.worth) {
      gain += weight * chance * Math.max(floor, model.retrievability(day - desk.day, stability));
    }
  }
  return gain;
}

/** Grades and their chances: of a first practice by level, of a review by recall. */
function gradeChances(
  level: number,
  recall: number | undefined,
): readonly (readonly [Grade, number])[] {
  if (recall !== undefined) {
    return [
      [3, recall],
      [1, 1 - recall],
    ];
  }
  const [again, hard, good, easy] = firstGrades[level - 1] ?? firstGrades[0];
  return [
    [1, again],
    [2, hard],
    [3, good],
    [4, easy],
  ];
}
