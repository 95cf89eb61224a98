import type { Activity, Beside, Plan, Session } from '../plan.js';
import type { Progress, ProgressEntry } from '../progress.js';

/** The sessions and the rest of a plan with what became of their activities. */
export interface MarkedPlan {
  /** Sessions that are not cancelled, in order of time. */
  readonly sessions: readonly Session[];
  readonly besides: readonly Beside[];
  /** Entries about activities that the plan does not hold. */
  readonly others: readonly ProgressEntry[];
}

/** Writes progress into the activities that it is about. */
export function markPlan(plan: Plan, progress: Progress): MarkedPlan {
  const entries = new Map(progress.map((entry) => [entry.id, entry]));
  const known = new Set<string>();
  const marked = (activity: Activity): Activity => {
    known.add(activity.id);
    const entry = entries.get(activity.id);
    if (entry === undefined) return activity;
    const took = entry.minutes ?? activity.took;
    const grade = entry.grade ?? activity.grade;
    const { took: _, grade: __, ...rest } = activity;
    const isDone = entry.status === 'done';
    return {
      ...rest,
      status: entry.status,
      ...(isDone && took !== undefined ? { took } : {}),
      ...(isDone && grade !== undefined ? { grade } : {}),
    };
  };
  const sessions = plan.sessions
    .filter(({ status }) => status === 'planned')
    .map((session): Session => ({ ...session, activities: session.activities.map(marked) }));
  const besides = plan.besides.map((beside) => ({ ...beside, activity: marked(beside.activity) }));
  return { sessions, besides, others: progress.filter(({ id }) => !known.has(id)) };
}
