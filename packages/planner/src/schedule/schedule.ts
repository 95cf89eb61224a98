import type { StepId } from '@mlprep/core';
import type { Slot, Week } from '../availability/window.js';
import { fsrs, type MemoryModel } from '../memory/fsrs.js';
import type { Profile } from '../profile/profile.js';
import { daysBetween } from '../time/iso-date.js';
import type { ProjectTasks, Task, Workload } from '../workload/task.js';
import { pickProjects } from './pick-projects.js';
import { buildPlaces, isShort, lastInterviewDay, lastPlaces, type Place, put } from './place.js';
import { splitTask } from './split-task.js';
import { placeStudy, type Study } from './study.js';

/** Minutes of the look back that ends a week. */
export const checkpointMinutes = 10;

/** Which task goes into which slot. */
export interface Schedule {
  /** Slots that hold something, in order of time; tasks in the order they were chosen. */
  readonly filled: readonly { readonly slot: Slot; readonly tasks: readonly Task[] }[];
  /** Projects that are built. */
  readonly projects: readonly string[];
  /** How many mock interviews a plan of this length is given, if its sessions hold them. */
  readonly mocksWanted: number;
  /** The optimiser's part of it. */
  readonly study: Study;
}

/** What a plan under way has already settled. */
export interface Settled {
  /** Ids of activities that are done or fixed and must not be scheduled. */
  readonly taken: ReadonlySet<string>;
  /** Of these, what was skipped, or left open on a day that has passed: not learned after all. */
  readonly missed: ReadonlySet<string>;
  /** Questions already practised: id → the days, ascending. */
  readonly practised: ReadonlyMap<string, { readonly dates: readonly string[] }>;
}

const nothingSettled: Settled = { taken: new Set(), missed: new Set(), practised: new Map() };

/**
 * Lays a workload into slots: first what a preparation cannot do without (a look back each week,
 * the kinds of question, mock interviews, whole projects, drills), then lessons and questions, as
 * the best use of the minutes that are left.
 *
 * It looks at no clock and breaks every tie by id. What it does not place is a cut.
 */
export function schedule(
  workload: Workload,
  weeks: readonly Week[],
  slots: readonly Slot[],
  profile: Profile,
  settled: Settled = nothingSettled,
  model: MemoryModel = fsrs(),
): Schedule {
  const places = buildPlaces(slots, profile);
  const placed = new Set<string>(settled.taken);
  const open = (task: Task): boolean => !placed.has(task.id);
  const total = places.reduce((sum, place) => sum + place.room, 0);
  const short = isShort(slots, profile);

  const place = (where: Place, task: Task): void => {
    put(where, task);
    placed.add(task.id);
    if (task.completes !== undefined) placed.add(task.completes);
  };

  placeCheckpoints(places, weeks, placed);
  // Milestones are cut to what a session can hold beside the look back.
  const largest = Math.max(0, ...places.map((place) => place.room));
  placeOrient(workload.orient.filter(open), places, short, place);
  placeMocks(workload.mocks.filter(open), places, profile, total, place);
  const projects = placeProjects(workload, places, profile, total, largest, placed, place);
  placeDrills(workload.drills, places, total, placed, place);
  const study = placeStudy(workload, places, profile, settled, model, projects);
  joinSmall(places);
  return {
    filled: places
      .filter((candidate) => candidate.tasks.length > 0)
      .map(({ slot, tasks }) => ({ slot, tasks })),
    projects: projects.map((project) => project.id),
    mocksWanted: mocksWanted(total),
    study,
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

/**
 * The kinds of question come first, half of them in each of the first two sessions, so that the
 * first one has room to practise something; in a short plan all of them take ten minutes at once.
 */
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
    const isSecondHalf = !short && full + task.minutes > sum / 2 + 1;
    full += task.minutes * factor;
    const minutes = Math.round(full) - given;
    given += minutes;
    const hasRoom = (candidate: Place): boolean => candidate.room >= minutes;
    const where = places.slice(isSecondHalf ? 1 : 0).find(hasRoom) ?? places.find(hasRoom);
    if (where !== undefined) place(where, { ...task, minutes });
  }
}

/** Mock interviews by usable minutes: none under six hours, one under twelve, then up to four. */
function mocksWanted(total: number): number {
  return total < 360 ? 0 : total < 720 ? 1 : 4;
}

/**
 * The last mock stands 3–7 days before the interview, others from half-way on. Where no session
 * has room for one, it takes the place of a look back.
 */
