import { checkValue, type Location, parseYamlSource, type Result, toResult } from '@mlprep/core';
import { type Plan, planSchema } from './plan.js';

/**
 * Reads a `plan.json`.
 *
 * @param text - the file
 * @param file - its name in locations
 */
export function parsePlan(text: string, file: string): Result<Plan> {
  try {
    JSON.parse(text);
  } catch (error) {
    const location: Location = { file, line: 1, column: 1 };
    const message = `Cannot read this plan: ${error instanceof Error ? error.message : String(error)}`;
    const hint =
      'it was changed by hand or cut short; take it from a copy, or make a new plan with --fresh';
    return toResult<Plan>(noValue, [
      { code: 'PLAN_SYNTAX', severity: 'error', message, location, hint },
    ]);
  }
  // JSON is YAML, and YAML's parser can say where each value stands.
  const fast = planSchema.safeParse(JSON.parse(text));
  if (fast.success) return toResult(() => fast.data, []);
  return checkValue(parseYamlSource(text, file), planSchema);
}

function noValue(): never {
  throw new Error('a result with errors has no value');
}
