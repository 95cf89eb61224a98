import type { Pack } from '@mlprep/core';
import type { Activity } from '../plan.js';
import type { Profile } from '../profile/profile.js';
import { buildWorkload } from '../workload/build-workload.js';
import type { Task } from '../workload/task.js';
import { parseAttempt } from './attempt.js';
import { tasksById } from './resume-workload.js';

/**
 * Describes something of a pack that a plan does not hold as the open activity it would be, so that
 * it can be ticked all the same.
 *
 * @param id - `learn:svm`, `review:accuracy-vs-f1:2`
 * @returns undefined for what the pack does not hold, or what is not for this learner: a topic that
 *   is known, a question for other roles
 */
export function findActivity(pack: Pack, profile: Profile, id: string): Activity | undefined {
  const task = taskOf(id, tasksById(buildWorkload(pack, profile)));
  return task === undefined ? undefined : toActivity(task);
}

/** The task of the pack that an id names; a review stands for its question. */
export function taskOf(id: string, tasks: ReadonlyMap<string, Task>): Task | undefined {
  const { base } = parseAttempt(id);
  const task = tasks.get(base) ?? tasks.get(base.replace(/^review:/, 'practise:'));
  return task === undefined ? undefined : { ...task, id };
}

/** A task as an open activity outside of a session. */
export function toActivity(task: Task): Activity {
  return {
    id: task.id,
    kind: task.id.startsWith('review:') ? 'review' : task.kind,
    ...(task.step === undefined ? {} : { step: task.step }),
    ref: task.ref,
    title: task.title,
    minutes: task.minutes,
    why: task.why,
    done: task.done,
    round: task.round,
    status: 'planned',
  };
}
