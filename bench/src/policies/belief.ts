import type { Grade, MemoryModel, MemoryState } from '../../../packages/planner/src/memory/fsrs.js';
import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import { stateAfter } from '../learner.js';

/** What a policy believes of a learner's memory from the grades it saw. */
export interface Belief {
  readonly state: (question: number) => MemoryState | undefined;
  /** Believed chance to recall on a day; 0 for what was never practised. */
  readonly recall: (question: number, day: number) => number;
  /** Takes a grade into account. */
  readonly see: (question: number, day: number, grade: Grade) => void;
}

/** The belief of a policy about a learner who has practised nothing. */
export function startBelief(problem: StudyProblem, model: MemoryModel): Belief {
  const states: (MemoryState | undefined)[] = problem.questions.map(() => undefined);
  const lastDays = problem.questions.map(() => 0);
  const recall = (question: number, day: number): number => {
    const state = states[question];
    return state === undefined
      ? 0
      : model.retrievability(day - (lastDays[question] ?? 0), state.stability);
  };
  return {
    state: (question) => states[question],
    recall,
    see: (question, day, grade) => {
      const level = problem.questions[question]?.level ?? 1;
      states[question] = stateAfter(model, states[question], level, recall(question, day), grade);
      lastDays[question] = day;
    },
  };
}
