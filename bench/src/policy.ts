import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from './desk.js';

/** Does the work of one session at its desk. */
export type Study = (desk: Desk) => void;

/** A way to decide what to study when. */
export interface Policy {
  readonly name: string;
  /**
   * Gets ready for a problem; what is the same for every learner is worked out here.
   *
   * @param model - what the policy believes of memory
   * @returns starts a learner: the study of the sessions to come, those missed left out
   */
  readonly prepare: (problem: StudyProblem, model: MemoryModel) => () => Study;
}
