import type { MarkedPlan, Session } from '@mlprep/planner';

/** The session that a person should look at now. */
export interface Picked {
  /**
   * `now` is going on; `later` today; `earlier` today, and open; `ahead` on another day; `over` when
   * none is left.
   */
  readonly when: 'now' | 'later' | 'earlier' | 'ahead' | 'over';
  readonly session: Session | undefined;
  /** Sessions of today, whatever became of them. */
  readonly todays: readonly Session[];
}

/**
 * Picks the session that is going on, or else the next of today, or else one of today whose hour has
 * passed, or else the next at all. Only sessions with an open box count.
 *
 * @param sessions - marked, in order of time
 * @param now - the present moment
 * @param today - its date in the plan's zone
 * @param planned - when the plan was made: what was open before then was planned anew
 */
export function pickSession(
  { sessions }: Pick<MarkedPlan, 'sessions'>,
  now: number,
  today: string,
  planned: number,
): Picked {
  const starts = (session: Session): number => Date.parse(session.start);
  const ends = (session: Session): number => Date.parse(session.end);
  const open = sessions.filter(({ activities }) =>
    activities.some(({ status }) => status === 'planned'),
  );
  const isToday = ({ start }: Session): boolean => start.startsWith(today);
  const todays = sessions.filter(isToday);
  const choices = {
    now: open.find((session) => starts(session) <= now && now < ends(session)),
    later: open.find((session) => isToday(session) && starts(session) > now),
    earlier: open.find(
      (session) => isToday(session) && ends(session) <= now && ends(session) > planned,
    ),
    ahead: open.find((session) => starts(session) > now),
  } as const;
  for (const when of ['now', 'later', 'earlier', 'ahead'] as const) {
    const session = choices[when];
    if (session !== undefined) return { when, session, todays };
  }
  return { when: 'over', session: undefined, todays };
}
