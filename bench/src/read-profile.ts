import { type Profile, parseProfile } from '../../packages/planner/src/index.js';
import { now, timezone } from './plan-command.js';

/**
 * A profile with all defaults filled in, at the moment and in the zone of the benchmarks.
 *
 * @param fields - as a person writes them in `mlprep.yaml`
 * @throws Error when they are no profile
 */
export function readProfile(fields: Readonly<Record<string, unknown>>): Profile {
  const profile = parseProfile(fields, { now, timezone });
  if (!profile.ok) throw new Error(profile.problems[0].message);
  return profile.value;
}
