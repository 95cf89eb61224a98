import type { Profile } from '../profile/profile.js';
import type { ProjectTasks, Task, Workload } from '../workload/task.js';
import { holds, nearest, type PlaceTask } from './nearest.js';
import { pickProjects } from './pick-projects.js';
import type { Place } from './place.js';
import { splitTask } from './split-task.js';

/** Whole projects, their milestones spread from a quarter to six sevenths of the way. */
export function placeProjects(
  workload: Workload,
  places: readonly Place[],
  profile: Profile,
  given: {
    /** Usable minutes, those of what is done included. */
    readonly total: number;
    /** Minutes of the largest place. */
    readonly largest: number;
    /** Projects that were begun: they are finished first. */
    readonly begun: ReadonlySet<string>;
  },
  placed: ReadonlySet<string>,
  place: PlaceTask,
): readonly ProjectTasks[] {
  const { total, largest, begun } = given;
  const picked = pickProjects(workload.projects, profile.projects, total, begun);
  const built = picked.filter((project) => {
    const tasks = [
      ...project.milestones.flatMap((task) => splitTask(task, largest)),
      project.story,
    ];
    const open = tasks.filter((task) => !placed.has(task.id));
    const chosen: { where: Place; task: Task; before: number }[] = [];
    let earliest = 0;
    open.forEach((task, index) => {
      const target = 0.25 + (0.6 * index) / Math.max(1, open.length - 1);
      const candidates = places.slice(earliest).filter((candidate) => holds(candidate, task));
      const where = nearest(candidates, target);
      if (where === undefined) return;
      earliest = places.indexOf(where);
      chosen.push({ where, task, before: where.room });
      where.room -= task.minutes;
    });
    const whole = chosen.length === open.length;
    for (const { where, task } of chosen) where.room += task.minutes;
    if (whole) for (const { where, task } of chosen) place(where, task);
    return whole;
  });
  if (built.length === 0 && !placed.has(workload.pastWorkStory.id)) {
    placeNear(places, workload.pastWorkStory, 0.8, place);
  }
  return built;
}

function placeNear(places: readonly Place[], task: Task, target: number, place: PlaceTask): void {
  const where = nearest(
    places.filter((candidate) => holds(candidate, task)),
    target,
  );
  if (where !== undefined) place(where, task);
}
