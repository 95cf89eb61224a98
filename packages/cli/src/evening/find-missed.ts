import type { MarkedPlan, Session } from '@mlprep/planner';

/** What was left open in sessions that have passed since the plan was made. */
export interface Missed {
  /** Sessions in which something is open. */
  readonly sessions: number;
  /** Open boxes in them. */
  readonly activities: number;
  /** Their minutes. */
  readonly minutes: number;
  /** These minutes in sessions of the plan's usual length, to the nearest whole one. */
  readonly behind: number;
}

/**
 * Finds what was missed. Looking back on a week is never missed, and what was open before the plan
 * was last made has been planned anew.
 *
 * @param planned - when the plan was made
 * @param except - a session that can still be sat today
 */
export function findMissed(
  { sessions }: Pick<MarkedPlan, 'sessions'>,
  now: number,
  planned: number,
  except?: Session,
): Missed {
  const passed = sessions
    .filter((session) => session.id !== except?.id && isPast(session, now, planned))
    .map(({ activities }) =>
      activities.filter(({ kind, status }) => kind !== 'checkpoint' && status === 'planned'),
    )
    .filter((open) => open.length > 0);
  const open = passed.flat();
  const minutes = sum(open);
  const usual = sum(sessions.flatMap(({ activities }) => activities)) / sessions.length;
  return {
    sessions: passed.length,
    activities: open.length,
    minutes,
    behind: sessions.length === 0 ? 0 : Math.round(minutes / usual),
  };
}

/** True for a session that is over, and was not when the plan was made. */
export function isPast({ end }: Session, now: number, planned: number): boolean {
  return Date.parse(end) <= now && Date.parse(end) > planned;
}

function sum(activities: readonly { readonly minutes: number }[]): number {
  return activities.reduce((total, { minutes }) => total + minutes, 0);
}
