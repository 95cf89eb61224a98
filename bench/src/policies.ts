import { crammed } from './policies/crammed.js';
import { evenSpread } from './policies/even-spread.js';
import { fixedGaps } from './policies/fixed-gaps.js';
import { fsrsByValue, fsrsInOrder } from './policies/fsrs-due.js';
import { greedy } from './policies/greedy.js';
import { printedPlan } from './policies/printed-plan.js';
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
