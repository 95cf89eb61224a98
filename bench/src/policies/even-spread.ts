import { sum } from '../../../packages/planner/src/optimise/evaluate-layout.js';
import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Policy } from '../policy.js';
import { doFirst, inOrder, type NewWork } from './in-order.js';

/** Topics in order, dealt evenly over the sessions with their questions; nothing is reviewed. */
export const evenSpread: Policy = {
  name: 'even spread, no reviews',
  prepare: (problem) => () => {
    const queue = [...inOrder(problem)];
    return (desk) => {
      const share = minutesOf(problem, queue) / (problem.sessions.length - desk.session);
      const until = desk.minutesLeft() - share;
      while (desk.minutesLeft() > until && doFirst(desk, queue));
    };
  },
};

function minutesOf(problem: StudyProblem, queue: readonly NewWork[]): number {
  return sum(
    queue.map((work) =>
      work.kind === 'lesson'
        ? (problem.topics[work.topic]?.minutes ?? 0)
        : (problem.questions[work.question]?.minutes ?? 0),
    ),
  );
}
