import type { Task } from '../workload/task.js';

/**
 * Cuts a task that is longer than a limit into equal parts, each after the one before.
 *
 * @param limit - minutes, at least 1
 * @returns the task alone when it fits
 */
export function splitTask(task: Task, limit: number): readonly Task[] {
  const count = Math.ceil(task.minutes / Math.max(1, limit));
  if (count <= 1) return [task];
  let left = task.minutes;
  return Array.from({ length: count }, (_, index) => {
    const minutes = Math.ceil(left / (count - index));
    left -= minutes;
    return {
      ...task,
      id: `${task.id}:part-${index + 1}`,
      title: `${task.title} (part ${index + 1} of ${count})`,
      minutes,
      share: ((task.share ?? 1) * minutes) / task.minutes,
      after: index === 0 ? task.after : [`${task.id}:part-${index}`],
      value: task.value / count,
      round: index,
      ...(index === count - 1 ? { completes: task.id } : {}),
    };
  });
}
