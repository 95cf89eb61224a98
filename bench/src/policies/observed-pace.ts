import { sum } from '../../../packages/planner/src/optimise/evaluate-layout.js';
import type { Desk } from '../desk.js';

/** Sessions done at the planned pace that a guess counts for. */
const sessionsOfGuess = 2;

/**
 * The learner's own pace as seen so far: real minutes over planned ones, with two sessions at the
 * planned pace added to both, so that it starts at 1 and moves as evidence comes in.
 */
export function observedPace({ progress, pace }: Desk): number {
  const { sessions } = progress.problem;
  const guess = (sessionsOfGuess * sum(sessions.map(({ room }) => room))) / sessions.length;
  const real = sum(progress.used);
  return (real + guess) / (real / pace + guess);
}
