import type { StepId } from '@mlprep/core';
import type { Slot, Week } from '../availability/window.js';
import type { Profile } from '../profile/profile.js';
import { daysBetween } from '../time/iso-date.js';
import type { ProjectTasks, Task, Workload } from '../workload/task.js';
import { pickProjects, projectShare } from './pick-projects.js';
import { buildPlaces, isShort, lastInterviewDay, lastPlaces, type Place, put } from './place.js';
import { isDue, type Practised, reviewTask } from './reviews.js';
import { splitTask } from './split-task.js';

/** Minutes of the look back that ends a week. */
export const checkpointMinutes = 10;

/** Which task goes into which slot. */
export interface Schedule {
  /** Slots that hold something, in order of time; tasks in the order they were chosen. */
  readonly filled: readonly { readonly slot: Slot; readonly tasks: readonly Task[] }[];
  /** Projects that are built. */
  readonly projects: readonly string[];
}

/** What a plan under way has already settled. */
export interface Settled {
  /** Ids of activities that are done or fixed and must not be scheduled. */
  readonly taken: ReadonlySet<string>;
  /** Questions already practised: id → the last day and how often. */
  readonly practised: ReadonlyMap<string, { readonly date: string; readonly times: number }>;
}

const nothingSettled: Settled = { taken: new Set(), practised: new Map() };

/**
 * Lays a workload into slots: first what a preparation cannot do without (all six steps, mock
 * interviews, whole projects, a look back each week), then, session by session, reviews that are
 * due, lessons and questions by weight, and drills, each step kept near its share of the time.
 *
 * It looks at no clock and breaks every tie by id. What it does not place is a cut.
 */
export function schedule(
  workload: Workload,
  weeks: readonly Week[],
  slots: readonly Slot[],
  profile: Profile,
  settled: Settled = nothingSettled,
): Schedule {
  const places = buildPlaces(slots, profile);
  const placed = new Set<string>(settled.taken);
  const open = (task: Task): boolean => !placed.has(task.id);
  const total = places.reduce((sum, place) => sum + place.room, 0);
  const largest = Math.max(0, ...places.map((place) => place.capacity));
  const short = isShort(slots, profile);

  const place = (where: Place, task: Task): void => {
    put(where, task);
    placed.add(task.id);
    if (task.completes !== undefined) placed.add(task.completes);
  };

  placeCheckpoints(places, weeks, placed);
  placeOrient(workload.orient.filter(open), places, short, place);
  placeFirsts(workload, places, placed, place);
  placeMocks(workload.mocks.filter(open), places, profile, total, place);
  const projects = placeProjects(workload, places, profile, total, largest, placed, place);
  for (const step of ['communication', 'unexpected'] as const) {
    const drills = workload.drills.filter((task) => task.step === step);
    if (drills.some((task) => placed.has(task.id))) continue;
    const drill = [...drills].sort(byMinutes)[0];
    const at = step === 'communication' ? 0.3 : 0.6;
    if (drill !== undefined) placeNear(places, drill, at, place);
  }
  fill(workload, places, projects, settled, largest, placed, place);
  return {
    filled: places
      .filter((candidate) => candidate.tasks.length > 0)
      .map(({ slot, tasks }) => ({ slot, tasks })),
    projects: projects.map((project) => project.id),
  };
}

type PlaceTask = (where: Place, task: Task) => void;

function byMinutes(a: Task, b: Task): number {
  return a.minutes - b.minutes || (a.id < b.id ? -1 : 1);
}

function placeCheckpoints(
  places: readonly Place[],
  weeks: readonly Week[],
  placed: Set<string>,
): void {
  for (const last of lastPlaces(places, weeks)) {
    const task: Task = {
      id: `checkpoint:${last.slot.week}`,
      kind: 'checkpoint',
      ref: String(last.slot.week),
      title: 'Look back',
      minutes: checkpointMinutes,
      after: [],
      value: 0,
      why: 'tick what is done, mark [-] what you will not do, and run the plan again if much has moved',
      done: 'can say what went well and what to change next week',
      round: 0,
    };
    if (last.room < 2 * checkpointMinutes || placed.has(task.id)) continue;
    put(last, task);
    placed.add(task.id);
  }
}

/** The kinds of question come first; in a short plan all of them take ten minutes. */
function placeOrient(
  tasks: readonly Task[],
  places: readonly Place[],
  short: boolean,
  place: PlaceTask,
): void {
  const sum = tasks.reduce((minutes, task) => minutes + task.minutes, 0);
  const factor = short && sum > 10 ? 10 / sum : 1;
  let full = 0;
  let given = 0;
  for (const task of tasks) {
    full += task.minutes * factor;
    const minutes = Math.round(full) - given;
    given += minutes;
    const where = places.find((candidate) => candidate.room >= minutes);
    if (where !== undefined) place(where, { ...task, minutes });
  }
}

