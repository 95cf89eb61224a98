import type { Slot, Week } from '../availability/window.js';
import { fsrs, type Grade, type MemoryModel } from '../memory/fsrs.js';
import type { Profile } from '../profile/profile.js';
import type { Task, Workload } from '../workload/task.js';
import { holdTasks, type Keep } from './keep.js';
import { type PlaceTask, sumMinutes } from './nearest.js';
import { buildPlaces, isShort, lastPlaces, type Place, put } from './place.js';
import { placeDrills } from './place-drills.js';
import { mocksWanted, placeMocks } from './place-mocks.js';
import { placeProjects } from './place-projects.js';
import { placeStudy, type Study } from './study.js';

/** Minutes of the look back that ends a week. */
export const checkpointMinutes = 10;

/** Which task goes into which slot. */
export interface Schedule {
  /** Slots that hold something, in order of time; tasks in the order they were chosen. */
  readonly filled: readonly { readonly slot: Slot; readonly tasks: readonly Task[] }[];
  /** Projects that are built. */
  readonly projects: readonly string[];
  /** Whether time is so short that each step is there in its shortest form. */
  readonly isShort: boolean;
  /** How many mock interviews a plan of this length is given, if its sessions hold them. */
  readonly mocksWanted: number;
  /** The optimiser's part of it. */
  readonly study: Study;
}

/** What a plan under way has already settled. */
export interface Settled {
  /** Ids of activities, and of whole tasks, that are not scheduled again. */
  readonly taken: ReadonlySet<string>;
  /** Of these, tasks that the learner dropped: not learned after all. */
  readonly dropped: ReadonlySet<string>;
  /** Projects of which a milestone is done. */
  readonly begun: ReadonlySet<string>;
  /** How much is done. */
  readonly done: {
    readonly minutes: number;
    readonly mocks: number;
    /** The first day on which something was done. */
    readonly since?: string;
  };
  /** Questions already practised: id → the days, ascending, and how each went where that is known. */
  readonly practised: ReadonlyMap<
    string,
    { readonly dates: readonly string[]; readonly grades: readonly (Grade | undefined)[] }
  >;
  /** The date of the present moment. */
  readonly today?: string;
}

const nothingSettled: Settled = {
  taken: new Set(),
  dropped: new Set(),
  begun: new Set(),
  done: { minutes: 0, mocks: 0 },
  practised: new Map(),
};

/**
 * Lays a workload into slots: first what a preparation cannot do without (a look back each week,
 * the kinds of question, mock interviews, whole projects, drills), then lessons and questions, as
 * the best use of the minutes that are left.
 *
 * It looks at no clock and breaks every tie by id. What it does not place is a cut.
 *
 * @param keep - what is ahead in a plan under way; kept as far as it goes
 */
export function schedule(
  workload: Workload,
  weeks: readonly Week[],
  slots: readonly Slot[],
  profile: Profile,
  settled: Settled = nothingSettled,
  model: MemoryModel = fsrs(),
  keep?: Keep,
): Schedule {
  const short = isShort(slots, profile, settled.done);
  const places = buildPlaces(slots, profile, short);
  const placed = new Set<string>(settled.taken);
  const open = (task: Task): boolean => !placed.has(task.id);
  const total = places.reduce((sum, place) => sum + place.room, 0);

  const place = (where: Place, task: Task): void => {
    put(where, task);
    placed.add(task.id);
    if (task.completes !== undefined) placed.add(task.completes);
  };

  placeCheckpoints(places, weeks, placed);
  // Milestones are cut to what a session can hold beside the look back.
  const largest = Math.max(0, ...places.map((place) => place.room));
  const mocks = mocksWanted(total + settled.done.minutes);
  const heldProjects =
    keep === undefined
      ? new Set<string>()
      : holdTasks(workload, places, keep, largest, placed, place);
  const heldMocks = workload.mocks.filter(({ id }) => keep?.held.has(id) && placed.has(id)).length;
  placeOrient(workload.orient.filter(open), places, short, place);
  placeMocks(
    workload.mocks.filter(open),
    places,
    profile,
    mocks - settled.done.mocks - heldMocks,
    place,
  );
  const projects = placeProjects(
    workload,
    places,
    profile,
    {
      total: total + settled.done.minutes,
      largest,
      begun: new Set([...settled.begun, ...heldProjects]),
    },
    placed,
    place,
  );
  placeDrills(workload.drills, places, total, placed, settled.taken, place);
  const study = placeStudy(workload, places, profile, settled, model, projects, keep);
  joinSmall(places);
  return {
    filled: places
      .filter((candidate) => candidate.tasks.length > 0)
      .map(({ slot, tasks }) => ({ slot, tasks })),
    projects: projects.map((project) => project.id),
    mocksWanted: mocks,
    isShort: short,
    study,
  };
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
    const hasRoom = (candidate: Place): boolean =>
      candidate.room >= minutes && candidate.slot.start >= (task.notBefore ?? 0);
    const where = places.slice(isSecondHalf ? 1 : 0).find(hasRoom) ?? places.find(hasRoom);
    if (where !== undefined) place(where, { ...task, minutes });
  }
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
