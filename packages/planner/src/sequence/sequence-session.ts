import { type ActivityKind, activityKinds } from '../plan.js';
import type { Task } from '../workload/task.js';

/** What comes where in a session: warm-up, one new lesson, mixed practice, something spoken, look back. */
const position: Readonly<Record<ActivityKind, number>> = {
  review: 0,
  orient: 1,
  learn: 2,
  deepen: 3,
  build: 4,
  practise: 5,
  mock: 6,
  story: 7,
  drill: 8,
  checkpoint: 9,
};

/**
 * Puts the tasks of a session in order. Reviews warm up, lessons come as blocks in the order they
 * were chosen, questions are mixed so that two on one topic are apart where they can be, and
 * something spoken ends it.
 */
export function sequenceSession(tasks: readonly Task[]): readonly Task[] {
  return activityKinds
    .map((kind) => ({ kind, at: position[kind] }))
    .sort((a, b) => a.at - b.at)
    .flatMap(({ kind }) => {
      const group = tasks.filter((task) => task.kind === kind);
      return kind === 'practise' || kind === 'review' ? mix(group) : group;
    });
}

/** Takes tasks in turn so that neighbours differ in topic where they can. */
function mix(tasks: readonly Task[]): readonly Task[] {
  const waiting = [...tasks];
  const mixed: Task[] = [];
  while (waiting.length > 0) {
    const last = mixed.at(-1)?.topic;
    const other = waiting.findIndex((task) => task.topic !== last);
    mixed.push(...waiting.splice(Math.max(0, other), 1));
  }
  return mixed;
}

/**
 * After which activities of a session a break comes: at the first end past 25 minutes, so that no
 * stretch need be longer than 50.
 *
 * @param minutes - of the activities, in order
 * @param breaks - how many breaks the session holds
 * @returns indices of activities
 */
export function breaksAfter(minutes: readonly number[], breaks: number): readonly number[] {
  const total = minutes.reduce((sum, value) => sum + value, 0);
  const after: number[] = [];
  let stretch = 0;
  minutes.forEach((value, index) => {
    stretch += value;
    const part = total / (breaks + 1);
    if (after.length < breaks && index < minutes.length - 1 && stretch >= Math.max(25, part - 10)) {
      after.push(index);
      stretch = 0;
    }
  });
  return after;
}
