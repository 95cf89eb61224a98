import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';

/** What answering a question is worth over all days that count. */
export function worthOf(problem: StudyProblem, question: number): number {
  return (problem.questions[question]?.worth ?? []).reduce(
    (total, { weight }) => total + weight,
    0,
  );
}
