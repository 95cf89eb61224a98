import type { Activity, MarkedPlan, Plan } from '@mlprep/planner';
import { findActivity } from '@mlprep/planner';

/**
 * The activities outside of the plan that are marked in its pages or its log, with their marks. The
 * pack is loaded only where there are some.
 */
export async function findBesides(
  { others }: Pick<MarkedPlan, 'others'>,
  { profile }: Plan,
): Promise<readonly Activity[]> {
  if (others.length === 0) return [];
  const { pack } = await import('@mlprep/content');
  return others.flatMap(({ id, status, minutes, grade }) => {
    const activity = findActivity(pack, profile, id);
    if (activity === undefined) return [];
    return [
      {
        ...activity,
        status,
        ...(minutes === undefined ? {} : { took: minutes }),
        ...(grade === undefined ? {} : { grade }),
      },
    ];
  });
}
