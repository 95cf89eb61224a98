import { type Plan, planSchema } from '@mlprep/planner';
import stored from './small-plan.json' with { type: 'json' };

/** The moment at which plans of tests are made. */
export const now = '2026-11-22T18:00:00Z';

/** What a test may change about the small plan. */
interface Changes {
  readonly name?: string;
  readonly interviews?: readonly { readonly name: string; readonly at: string }[];
}

/**
 * A plan of four weeks, one of them off, with a lesson in parts. It is stored, so that how plans
 * look is tested apart from how they are made.
 */
export function smallPlan(changes: Changes = {}): Plan {
  const plan = planSchema.parse(stored);
  return {
    ...plan,
    profile: { ...plan.profile, ...changes },
    interviews: plan.interviews.map((interview, index) => ({
      ...interview,
      name: changes.interviews?.[index]?.name ?? interview.name,
    })),
  };
}