/** A first lesson and a first question, so that however little time there is, both steps are there. */
function placeFirsts(
  workload: Workload,
  places: readonly Place[],
  placed: ReadonlySet<string>,
  place: PlaceTask,
): void {
  const ready = (task: Task): boolean =>
    !placed.has(task.id) && task.after.every((id) => placed.has(id));
  let from = 0;
  const placeNext = (task: Task): void => {
    const where = places.findIndex(({ room }, index) => index >= from && room >= task.minutes);
    if (where < 0) return;
    from = where;
    place(places[where] as Place, task);
  };
  const lesson = workload.lessons.find((task) => task.step === 'foundations' && ready(task));
  if (lesson !== undefined && !workload.lessons.some((task) => placed.has(task.id))) {
    const room = Math.max(0, ...places.filter((p) => p.lessons).map((p) => p.room));
    for (const part of splitTask(lesson, room)) placeNext(part);
  }
  const question = workload.questions
    .filter(ready)
    .sort((a, b) => b.value / b.minutes - a.value / a.minutes || (a.id < b.id ? -1 : 1))[0];
  if (question !== undefined && !workload.questions.some((task) => placed.has(task.id))) {
    placeNext(question);
  }
}

/** The last mock stands 3–7 days before the interview, others from half-way on. */
function placeMocks(
  mocks: readonly Task[],
  places: readonly Place[],
  profile: Profile,
  total: number,
  place: PlaceTask,
): void {
  const wanted = Math.min(mocks.length, total < 360 ? 0 : total < 720 ? 1 : 4);
  const interview = lastInterviewDay(profile);
  const order = [...mocks].sort(byMinutes);
  const fits = (minutes: number, candidate: Place): boolean => candidate.room >= minutes;
  for (let index = 0; index < wanted; index += 1) {
    const task = order[index] as Task;
    const target = wanted === 1 ? 1 : 0.5 + (0.5 * index) / (wanted - 1);
    const isLast = index === wanted - 1;
    const candidates = places.filter((candidate) => {
      const days = daysBetween(candidate.slot.date, interview);
      return fits(task.minutes, candidate) && (isLast ? days >= 3 && days <= 7 : days > 7);
    });
    const all = candidates.length > 0 ? candidates : places.filter((p) => fits(task.minutes, p));
    const where = nearest(all, isLast ? 1 : target);
    if (where !== undefined) place(where, task);
  }
}

