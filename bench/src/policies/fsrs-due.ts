import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';
import type { Policy } from '../policy.js';
import { startBelief } from './belief.js';
import { practiseDue } from './due-reviews.js';
import { doFirst, inOrder } from './in-order.js';
import { type Worths, worthiestNew } from './new-by-value.js';
import { worthOf } from './worth-of.js';

/** What FSRS does: questions recalled with a chance below 0.90 first, then new ones in order. */
export const fsrsInOrder: Policy = {
  name: 'FSRS at 0.90, new material in order',
  prepare: (problem, model) => () => {
    const belief = startBelief(problem, model);
    const queue = [...inOrder(problem)];
    return (desk) => {
      const practise = (question: number): void =>
        belief.see(question, desk.day, desk.practise(question));
      practiseDue(desk, belief, 0.9, (question) => -belief.recall(question, desk.day), practise);
      while (doFirst(desk, queue, practise));
    };
  },
};

/** Sessions before the end from which no lesson, and no new question, is begun. */
const lastSessions = { lesson: 2, question: 1 } as const;

/** Worth of taking up a question, by its level: harder ones hold less well. */
const levelFactors = [1, 0.85, 0.7] as const;

/** Worth of a lesson for a question of its topic, as a share of taking that question up. */
const lessonShare = 0.4;

/**
 * The honest competitor: FSRS at 0.80, new material by worth a minute with its prerequisites, and
 * what room is left for reviews before they are due. Reviews come by weight × chance of having
 * forgotten, a minute.
 *
 * The constants were tuned one after the other on two worlds and all calendars until nothing helped.
 * What did not: the most overdue first, other shares for lessons and levels, more reviews in the
 * cost, new material first, a share of each session kept for it, leeches left out.
 */
export const fsrsByValue: Policy = {
  name: 'FSRS at 0.80, new material by value a minute',
  prepare: (problem, model) => () => {
    const belief = startBelief(problem, model);
    const worths = worthsOf(problem);
    return (desk) => {
      const practise = (question: number): void =>
        belief.see(question, desk.day, desk.practise(question));
      const urgency = (question: number): number =>
        (worthOf(problem, question) * (1 - belief.recall(question, desk.day))) /
        (problem.questions[question]?.reviewMinutes ?? 1);
      practiseDue(desk, belief, 0.8, urgency, practise);
      takeUpNew(desk, worths, practise);
      practiseDue(desk, belief, 1, urgency, practise);
    };
  },
};

function worthsOf(problem: StudyProblem): Worths {
  return {
    lesson: (question) => worthOf(problem, question) * lessonShare,
    practice: (question) =>
      worthOf(problem, question) *
      (levelFactors[(problem.questions[question]?.level ?? 1) - 1] ?? 1),
    minutes: (question) => {
      const own = problem.questions[question];
      return (own?.minutes ?? 1) + (own?.reviewMinutes ?? 1);
    },
  };
}

/** Takes up new material as long as there is room, and time to the end. */
function takeUpNew(desk: Desk, worths: Worths, practise: (question: number) => void): void {
  const left = desk.progress.problem.sessions.length - desk.session;
  if (left <= lastSessions.question) return;
  const allowLessons = left > lastSessions.lesson;
  for (;;) {
    const found = worthiestNew(desk, worths, allowLessons);
    if (found === undefined) return;
    if (found.work.kind === 'lesson') desk.learn(found.work.topic);
    else practise(found.work.question);
  }
}
