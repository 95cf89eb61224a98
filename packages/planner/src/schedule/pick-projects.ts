import type { ProjectTasks } from '../workload/task.js';

/** Share of the usable time that projects get. */
export const projectShare = 0.17;

/** The most that a project may take that the profile names. */
const namedShare = 0.3;

/**
 * Chooses the projects to build, whole ones only: those named in the profile in their order, then
 * those that touch the most weight a minute, as long as they fit.
 *
 * @param named - project ids of the profile; when it names any, no other is added
 * @param usableMinutes - of the whole plan; chosen projects get a sixth of it, named ones up to
 *   three tenths
 * @param begun - projects of which something is done: they are finished, and come first
 */
export function pickProjects(
  projects: readonly ProjectTasks[],
  named: readonly string[],
  usableMinutes: number,
  begun: ReadonlySet<string> = new Set(),
): readonly ProjectTasks[] {
  const perMinute = (project: ProjectTasks): number => project.value / minutesOf(project);
  const order =
    named.length > 0
      ? named.flatMap((id) => projects.filter((project) => project.id === id))
      : [...projects].sort((a, b) => perMinute(b) - perMinute(a) || (a.id < b.id ? -1 : 1));
  const first = projects.filter(({ id }) => begun.has(id));
  let left = usableMinutes * (named.length > 0 ? namedShare : projectShare);
  left -= first.reduce((sum, project) => sum + minutesOf(project), 0);
  const more = order.filter((project) => {
    const fits = !begun.has(project.id) && minutesOf(project) <= left;
    if (fits) left -= minutesOf(project);
    return fits;
  });
  return [...first, ...more];
}

/** Minutes of a project: its milestones and its story. */
export function minutesOf(project: ProjectTasks): number {
  return project.milestones.reduce((sum, task) => sum + task.minutes, project.story.minutes);
}
