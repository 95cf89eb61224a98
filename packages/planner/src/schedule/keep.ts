import type { StudyLayout, StudyProblem } from '../optimise/study-problem.js';
import { emptyLayout } from '../optimise/study-problem.js';
import type { Task, Workload } from '../workload/task.js';
import { holds, type PlaceTask } from './nearest.js';
import type { Place } from './place.js';
import { splitTask } from './split-task.js';

/** What is ahead in a plan under way, to be kept as far as it goes. */
export interface Keep {
  /** Id of a task or of its part → where it is: the session's start in milliseconds, its minutes. */
  readonly held: ReadonlyMap<string, { readonly start: number; readonly minutes: number }>;
  /** Question → the starts of the sessions in which it is practised, ascending. */
  readonly practice: ReadonlyMap<string, readonly number[]>;
  /** Questions whose practice is chosen anew, because an answer was graded. */
  readonly graded: ReadonlySet<string>;
  /** Topics whose lesson was missed and is worth bringing back. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * Puts everything that rules place, such as drills and milestones, where it was. A project of which
 * a milestone was missed is left to be placed anew, so that its milestones keep their order.
 *
 * @param largest - minutes of the largest place, to which milestones are cut
 * @returns ids of the projects that were held
 */
export function holdTasks(
  workload: Workload,
  places: readonly Place[],
  keep: Keep,
  largest: number,
  placed: ReadonlySet<string>,
  place: PlaceTask,
): ReadonlySet<string> {
  const whereOf = (task: Task): Place | undefined => {
    const start = keep.held.get(task.id)?.start;
    const found = places.find(({ slot }) => slot.start === start);
    return found !== undefined && holds(found, task) ? found : undefined;
  };
  const hold = (task: Task): void => {
    const where = placed.has(task.id) ? undefined : whereOf(task);
    if (where !== undefined) place(where, task);
  };
  for (const task of [...workload.orient, ...workload.mocks, ...workload.drills]) hold(task);
  hold(workload.pastWorkStory);
  const projects = workload.projects.filter((project) => {
    const tasks = [
      ...project.milestones.flatMap((task) => splitTask(task, largest)),
      project.story,
    ].filter((task) => !placed.has(task.id));
    const isWhole = tasks.length > 0 && tasks.every((task) => whereOf(task) !== undefined);
    if (isWhole) tasks.forEach(hold);
    return isWhole;
  });
  return new Set(projects.map(({ id }) => id));
}

/** What is kept of lessons and practice, in the sessions of a problem. */
export function layoutToKeep(
  workload: Workload,
  problem: StudyProblem,
  places: readonly Place[],
  keep: Keep,
): StudyLayout {
  const sessionOf = new Map(places.map(({ slot }, index) => [slot.start, index]));
  const layout = emptyLayout(problem);
  const partsOf = (task: Task | undefined) => {
    if (task === undefined) return [];
    const whole = keep.held.get(task.id);
    const ids =
      whole === undefined ? [1, 2, 3, 4, 5, 6].map((part) => `${task.id}:part-${part}`) : [];
    const found = whole === undefined ? ids.flatMap((id) => keep.held.get(id) ?? []) : [whole];
    const parts = found.flatMap(({ start, minutes }) => {
      const session = sessionOf.get(start);
      return session === undefined ? [] : [{ session, minutes }];
    });
    // A lesson that takes longer than it did has its minutes of now.
    if (whole !== undefined)
      return parts.map(({ session }) => ({ session, minutes: task.minutes }));
    const sum = parts.reduce((total, { minutes }) => total + minutes, 0);
    return sum === task.minutes ? parts : [];
  };
  workload.topics.forEach((topic, index) => {
    layout.lessons[index] = partsOf(topic.lesson);
    layout.deepenings[index] = partsOf(topic.deepening);
  });
  workload.questionLoads.forEach(({ task }, index) => {
    layout.practice[index] = (keep.practice.get(task.ref) ?? []).flatMap(
      (start) => sessionOf.get(start) ?? [],
    );
  });
  return layout;
}
