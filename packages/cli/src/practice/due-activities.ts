import type { Activity, ActivityKind, Plan, Progress, ProgressEntry } from '@mlprep/planner';

/** An open activity whose day has come. */
export interface Due {
  readonly activity: Activity;
  /** The day of its session. */
  readonly date: string;
}

/**
 * The open activities of some kinds whose day has come, the longest overdue first. Of several about
 * the same thing it is the last: that one's day is nearest to the day it is really done on.
 *
 * @param today - date in the plan's zone
 */
export function dueActivities(
  plan: Plan,
  progress: Progress,
  today: string,
  kinds: readonly ActivityKind[],
): readonly Due[] {
  const due = new Map<string, Due>();
  for (const { activity, date } of openActivities(plan, progress, kinds)) {
    if (date <= today && activity.status === 'planned') {
      const key = `${activity.kind === 'review' ? 'practise' : activity.kind}:${activity.ref}`;
      due.delete(key);
      due.set(key, { activity, date });
    }
  }
  return [...due.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Activities of some kinds that are neither done nor skipped, in order of time, as progress says. */
export function openActivities(
  plan: Plan,
  progress: Progress,
  kinds: readonly ActivityKind[],
): readonly Due[] {
  const entries = new Map<string, ProgressEntry>(progress.map((entry) => [entry.id, entry]));
  return plan.sessions
    .filter(({ status }) => status === 'planned')
    .flatMap(({ start, activities }) =>
      activities
        .filter(({ kind }) => kinds.includes(kind))
        .map((activity) => ({
          activity: { ...activity, status: entries.get(activity.id)?.status ?? activity.status },
          date: start.slice(0, 10),
        })),
    )
    .filter(({ activity: { status } }) => status === 'planned' || status === 'later');
}
