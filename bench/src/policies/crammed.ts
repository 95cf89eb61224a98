import type { Desk } from '../desk.js';
import type { Policy } from '../policy.js';
import { doFirst, inOrder } from './in-order.js';

/** Topic after topic as fast as the room allows; once through, the questions again from the start. */
export const crammed: Policy = {
  name: 'topic after topic, crammed',
  prepare: (problem) => () => {
    const queue = [...inOrder(problem)];
    const questions = problem.topics.flatMap((topic) => topic.questions);
    let next = 0;
    return (desk) => {
      while (queue.length > 0 && doFirst(desk, queue));
      if (queue.length === 0) next = goOn(desk, questions, next);
    };
  },
};

/** Practises questions in turn from a position until the session is full; returns the next one. */
function goOn(desk: Desk, questions: readonly number[], from: number): number {
  let next = from;
  for (let count = 0; count < questions.length; count += 1) {
    const question = questions[next % questions.length] as number;
    if (!desk.canPractise(question)) break;
    desk.practise(question);
    next += 1;
  }
  return next;
}
