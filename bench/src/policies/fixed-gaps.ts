import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';
import type { Policy } from '../policy.js';
import { doFirst, inOrder } from './in-order.js';

/** Days after the first practice on which a question is due again. */
const gaps = [1, 3, 7, 14] as const;

/** Reviews at fixed distances from the first practice, then new material in order. */
export const fixedGaps: Policy = {
  name: 'fixed 1-3-7-14 days',
  prepare: (problem) => () => {
    const queue = [...inOrder(problem)];
    return (desk) => {
      for (const question of dueQuestions(problem, desk)) {
        if (desk.canPractise(question)) desk.practise(question);
      }
      while (doFirst(desk, queue));
    };
  },
};

/** Questions that are due on the day of a session, the longest overdue first. */
function dueQuestions(problem: StudyProblem, desk: Desk): readonly number[] {
  return problem.questions
    .flatMap((_, question) => {
      const done = desk.progress.practice[question] ?? [];
      const first = problem.sessions[done[0] ?? -1]?.day;
      const gap = gaps[done.length - 1];
      return first === undefined || gap === undefined ? [] : [{ question, due: first + gap }];
    })
    .filter(({ due }) => due <= desk.day)
    .sort((a, b) => a.due - b.due || a.question - b.question)
    .map(({ question }) => question);
}
