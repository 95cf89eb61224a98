import type { Activity, Plan } from '@mlprep/planner';
import { isAhead } from './is-ahead.js';

/** What is done, in a session or outside of one, or still to come: not what was left open. */
export function activitiesThatCount(plan: Plan): readonly Activity[] {
  const inSessions = plan.sessions.flatMap((session) =>
    session.activities.filter(
      ({ status }) => status === 'done' || (status === 'planned' && isAhead(plan, session)),
    ),
  );
  const besides = plan.besides.map(({ activity }) => activity);
  return [...inSessions, ...besides.filter(({ status }) => status === 'done')];
}
