import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';
import type { Policy } from '../policy.js';
import { deepeningLeft } from '../progress.js';
import { type Belief, startBelief } from './belief.js';
import { type Worths, type Worthy, worthiestNew } from './new-by-value.js';
import { practiceGain } from './practice-gain.js';

/**
 * Always the activity whose expected gain at the days that count is greatest a minute, as if nothing
 * came after it: a review, a new question, a lesson with its prerequisites and questions, or going
 * deeper.
 */
export const greedy: Policy = {
  name: 'greedy gain a minute',
  prepare: (problem, model) => () => {
    const belief = startBelief(problem, model);
    return (desk) => {
      const gains = new Map<number, number>();
      const gainOf = (question: number): number => {
        const gain = gains.get(question) ?? practiceGain(desk, model, belief, question);
        gains.set(question, gain);
        return gain;
      };
      const worths: Worths = {
        lesson: (question) => lessonGain(problem, question),
        practice: gainOf,
        minutes: (question) => problem.questions[question]?.minutes ?? 1,
      };
      for (;;) {
        const fresh = worthiestNew(desk, worths);
        const review = worthiestReview(desk, gainOf);
        const deeper = worthiestDeepening(desk, belief);
        const most = Math.max(...[fresh, review, deeper].map((found) => found?.perMinute ?? 0));
        if (most <= 0) return;
        if (deeper?.perMinute === most) {
          desk.deepen(deeper.work);
          gains.clear();
        } else if (fresh?.perMinute === most && fresh.work.kind === 'lesson') {
          desk.learn(fresh.work.topic);
        } else {
          const isFresh = fresh?.perMinute === most && fresh.work.kind === 'practice';
          const question = isFresh ? fresh.work.question : (review as Worthy<number>).work;
          belief.see(question, desk.day, desk.practise(question));
          gains.delete(question);
        }
      }
    };
  },
};

/** Gain of a lesson for a question of its topic, without practice. */
function lessonGain(problem: StudyProblem, question: number): number {
  const own = problem.questions[question];
  const [before, essentials] = problem.topics[own?.topic ?? -1]?.floors ?? [0, 0, 0];
  return (own?.worth ?? []).reduce(
    (total, { weight }) => total + weight * (essentials - before),
    0,
  );
}

function worthiestReview(
  desk: Desk,
  gainOf: (question: number) => number,
): Worthy<number> | undefined {
  const { problem, practice } = desk.progress;
  let best: Worthy<number> | undefined;
  problem.questions.forEach(({ reviewMinutes }, question) => {
    if (practice[question]?.length === 0 || !desk.canPractise(question)) return;
    const perMinute = gainOf(question) / reviewMinutes;
    if (perMinute > (best?.perMinute ?? 0)) best = { work: question, perMinute };
  });
  return best;
}

function worthiestDeepening(desk: Desk, belief: Belief): Worthy<number> | undefined {
  const { problem } = desk.progress;
  let best: Worthy<number> | undefined;
  problem.topics.forEach(({ floors, questions }, topic) => {
    if (desk.deepeningPart(topic) <= 0) return;
    const [, essentials, deep] = floors;
    let gain = 0;
    for (const question of questions) {
      for (const { day, weight } of problem.questions[question]?.worth ?? []) {
        const recall = belief.recall(question, day);
        gain += weight * (Math.max(deep, recall) - Math.max(essentials, recall));
      }
    }
    const perMinute = gain / deepeningLeft(desk.progress, topic);
    if (perMinute > (best?.perMinute ?? 0)) best = { work: topic, perMinute };
  });
  return best;
}
