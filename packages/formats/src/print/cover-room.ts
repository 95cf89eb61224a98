import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { reach } from '../figures/reach.js';
import { plainText } from '../text/inline.js';
import { countLines, pointMillimetres } from './count-lines.js';
import { shorten } from './escape-html.js';
import { pageRoom } from './lay-out-week.js';

/** Interviews that the cover names; the others are counted. */
export const mostInterviews = 6;

/** The cover without its interviews and without the words on how far the plan goes. */
const fixedHeight = 158;
const interviewHeight = 9;
const leftOutHeight = 54;

/** How far a plan goes, as the cover says it. */
export function coverWords(plan: Plan, pack: Pack): string {
  return shorten(plainText(reach(plan, pack)), 1100);
}

/** True when a cover has room for what was left out as well. */
export function fitsOnCover(plan: Plan, pack: Pack): boolean {
  const lines = countLines(coverWords(plan, pack), pageRoom.width, 10);
  const used =
    fixedHeight +
    Math.min(mostInterviews + 1, plan.interviews.length) * interviewHeight +
    lines * 10 * 1.4 * pointMillimetres;
  return used + leftOutHeight <= pageRoom.height;
}
