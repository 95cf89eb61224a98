import type { Pack } from '@mlprep/core';
import { prerequisiteOrder } from '@mlprep/core';

/** A piece of work for TaskJuggler; others are named by their index. */
export interface JugglerTask {
  readonly minutes: number;
  readonly after: readonly number[];
}

/**
 * A pack's lessons and questions as tasks: each lesson after those that it requires, each question
 * after the lesson of its main topic.
 *
 * @param count - how many tasks; lessons first, then as many questions as are wanted
 */
export function jugglerTasks(pack: Pack, count: number): readonly JugglerTask[] {
  const topics = prerequisiteOrder(pack);
  const indexOf = new Map(topics.map(({ id }, index) => [id, index]));
  const indices = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => indexOf.get(id) ?? []);
  const lessons = topics.map(({ minutes, requires }) => ({
    minutes: minutes.essentials,
    after: indices(requires),
  }));
  const questions = pack.questions.map(({ minutes, topics: [main = ''] }) => ({
    minutes,
    after: indices([main]),
  }));
  return [...lessons, ...questions].slice(0, count);
}

/** Name of the report that a project asks for; TaskJuggler adds `.csv`. */
export const reportName = 'schedule';

/**
 * A project for TaskJuggler 3: one learner with ten hours a week, an hour on each evening from
 * Monday to Friday and two and a half on either day of the weekend, twelve weeks, and a report of
 * when each task begins and ends.
 *
 * @param resolution - minutes of a slot of its schedule; 5 is its least, and minutes are rounded up
 *   to it
 */
export function writeJugglerProject(tasks: readonly JugglerTask[], resolution: number): string {
  const name = (index: number): string => `task${index}`;
  const blocks = tasks.map(({ minutes, after }, index) =>
    [
      `task ${name(index)} "Task ${index}" {`,
      `  effort ${Math.ceil(minutes / resolution) * resolution}min`,
      '  allocate learner',
      ...(after.length === 0 ? [] : [`  depends ${after.map(name).join(', ')}`]),
      '}',
    ].join('\n'),
  );
  return `project study "Study" 2026-11-23 +12w {
  timezone "Europe/Berlin"
  timingresolution ${resolution}min
}
resource learner "Learner" {
  workinghours mon - fri 19:00 - 20:00
  workinghours sat, sun 10:00 - 12:30
}
${blocks.join('\n')}
taskreport ${reportName} "${reportName}" {
  formats csv
  columns id, start, end, effort
  timeformat "%Y-%m-%dT%H:%M"
}
`;
}