/** Whole projects, their milestones spread from a sixth to four fifths of the way. */
function placeProjects(
  workload: Workload,
  places: readonly Place[],
  profile: Profile,
  total: number,
  largest: number,
  placed: ReadonlySet<string>,
  place: PlaceTask,
): readonly ProjectTasks[] {
  const begun = workload.projects.filter((project) =>
    project.milestones.some((task) => [...placed].some((id) => id.startsWith(task.id))),
  );
  const budget = total * projectShare;
  const picked =
    begun.length > 0 ? begun : pickProjects(workload.projects, profile.projects, budget);
  const built = picked.filter((project) => {
    const tasks = [
      ...project.milestones.flatMap((task) => splitTask(task, largest)),
      project.story,
    ];
    const open = tasks.filter((task) => !placed.has(task.id));
    const chosen: { where: Place; task: Task; before: number }[] = [];
    let earliest = 0;
    open.forEach((task, index) => {
      const target = 0.16 + (0.66 * index) / Math.max(1, open.length - 1);
      const candidates = places
        .slice(earliest)
        .filter((candidate) => candidate.room >= task.minutes);
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
    places.filter((candidate) => candidate.room >= task.minutes),
    target,
  );
  if (where !== undefined) place(where, task);
}

function nearest(places: readonly Place[], target: number): Place | undefined {
  let best: Place | undefined;
  for (const candidate of places) {
    const distance = Math.abs(candidate.progress - target);
    if (best === undefined || distance < Math.abs(best.progress - target) - 1e-9) best = candidate;
  }
  return best;
}

/** Shares of the minutes that are left after the fixed things. */
const shares: Readonly<Record<'lessons' | 'practice' | 'communication' | 'unexpected', number>> = {
  lessons: 0.4,
  practice: 0.46,
  communication: 0.08,
  unexpected: 0.06,
};

/** Session by session: reviews that are due, then whatever step is furthest behind its share. */
function fill(
  workload: Workload,
  places: readonly Place[],
  projects: readonly ProjectTasks[],
  settled: Settled,
  largest: number,
  placed: Set<string>,
  place: PlaceTask,
): void {
  const spent = { lessons: 0, practice: 0, communication: 0, unexpected: 0 };
  const practised = new Map<string, Practised>();
  const perTopic = new Map<string, number>();
  for (const task of workload.questions) {
    const before = settled.practised.get(task.ref);
    if (before === undefined) continue;
    practised.set(task.ref, { task, lastDate: before.date, times: before.times });
  }
  const projectTopics = new Set(projects.flatMap((project) => project.topics.slice(0, 2)));
  const lessons = [
    ...workload.lessons.slice(0, 4),
    ...workload.lessons.filter((task) => projectTopics.has(task.ref)),
    ...workload.lessons,
  ].flatMap((task) => splitTask(task, largest));
  const deepenings = [...workload.deepenings]
    .sort((a, b) => b.value / b.minutes - a.value / a.minutes || (a.id < b.id ? -1 : 1))
    .flatMap((task) => splitTask(task, Math.min(45, largest)));
  const reached = new Set(settled.taken);
  const reach = (task: Task): void => {
    reached.add(task.id);
    if (task.completes !== undefined) reached.add(task.completes);
  };
  const ready = (task: Task): boolean =>
    !placed.has(task.id) && task.after.every((id) => reached.has(id));
  const rest = places.reduce((sum, candidate) => sum + candidate.room, 0);
  let passed = 0;

  for (const where of places) {
    const { date } = where.slot;
    for (const task of where.tasks) {
      reach(task);
      if (task.kind === 'practise') practised.set(task.ref, { task, lastDate: date, times: 1 });
    }
    passed += where.room;
    const progress = rest === 0 ? 1 : passed / rest;
    const late = progress > 0.8;
    let reviewRoom = where.room * (late ? 0.7 : 0.4);
    const due = [...practised.values()]
      .filter((question) => isDue(question, date))
      .sort((a, b) => b.task.value - a.task.value || (a.task.id < b.task.id ? -1 : 1));
    for (const question of due) {
      const task = reviewTask(question, date);
      if (task.minutes > reviewRoom || task.minutes > where.room || placed.has(task.id)) continue;
      place(where, task);
      reviewRoom -= task.minutes;
      spent.practice += task.minutes;
      question.lastDate = date;
      question.times += 1;
    }

    const nextLesson = (): Task | undefined =>
      where.lessons
        ? (lessons.find((task) => ready(task) && task.minutes <= where.room) ??
          (lessons.some(ready)
            ? undefined
            : deepenings.find((task) => ready(task) && task.minutes <= where.room)))
        : undefined;
    const nextQuestion = (): Task | undefined => {
      const worth = (task: Task): number =>
        task.value / (1 + (perTopic.get(task.topic ?? '') ?? 0));
      return workload.questions
        .filter((task) => ready(task) && !practised.has(task.ref) && task.minutes <= where.room)
        .sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))[0];
    };
    const nextDrill = (step: StepId): Task | undefined =>
      where.tasks.some((task) => task.kind === 'drill' && task.step === step)
        ? undefined
        : spreadHabits(workload.drills, step, placed).find((task) => task.minutes <= where.room);

    for (;;) {
      const behind = (key: keyof typeof shares): number => {
        const target = key === 'lessons' ? progress * (1.5 - 0.5 * progress) : progress ** 1.1;
        return shares[key] * rest * target - spent[key];
      };
      const next = (
        [
          ['lessons', nextLesson()],
          ['practice', nextQuestion()],
          ['communication', nextDrill('communication')],
          ['unexpected', nextDrill('unexpected')],
        ] as const
      )
        .filter(([, task]) => task !== undefined)
        .sort(([a], [b]) => behind(b) - behind(a))[0];
      if (next === undefined) break;
      const [key, task] = next as [keyof typeof shares, Task];
      place(where, task);
      reach(task);
      spent[key] += task.minutes;
      if (task.kind === 'practise') {
        practised.set(task.ref, { task, lastDate: date, times: 1 });
        perTopic.set(task.topic ?? '', (perTopic.get(task.topic ?? '') ?? 0) + 1);
      }
    }
  }
}

/** The drills of a step that are left, so ordered that the habits take turns. */
function spreadHabits(
  drills: readonly Task[],
  step: StepId,
  placed: ReadonlySet<string>,
): readonly Task[] {
  const ofStep = drills.filter((task) => task.step === step);
  const used = (habit: string): number =>
    ofStep.filter((task) => task.why === habit && placed.has(task.id)).length;
  return ofStep
    .filter((task) => !placed.has(task.id))
    .sort((a, b) => used(a.why) - used(b.why) || byMinutes(a, b));
}
