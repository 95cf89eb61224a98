import type { Task, Workload } from '../workload/task.js';
import type { Rest } from './standing.js';

/**
 * A workload in which tasks that were tried and not finished stand as their next attempt: with an id
 * of its own, the minutes that are left, and where it was left open.
 *
 * @param put - tasks that were put off: id → nothing before this instant, in milliseconds
 */
export function resumeWorkload(
  workload: Workload,
  rests: ReadonlyMap<string, Rest>,
  put: ReadonlyMap<string, number>,
): Workload {
  if (rests.size === 0 && put.size === 0) return workload;
  const resume = <T extends Task | undefined>(task: T): T => {
    if (task === undefined) return task;
    const rest = rests.get(task.id);
    const until = put.get(task.id);
    const waiting = {
      ...task,
      after: task.after.map((id) => rests.get(id)?.id ?? id),
      ...(until === undefined ? {} : { notBefore: until }),
    };
    if (rest === undefined) return waiting;
    const isRest = rest.share < 1;
    // A drill's reason is the habit that it trains: drills take turns by it.
    const why = task.kind === 'drill' ? task.why : `left open in week ${rest.week}; ${task.why}`;
    return {
      ...waiting,
      id: rest.id,
      why,
      ...(isRest
        ? {
            title: `${task.title} (the rest)`,
            minutes: Math.max(1, Math.round(task.minutes * rest.share)),
            share: rest.share,
          }
        : {}),
    };
  };
  const all = (tasks: readonly Task[]): readonly Task[] => tasks.map(resume);
  return {
    ...workload,
    orient: all(workload.orient),
    topics: workload.topics.map((topic) => ({
      ...topic,
      ...(topic.lesson === undefined ? {} : { lesson: resume(topic.lesson) }),
      ...(topic.deepening === undefined ? {} : { deepening: resume(topic.deepening) }),
    })),
    questionLoads: workload.questionLoads.map((load) => ({ ...load, task: resume(load.task) })),
    lessons: all(workload.lessons),
    deepenings: all(workload.deepenings),
    questions: all(workload.questions),
    projects: workload.projects.map((project) => ({
      ...project,
      milestones: all(project.milestones),
      story: resume(project.story),
    })),
    pastWorkStory: resume(workload.pastWorkStory),
    drills: all(workload.drills),
    mocks: all(workload.mocks),
  };
}

/** Every task of a workload that has an id of its own, by that id. */
export function tasksById(workload: Workload): ReadonlyMap<string, Task> {
  const tasks = [
    ...workload.orient,
    ...workload.lessons,
    ...workload.deepenings,
    ...workload.questions,
    ...workload.projects.flatMap((project) => [...project.milestones, project.story]),
    workload.pastWorkStory,
    ...workload.drills,
    ...workload.mocks,
  ];
  return new Map(tasks.map((task) => [task.id, task]));
}
