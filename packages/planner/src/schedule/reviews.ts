import { daysBetween, type IsoDate } from '../time/iso-date.js';
import type { Task } from '../workload/task.js';
import { whyReview } from '../workload/words.js';

/** Days to wait before the second, third … time; the last one repeats. */
export const reviewGapDays = [2, 6, 15, 30] as const;

/** A question that was practised, and when it was last said. */
export interface Practised {
  readonly task: Task;
  lastDate: IsoDate;
  /** Times practised and reviewed so far. */
  times: number;
}

/** True when a question's next review is due on a day, or overdue. */
export function isDue(practised: Practised, date: IsoDate): boolean {
  const gap = reviewGapDays[Math.min(practised.times, reviewGapDays.length) - 1] ?? 1;
  return daysBetween(practised.lastDate, date) >= gap;
}

/** The review of a question as a task of a day. */
export function reviewTask(practised: Practised, date: IsoDate): Task {
  const { task, times } = practised;
  return {
    ...task,
    id: `review:${task.ref}:${times + 1}`,
    kind: 'review',
    minutes: task.reviewMinutes ?? task.minutes,
    after: [task.id],
    why: whyReview(daysBetween(practised.lastDate, date)),
    round: times,
  };
}
