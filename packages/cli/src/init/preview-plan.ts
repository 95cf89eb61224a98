import { buildPlan, type Plan } from '@mlprep/planner';
import { profileOf } from './profile-of.js';
import type { WizardWorld } from './wizard-world.js';

/**
 * The plan that some fields would give, or what is wrong with them, a line each. Calendars to keep
 * clear of are left out: `mlprep plan` reads them.
 */
export function previewPlan(
  fields: Readonly<Record<string, unknown>>,
  world: WizardWorld,
): { readonly plan: Plan } | { readonly problems: readonly string[] } {
  const { busy: _, ...rest } = fields;
  const profile = profileOf(rest, world);
  if (profile.ok) return { plan: buildPlan(world.pack, profile.value, { now: world.now }) };
  return {
    problems: profile.problems.map(({ message, hint }) =>
      hint === undefined ? message : `${message}\n  ${hint}`,
    ),
  };
}
