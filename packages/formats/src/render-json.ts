import type { Plan } from '@mlprep/planner';

/** Writes a plan as `plan.json`: two spaces deep, keys in the order of the contract. */
export function renderJson(plan: Plan): string {
  return `${JSON.stringify(plan, null, 2)}\n`;
}
