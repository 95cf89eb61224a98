import type { Activity, Plan, Session } from '../plan.js';
import { parseAttempt } from './attempt.js';

/** An activity and the days that it stands on before and after a replan, `YYYY-MM-DD`. */
export interface Move {
  readonly activity: Activity;
  readonly from: string;
  readonly to: string;
}

/** What a revision of a plan changed, as seen from the moment it was made. */
export interface PlanChanges {
  /** Done since the revision before. */
  readonly done: readonly Activity[];
  /** Left open on a day that has passed since, or put off there; `to` where it is tried again. */
  readonly missed: readonly { readonly activity: Activity; readonly to?: string }[];
  /** On another day than before. */
  readonly moved: readonly Move[];
  /** In the plan now and not before. */
  readonly added: readonly { readonly activity: Activity; readonly to: string }[];
  /** No longer in the plan, and neither done nor missed. */
  readonly removed: readonly { readonly activity: Activity; readonly from: string }[];
  /** Appointments to come, as a calendar counts them. */
  readonly appointments: {
    readonly added: number;
    readonly changed: number;
    readonly cancelled: number;
  };
  /** Date of the last session. */
  readonly finish: { readonly before: string | undefined; readonly after: string | undefined };
  /** `forecast.ready`. */
  readonly ready: { readonly before: number; readonly after: number };
}

/**
 * Compares two revisions of one plan.
 *
 * @param before - the earlier one
 * @param after - the later one; its `now` says what has passed
 */
export function comparePlans(before: Plan, after: Plan): PlanChanges {
  const now = Date.parse(after.now);
  const isAhead = ({ start }: Session): boolean => Date.parse(start) >= now;
  const ahead = datesOf(after, isAhead);
  const was = datesOf(before, isAhead);
  const statusBefore = new Map(activitiesOf(before).map(({ id, status }) => [id, status]));
  const settled = activitiesOf(after).filter(
    ({ id, status }) => status !== 'planned' && statusBefore.get(id) !== status,
  );
  const isSettled = new Set(settled.map(({ id }) => keyOf(id)));
  const missed = after.sessions
    .filter(({ status, end }) => status === 'planned' && Date.parse(end) <= now)
    .flatMap((session) =>
      session.activities
        .filter(
          ({ kind, status, id }) =>
            kind !== 'checkpoint' &&
            (status === 'later'
              ? statusBefore.get(id) !== 'later'
              : status === 'planned' && Date.parse(session.end) > Date.parse(before.now)),
        )
        .map((activity) => {
          const to = ahead.get(keyOf(activity.id))?.date;
          return { activity, ...(to === undefined ? {} : { to }) };
        }),
    );
  const isMissed = new Set(missed.map(({ activity }) => keyOf(activity.id)));
  const moved: Move[] = [];
  const added: { activity: Activity; to: string }[] = [];
  for (const [key, { activity, date }] of ahead) {
    const old = was.get(key);
    if (old === undefined) {
      if (!isMissed.has(key)) added.push({ activity, to: date });
    } else if (old.date !== date) moved.push({ activity, from: old.date, to: date });
  }
  const removed = [...was]
    .filter(([key]) => !ahead.has(key) && !isSettled.has(key))
    .map(([, { activity, date }]) => ({ activity, from: date }));
  const sequences = new Map(before.sessions.map((session) => [session.uid, session]));
  const appointments = { added: 0, changed: 0, cancelled: 0 };
  for (const session of after.sessions.filter(isAhead)) {
    const old = sequences.get(session.uid);
    if (old === undefined) appointments.added += 1;
    else if (old.sequence !== session.sequence) {
      appointments[session.status === 'cancelled' ? 'cancelled' : 'changed'] += 1;
    }
  }
  return {
    done: settled.filter(({ status }) => status === 'done'),
    missed,
    moved,
    added,
    removed,
    appointments,
    finish: { before: lastDate(before), after: lastDate(after) },
    ready: { before: before.forecast.ready, after: after.forecast.ready },
  };
}

/** What an activity is about, whichever attempt at it this is; reviews are told apart. */
function keyOf(id: string): string {
  return id.startsWith('review:') ? id : parseAttempt(id).base;
}

function activitiesOf(plan: Plan): readonly Activity[] {
  return [
    ...plan.sessions.flatMap(({ activities }) => activities),
    ...plan.besides.map(({ activity }) => activity),
  ];
}

/** By what they are about: the activities of some sessions, with the date of the first. */
function datesOf(
  plan: Plan,
  isIn: (session: Session) => boolean,
): ReadonlyMap<string, { readonly activity: Activity; readonly date: string }> {
  const dates = new Map<string, { readonly activity: Activity; readonly date: string }>();
  for (const session of plan.sessions.filter(isIn)) {
    for (const activity of session.activities) {
      const key = keyOf(activity.id);
      if (activity.kind === 'checkpoint' || dates.has(key)) continue;
      dates.set(key, { activity, date: session.start.slice(0, 10) });
    }
  }
  return dates;
}

function lastDate(plan: Plan): string | undefined {
  return plan.sessions.findLast(({ status }) => status === 'planned')?.start.slice(0, 10);
}
