import type { MemoryModel } from '../../../packages/planner/src/memory/fsrs.js';
import { optimise } from '../../../packages/planner/src/optimise/optimise.js';
import type {
  StudyLayout,
  StudyProblem,
} from '../../../packages/planner/src/optimise/study-problem.js';

/** The planner's layout of a problem whose topics come after their prerequisites; no musts. */
export function layOutProblem(problem: StudyProblem, model: MemoryModel): StudyLayout {
  const order = problem.topics.map((_, index) => index);
  return optimise(problem, model, order, { topics: [], questions: [], until: new Map() }).layout;
}
