import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';
import { evaluateLayout, sum } from '../../packages/planner/src/optimise/evaluate-layout.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import type { Policy } from './policy.js';
import { layoutOf } from './progress.js';
import { type Life, simulate } from './simulate.js';

/** How learners fared under a policy. */
export interface Fare {
  readonly policy: Policy;
  /** By learner: the expected share of the interview that can be answered. */
  readonly values: readonly number[];
  /** The exact expectation, where all learners studied the same and life went as planned. */
  readonly exact: number | undefined;
}

/** Simulates learners 1, 2, 3 … under a policy that believes in a memory model. */
export function fare(
  problem: StudyProblem,
  policy: Policy,
  model: MemoryModel,
  life: Life,
  learners: number,
): Fare {
  const start = policy.prepare(problem, model);
  const outcomes = Array.from({ length: learners }, (_, index) =>
    simulate(problem, start(), life, index + 1),
  );
  const layouts = new Set(outcomes.map(({ progress }) => JSON.stringify(layoutOf(progress))));
  const [first] = outcomes;
  const isExact = layouts.size === 1 && life.truth.spread === 0 && first !== undefined;
  return {
    policy,
    values: outcomes.map(({ value }) => value),
    exact: isExact
      ? sum(evaluateLayout(problem, layoutOf(first.progress), life.truth.model))
      : undefined,
  };
}
