import type { Task } from '../workload/task.js';
import type { Place } from './place.js';

/** Puts a task into a place, and counts it as placed. */
export type PlaceTask = (where: Place, task: Task) => void;

/** The place whose progress is nearest to a target; the earlier of two that are equally near. */
export function nearest(places: readonly Place[], target: number): Place | undefined {
  let best: Place | undefined;
  for (const candidate of places) {
    const distance = Math.abs(candidate.progress - target);
    if (best === undefined || distance < Math.abs(best.progress - target) - 1e-9) best = candidate;
  }
  return best;
}

/** True when a place has room for a task, and is not before the day to which it was put off. */
export function holds(place: Place, task: Task): boolean {
  return place.room >= task.minutes && place.slot.start >= (task.notBefore ?? 0);
}

/** Sum of the minutes of tasks. */
export function sumMinutes(tasks: readonly Task[]): number {
  return tasks.reduce((minutes, task) => minutes + task.minutes, 0);
}

/** Shorter tasks first, then by id. */
export function byMinutes(a: Task, b: Task): number {
  return a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}
