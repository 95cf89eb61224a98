import type { Activity, Beside, Session } from '../plan.js';
import type { ProgressEntry } from '../progress.js';
import type { Task } from '../workload/task.js';
import { taskOf, toActivity } from './find-activity.js';

/**
 * Collects what was done or dropped outside of its session: what was so before and still is, what
 * is ticked in a session to come, and what is ticked without being in the plan at all.
 *
 * @param others - entries about activities that are in no session
 * @param tasks - of the pack, by id; an entry about anything else is left alone
 */
export function collectBesides(
  before: readonly Beside[],
  future: readonly Session[],
  others: readonly ProgressEntry[],
  tasks: ReadonlyMap<string, Task>,
  at: { readonly on: string; readonly week: number },
): readonly Beside[] {
  const isSettled = ({ status }: { readonly status: Activity['status'] }): boolean =>
    status === 'done' || status === 'skipped';
  const ahead = future.flatMap((session) => session.activities.filter(isSettled));
  const unplanned = others.filter(isSettled).flatMap((entry): readonly Activity[] => {
    const task = taskOf(entry.id, tasks);
    return task === undefined ? [] : [settled(task, entry)];
  });
  return [
    ...before.filter(({ activity }) => isSettled(activity)),
    ...[...ahead, ...unplanned].map((activity) => ({ ...at, activity })),
  ];
}

function settled(task: Task, entry: ProgressEntry): Activity {
  const isDone = entry.status === 'done';
  return {
    ...toActivity(task),
    status: entry.status,
    ...(isDone && entry.minutes !== undefined ? { took: entry.minutes } : {}),
    ...(isDone && entry.grade !== undefined ? { grade: entry.grade } : {}),
  };
}
