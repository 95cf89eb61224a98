import { crammed } from './policies/crammed.js';
import { evenSpread } from './policies/even-spread.js';
import { fixedGaps } from './policies/fixed-gaps.js';
import { fsrsByValue, fsrsInOrder } from './policies/fsrs-due.js';
import { greedy } from './policies/greedy.js';
import { printedPlan } from './policies/printed-plan.js';
import { replanned } from './policies/replanned.js';
import type { Policy } from './policy.js';

/** The policy that all others are measured by. */
export const competitor = fsrsByValue;

/** Policies that are cheap to simulate, in the order of the tables. */
export const rivals: readonly Policy[] = [
  evenSpread,
  crammed,
  fixedGaps,
  fsrsInOrder,
  competitor,
  greedy,
];

/** The planner's layout, kept. */
export const printed = printedPlan;

/** The planner's layout, made anew after each session. */
export const replannedAlways = replanned('replanned after each session', {
  every: 1,
  fromLapse: false,
});

/** The same where the planner is told of lapses: it differs from learner to learner. */
export function replannedFromLapses(every: number): Policy {
  return replanned('replanned, told of lapses', { every, fromLapse: true });
}
