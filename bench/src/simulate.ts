import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { openDesk } from './desk.js';
import { type Learner, makeLearner, type Truth } from './learner.js';
import type { Study } from './policy.js';
import { deepeningLeft, lessonLeft, type Progress, startProgress } from './progress.js';
import { numbers } from './world.js';

/** What comes between a plan and its doing. */
export interface Life {
  readonly truth: Truth;
  /** Chance that a session is missed, 0 to 1. */
  readonly missed: number;
  /** How long work takes, as a multiple of what was planned. */
  readonly pace: number;
}

/** How a learner fared. */
export interface Outcome {
  /** Expected share of the interview that the learner can answer, by the true state of memory. */
  readonly value: number;
  readonly progress: Progress;
}

/**
 * Studies all sessions as a policy decides and values what is left at the days that count, all of
 * which must follow the last session.
 *
 * @param seed - of the learner: the same luck, and the same sessions missed, under every policy
 */
export function simulate(problem: StudyProblem, study: Study, life: Life, seed: number): Outcome {
  const learner = makeLearner(problem, life.truth, seed);
  const progress = startProgress(problem);
  const draw = numbers(seed * 7919 + 13);
  problem.sessions.forEach((_, session) => {
    const isMissed = draw() < life.missed;
    if (!isMissed) study(openDesk(progress, learner, session, life.pace));
  });
  return { value: answerableShare(progress, learner), progress };
}

/** Sum over questions and days that count of weight times the chance to answer. */
function answerableShare(progress: Progress, learner: Learner): number {
  const { topics, questions } = progress.problem;
  let value = 0;
  questions.forEach(({ topic, worth }, question) => {
    const [before, essentials, deep] = topics[topic]?.floors ?? [0, 0, 0];
    const isLearned = lessonLeft(progress, topic) <= 0;
    const isDeepened = isLearned && deepeningLeft(progress, topic) <= 0;
    const floor = isDeepened ? deep : isLearned ? essentials : before;
    for (const { day, weight } of worth) {
      value += weight * Math.max(floor, learner.recall(question, day) ?? 0);
    }
  });
  return value;
}
