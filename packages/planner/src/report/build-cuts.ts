import type { Cut } from '../plan.js';
import { parseAttempt } from '../replan/attempt.js';
import type { Study } from '../schedule/study.js';
import type { Task, Workload } from '../workload/task.js';
import { round } from './round.js';
import { type CutWorth, worthOfCuts } from './worth-of-cuts.js';

/**
 * Lists what a schedule left out, each with its reason in the learner's words, the most valuable
 * first. Every lesson, question, project, drill, mock and kind of the workload is either in the
 * schedule or here.
 *
 * @param scheduled - ids of all activities in the plan
 * @param given - how many mock interviews a plan of this length is given, and for some tasks the
 *   reason, by id
 */
export function buildCuts(
  workload: Workload,
  scheduled: ReadonlySet<string>,
  study: Study,
  given: { readonly mocksWanted: number; readonly reasons?: ReadonlyMap<string, string> },
): readonly Cut[] {
  const worthOf = worthOfCuts(workload, study);
  const isIn = (task: Task): boolean =>
    scheduled.has(task.id) || scheduled.has(`${task.id}:part-1`);
  const titleOf = new Map(workload.lessons.map((task) => [task.ref, task.title]));
  const lessonIn = new Set(workload.lessons.filter(isIn).map((task) => task.ref));
  const reached = (topic: string | undefined): boolean =>
    topic === undefined || workload.known.has(topic) || lessonIn.has(topic);
  const cut = (task: Task, reason: string): Cut => ({
    kind: task.kind,
    ref: task.ref,
    title: task.title,
    minutes: task.minutes,
    reason: given.reasons?.get(task.id) ?? reason,
    value: round(worthOf(task.id)?.gain ?? task.value),
  });
  const left = (tasks: readonly Task[]): readonly Task[] => tasks.filter((task) => !isIn(task));

  const whyNotDeeper = workload.lessons.every(isIn)
    ? 'its essentials are in; practising questions adds more in the same minutes'
    : 'its essentials are in; going deeper came after the first lesson on other topics';

  const cuts: Cut[] = [
    ...left(workload.orient).map((task) => cut(task, 'no session was long enough for it')),
    ...left(workload.lessons).map((task) =>
      cut(task, reasonForLesson(task, isIn, titleOf, worthOf(task.id))),
    ),
    ...left(workload.deepenings).map((task) =>
      cut(task, lessonIn.has(task.ref) ? whyNotDeeper : 'its essentials did not fit either'),
    ),
    ...left(workload.questions).map((task) =>
      cut(
        task,
        reached(task.topic)
          ? comparison(worthOf(task.id), 'it')
          : `its topic, *${titleOf.get(task.topic ?? '') ?? task.topic}*, was left out`,
      ),
    ),
    ...left(workload.drills).map((task) =>
      cut(task, 'other drills of this step are in; speaking practice has its share of the time'),
    ),
    ...left(workload.mocks).map((task) =>
      cut(task, reasonForMock(task, workload.mocks.filter(isIn).length, given.mocksWanted)),
    ),
    ...workload.projects.flatMap((project) => {
      const tasks = [...project.milestones, project.story];
      if (tasks.every(isIn)) return [];
      const minutes = left(tasks).reduce((sum, task) => sum + task.minutes, 0);
      return [
        {
          kind: 'build' as const,
          ref: project.id,
          title: project.title,
          minutes,
          reason: project.chosen
            ? `you asked for it, but its ${minutes} minutes do not fit into three tenths of your hours`
            : 'one finished project is worth more than two begun',
          value: 0,
        },
      ];
    }),
  ];
  return cuts.sort((a, b) => b.value - a.value || compare(a.kind, b.kind) || compare(a.ref, b.ref));
}

function reasonForMock(task: Task, mocksIn: number, wanted: number): string {
  if (wanted === 0) return 'a plan under six hours has no mock interview; lessons come first';
  if (mocksIn >= wanted) {
    return `a plan of this length has ${mocksIn === 1 ? 'one mock interview' : `${mocksIn} mock interviews`}`;
  }
  return `needs ${task.minutes} minutes in one go, and no session had room for that`;
}

function reasonForLesson(
  task: Task,
  isIn: (task: Task) => boolean,
  titleOf: ReadonlyMap<string, string>,
  worth: CutWorth | undefined,
): string {
  const missing = task.after
    .filter((id) => !isIn({ ...task, id }))
    .map((id) => parseAttempt(id).base.replace(/^learn:/, ''))[0];
  if (missing !== undefined) {
    return `it stands on *${titleOf.get(missing) ?? missing}*, which did not fit either`;
  }
  return comparison(worth, 'it and its questions');
}

/** How something left out compares, minute for minute, with what is in. */
function comparison(worth: CutWorth | undefined, what: string): string {
  if (worth === undefined || worth.minutes === 0 || worth.line === 0) {
    return 'what is in adds more in the same minutes';
  }
  const share = worth.gain / worth.minutes / worth.line;
  if (share >= 1) return 'as useful a minute as what is in, but there was no room left';
  if (share >= 0.9) return 'nearly as useful a minute as what is in: next in line';
  return `a minute of ${what} adds about ${Math.round(share * 10) * 10} % of what a minute of what is in adds`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
