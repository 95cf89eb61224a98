import type { Activity, ActivityKind } from '../plan.js';
import type { Task, Workload } from '../workload/task.js';
import { parseAttempt } from './attempt.js';
import { tasksById } from './resume-workload.js';

/** Minutes as planned that a learner's own minutes are added to, so that one slow evening says little. */
const priorMinutes = 120;
/** The slowest and the fastest pace that a plan reckons with. */
const fastest = 0.5;
const slowest = 2;
/** Paces are told apart by this much. */
const step = 0.05;
/** A pace that differs less from the plan's leaves it as it is. */
const leastChange = 0.1;

/** What takes a fixed time, by the clock. */
const timed: ReadonlySet<ActivityKind> = new Set(['mock', 'drill', 'checkpoint']);

/**
 * How long the learner takes against the pack's minutes: 1.2 is a fifth longer. Minutes that were
 * noted count against two hours at pace 1.
 *
 * @param done - activities that are done
 * @param workload - of the same learner at pace 1
 * @param before - the plan's pace so far
 */
export function measurePace(done: readonly Activity[], workload: Workload, before: number): number {
  const tasks = tasksById(workload);
  let [planned, took] = [priorMinutes, priorMinutes];
  for (const activity of done) {
    if (activity.took === undefined || timed.has(activity.kind)) continue;
    const minutes = packMinutes(activity, tasks);
    if (minutes === undefined) continue;
    planned += minutes;
    took += activity.took;
  }
  const pace = Math.min(slowest, Math.max(fastest, took / planned));
  if (Math.abs(pace - before) < leastChange) return before;
  return Math.round(Math.round(pace / step) * step * 100) / 100;
}

function packMinutes(activity: Activity, tasks: ReadonlyMap<string, Task>): number | undefined {
  if (activity.kind === 'review') return tasks.get(`practise:${activity.ref}`)?.reviewMinutes;
  const task = tasks.get(parseAttempt(activity.id).base);
  return task === undefined ? undefined : task.minutes * (activity.share ?? 1);
}

/** A workload for a pace: minutes grow or shrink with it, but not what is done by the clock. */
export function atPace(workload: Workload, pace: number): Workload {
  if (pace === 1) return workload;
  const scaled = (minutes: number): number => Math.max(1, Math.round(minutes * pace));
  const scale = <T extends Task>(task: T): T => ({
    ...task,
    minutes: scaled(task.minutes),
    ...(task.reviewMinutes === undefined ? {} : { reviewMinutes: scaled(task.reviewMinutes) }),
  });
  return {
    ...workload,
    orient: workload.orient.map(scale),
    topics: workload.topics.map((topic) => ({
      ...topic,
      ...(topic.lesson === undefined ? {} : { lesson: scale(topic.lesson) }),
      ...(topic.deepening === undefined ? {} : { deepening: scale(topic.deepening) }),
    })),
    questionLoads: workload.questionLoads.map((load) => ({ ...load, task: scale(load.task) })),
    lessons: workload.lessons.map(scale),
    deepenings: workload.deepenings.map(scale),
    questions: workload.questions.map(scale),
    projects: workload.projects.map((project) => ({
      ...project,
      milestones: project.milestones.map(scale),
      story: scale(project.story),
    })),
    pastWorkStory: scale(workload.pastWorkStory),
  };
}
