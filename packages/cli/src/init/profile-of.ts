import type { Result } from '@mlprep/core';
import { type Profile, parseProfile } from '@mlprep/planner';
import type { WizardWorld } from './wizard-world.js';

/** Fields as a profile has them, read by its own rules. */
export function profileOf(
  fields: Readonly<Record<string, unknown>>,
  world: WizardWorld,
): Result<Profile> {
  const { now, timezone, pack } = world;
  return parseProfile(fields, { now, timezone, pack });
}

/** What is wrong with some fields, in one line; undefined when nothing is. */
export function refusalOf(
  fields: Readonly<Record<string, unknown>>,
  world: WizardWorld,
  ignored: readonly string[] = [],
): string | undefined {
  const result = profileOf(fields, world);
  if (result.ok) return undefined;
  const problem = result.problems.find(
    ({ code, severity }) => severity === 'error' && !ignored.includes(code),
  );
  if (problem === undefined) return undefined;
  return problem.hint === undefined ? problem.message : `${problem.message}: ${problem.hint}`;
}