function placeMocks(
  mocks: readonly Task[],
  places: readonly Place[],
  profile: Profile,
  total: number,
  place: PlaceTask,
): void {
  const wanted = Math.min(mocks.length, mocksWanted(total));
  const interview = lastInterviewDay(profile);
  const order = [...mocks].sort(byMinutes);
  const daysLeft = (place: Place): number => daysBetween(place.slot.date, interview);
  for (let index = 0; index < wanted; index += 1) {
    const task = order[index] as Task;
    const isLast = index === wanted - 1;
    const target = isLast ? 1 : 0.5 + (0.5 * index) / (wanted - 1);
    const inTime = (place: Place): boolean =>
      isLast ? daysLeft(place) >= 3 && daysLeft(place) <= 7 : daysLeft(place) > 7;
    const fits = (place: Place): boolean => place.room >= task.minutes;
    const fitsAlone = (place: Place): boolean => place.room + lookBack(place) >= task.minutes;
    const choices = [
      places.filter((place) => fits(place) && inTime(place)),
      places.filter((place) => fitsAlone(place) && inTime(place)),
      places.filter((place) => fits(place) && daysLeft(place) >= 3),
      places.filter((place) => fitsAlone(place) && daysLeft(place) >= 3),
      places.filter(fits),
    ];
    const where = nearest(choices.find((some) => some.length > 0) ?? [], target);
    if (where === undefined) continue;
    if (!fits(where)) dropLookBack(where);
    place(where, task);
  }
}

/** Minutes of the look back in a place. */
function lookBack(place: Place): number {
  return sumMinutes(place.tasks.filter((task) => task.kind === 'checkpoint'));
}

function dropLookBack(place: Place): void {
  place.room += lookBack(place);
  place.tasks.splice(
    0,
    place.tasks.length,
    ...place.tasks.filter((task) => task.kind !== 'checkpoint'),
  );
}

/** Whole projects, their milestones spread from a quarter to six sevenths of the way. */
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
  const picked =
    begun.length > 0 ? begun : pickProjects(workload.projects, profile.projects, total);
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

/** Share of the usable time that drills of a step get. */
const drillShares = { communication: 0.06, unexpected: 0.04 } as const;

/** Drills at even distances, one of a step in a session, the habits taking turns. */
function placeDrills(
  drills: readonly Task[],
  places: readonly Place[],
  total: number,
  placed: ReadonlySet<string>,
  place: PlaceTask,
): void {
  for (const step of ['communication', 'unexpected'] as const) {
    const ofStep = drills.filter((task) => task.step === step);
    const open = ofStep.filter((task) => !placed.has(task.id));
    const average = sumMinutes(ofStep) / Math.max(1, ofStep.length);
    const already = ofStep.length - open.length;
    const wanted = Math.max(1, Math.round((drillShares[step] * total) / Math.max(1, average)));
    const number = Math.min(open.length, Math.max(0, wanted - already));
    for (let index = 0; index < number; index += 1) {
      const target = (index + (step === 'communication' ? 0.35 : 0.65)) / number;
      const next = spreadHabits(drills, step, placed)[0];
      if (next === undefined) break;
      const free = places.filter(
        (candidate) =>
          candidate.room >= next.minutes &&
          !candidate.tasks.some((task) => task.kind === 'drill' && task.step === step),
      );
      const where = nearest(free, target);
      if (where !== undefined) place(where, next);
    }
  }
}

function sumMinutes(tasks: readonly Task[]): number {
  return tasks.reduce((minutes, task) => minutes + task.minutes, 0);
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

/** Minutes below which a session is not worth sitting down for. */
const smallSession = 15;

/**
 * Joins sessions of a few minutes with others: reviews, a drill or a look back go to another session
 * of the same day, a look back alone to the last other session of its week.
 */
function joinSmall(places: readonly Place[]): void {
  for (const small of [...places].reverse()) {
    const minutes = sumMinutes(small.tasks);
    if (minutes === 0 || minutes >= smallSession) continue;
    if (!small.tasks.every(({ kind }) => movable.has(kind))) continue;
    const isAlone = small.tasks.every(({ kind }) => kind === 'checkpoint');
    const target = places
      .filter(
        (other) =>
          other !== small &&
          other.tasks.length > 0 &&
          other.room >= minutes &&
          (other.slot.date === small.slot.date || (isAlone && other.slot.week === small.slot.week)),
      )
      .at(-1);
    if (target === undefined) continue;
    for (const task of small.tasks.splice(0)) put(target, task);
    small.room = small.capacity;
  }
}

/** What may change its session within a day: nothing that a lesson has to come before. */
const movable: ReadonlySet<Task['kind']> = new Set(['review', 'drill', 'checkpoint']);
