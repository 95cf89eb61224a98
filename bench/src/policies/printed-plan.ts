import type { Policy } from '../policy.js';
import { followLayout } from './follow-layout.js';
import { layOutProblem } from './lay-out-problem.js';

/** The planner's layout as printed on the first day, and kept whatever happens. */
export const printedPlan: Policy = {
  name: 'printed plan',
  prepare: (problem, model) => {
    const layout = layOutProblem(problem, model);
    return () => (desk) => followLayout(desk, layout, desk.session);
  },
};
