import type { Plan, Session } from '@mlprep/planner';

/** True while a session is still to come, or under way, at the moment its plan was made. */
export function isAhead(plan: Plan, session: Session): boolean {
  return Date.parse(session.end) > Date.parse(plan.now);
}
