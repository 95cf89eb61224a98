import { MlprepError, type Pack } from '@mlprep/core';
import { buildSlots } from '../availability/build-slots.js';
import { firstWeekOf } from '../availability/first-week.js';
import { withMoreHours } from '../availability/more-hours.js';
import type { Interval, Slot, Week } from '../availability/window.js';
import { assemblePlan, extraHours, type LaidOut } from '../build-plan.js';
import { fsrs } from '../memory/fsrs.js';
import { sum } from '../optimise/evaluate-layout.js';
import type { Activity, Plan, Session } from '../plan.js';
import type { Profile } from '../profile/profile.js';
import type { Progress } from '../progress.js';
import type { Keep } from '../schedule/keep.js';
import { schedule } from '../schedule/schedule.js';
import { valueOn } from '../schedule/study.js';
import { daysBetween, type IsoDate } from '../time/iso-date.js';
import { formatInstant, parseInstant, toInstant, toWallClock } from '../time/zone.js';
import { buildWorkload } from '../workload/build-workload.js';
import {
  canStay,
  canWait,
  firstThatStay,
  idsOf,
  idsOfLaid,
  isSameWork,
  pinned,
  standsOnMissed,
} from './can-stay.js';
import { collectBesides } from './collect-besides.js';
import { markPlan } from './mark-plan.js';
import { atPace, measurePace } from './pace.js';
import { putOff, reasonsFor } from './put-off.js';
import { resumeWorkload, tasksById } from './resume-workload.js';
import { type Rest, settle, standings } from './standing.js';

/** What `replan` needs besides the plan. */
export interface ReplanOptions {
  readonly pack: Pack;
  /** The profile of now; the same as before, or changed. */
  readonly profile: Profile;
  readonly progress: Progress;
  /** The present moment, an ISO instant. */
  readonly now: string;
  /** Time that is taken, as ISO instants. */
  readonly busy?: readonly { readonly start: string; readonly end: string }[];
  /** Whether to forecast what two more hours a week would bring. Default true. */
  readonly moreHours?: boolean;
  /** Called when a part of the work is done, so that a program can show that it is still at it. */
  readonly onProgress?: () => void;
}

/** What a new layout has to add to the objective before all that is ahead is moved for it. */
const worthMoving = 0.005;
/** What it has to add before anything is. */
const worthTouching = 0.002;

/**
 * Makes the next revision of a plan: same id, same UIDs. Sessions that have begun stay as they are;
 * what was ticked ahead of its day, or unplanned, counts as done. What was missed is tried again
 * where it still earns its place, under an id of its own (`learn:overfitting:2`). Minutes follow the
 * learner's own pace. What is ahead stays where it is as far as it can, unless
 * laying it anew is clearly better. A revision that would change nothing is not made: the
 * plan itself comes back.
 *
 * @throws MlprepError with code `PLAN_PACK_MISMATCH` when the plan was made from another pack,
 *   `INSTANT_INVALID` when an instant cannot be read
 */
export function replan(plan: Plan, options: ReplanOptions): Plan {
  const { pack, profile } = options;
  if (plan.pack.id !== pack.id) {
    throw new MlprepError(
      'PLAN_PACK_MISMATCH',
      `Cannot replan a plan of the pack "${plan.pack.id}" with the pack "${pack.id}"`,
    );
  }
  const now = parseInstant(options.now);
  const today = toWallClock(now, profile.timezone).date;
  const firstMonday = firstMondayOf(plan, profile, now);
  const weekOf = (date: string): number => 1 + Math.floor(daysBetween(firstMonday, date) / 7);
  const marked = markPlan(plan, options.progress);
  const numbered = marked.sessions.map((session) => ({
    ...session,
    week: weekOf(session.start.slice(0, 10)),
  }));
  const begun = numbered.filter((session) => Date.parse(session.start) < now);
  const future = numbered.filter((session) => Date.parse(session.start) >= now);

  const atPackPace = buildWorkload(pack, profile);
  const besides = collectBesides(marked.besides, future, marked.others, tasksById(atPackPace), {
    on: today,
    week: Math.max(1, weekOf(today)),
  });
  const done = [
    ...begun.flatMap(({ activities }) => activities),
    ...besides.map((b) => b.activity),
  ];
  const pace = measurePace(
    done.filter(({ status }) => status === 'done'),
    atPackPace,
    plan.pace,
  );
  const workload = atPace(atPackPace, pace);
  const put = putOff(plan.putOff, future, now);
  const kept = (pins: readonly Session[]): readonly Session[] => [...begun, ...pins];
  const standingOf = (pins: readonly Session[]) =>
    settle(standings(kept(pins), besides, new Set(pins), now), today);
  const layAnew = (
    pins: readonly Session[],
    by: Profile,
    weeks: readonly Week[],
    slots: readonly Slot[],
    keep?: Keep,
  ): Laid => {
    const { settled, rests } = standingOf(pins);
    const resumed = resumeWorkload(workload, rests, put);
    const laid = schedule(resumed, weeks, slots, by, settled, fsrs(), keep);
    options.onProgress?.();
    const value = sum(valueOn(laid.study, fsrs(), undefined));
    return { workload: resumed, slots, schedule: laid, kept: kept(pins), rests, value };
  };

  const interval = intervalOf;
  const busy = (options.busy ?? []).map(interval);
  const availability = { now, busy, firstMonday };
  const {
    weeks: free,
    slots,
    busyMinutes,
  } = buildSlots(profile, {
    ...availability,
    kept: begun.map(interval),
  });
  const weeks = free.map((week) => asBegun(week, plan, profile, now));
  const isSameProfile = JSON.stringify(profile) === JSON.stringify(plan.profile);
  const hasPassed = numbered.some(({ start, end }) =>
    [start, end].some((at) => Date.parse(at) > Date.parse(plan.now) && Date.parse(at) <= now),
  );
  const isNews =
    !isSameProfile ||
    hasPassed ||
    plan.pack.version !== pack.version ||
    JSON.stringify(marked.besides) !== JSON.stringify(besides) ||
    JSON.stringify(marked.sessions) !== JSON.stringify(plannedOf(plan)) ||
    JSON.stringify(weeks.map(freeMinutes)) !== JSON.stringify(plan.weeks.map(freeMinutes)) ||
    !future.every((session) => canStay(session, slots)) ||
    pace !== plan.pace;
  if (!isNews) return plan;
  const anew = layAnew([], profile, weeks, slots);

  const mayStay = isSameWork(plan.profile, profile) && pace === plan.pace;
  const isUntouched = ({ activities }: Session): boolean =>
    activities.every(({ status }) => status === 'planned');
  const stays = (session: Session): boolean => isUntouched(session) && canStay(session, slots);
  // What was ticked ahead and no longer is has to find a place again.
  const isTakenBack = marked.besides.some(({ activity }) => activity.status === 'planned');
  const graded = newlyGraded(plan, done);
  const mayStayWhole =
    mayStay &&
    !isTakenBack &&
    graded.size === 0 &&
    future.every(stays) &&
    canWait(anew.rests, idsOf(future), idsOfLaid(anew.schedule));
  const ofThisWeek = future.filter(({ week }) => week === weekOf(today));
  const week = pinned(firstThatStay(ofThisWeek, stays), slots);
  const weekStays =
    mayStay && week.pins.length > 0 && !standsOnMissed(week.pins, anew.rests, workload);
  const layOuts: readonly { readonly make: () => Laid; readonly worth: number }[] = [
    ...(mayStayWhole && !standsOnMissed(future, anew.rests, workload)
      ? [{ make: () => layAnew(future, profile, weeks, []), worth: worthTouching }]
      : []),
    ...(isSameWork(plan.profile, profile) && !isTakenBack
      ? [
          {
            make: () => layAnew([], profile, weeks, slots, keepOf(future, anew, graded)),
            worth: worthMoving,
          },
        ]
      : []),
    ...(weekStays
      ? [{ make: () => layAnew(week.pins, profile, weeks, week.open), worth: worthMoving }]
      : []),
  ];
  let chosen = anew;
  for (const { make, worth } of layOuts) {
    const laid = make();
    if (laid.value < anew.value - worth) continue;
    chosen = laid;
    break;
  }

  const more = options.moreHours === false ? undefined : withMoreHours(profile, extraHours);
  const moreSlots =
    more === undefined
      ? []
      : buildSlots(more, { ...availability, kept: begun.map(interval) }).slots;
  const next = assemblePlan(pack, profile, {
    now: options.now,
    weeks,
    laid: chosen,
    busyMinutes,
    anew,
    ...(more === undefined
      ? {}
      : { more: { profile: more, laid: layAnew([], more, weeks, moreSlots) } }),
    previous: {
      plan,
      begun,
      kept: chosen.kept,
      besides,
      pace,
      putOff: [...put].map(([task, until]) => ({
        task,
        until: formatInstant(until, profile.timezone),
      })),
      reasons: reasonsFor(anew.rests, put),
    },
  });
  const same = { ...next, revision: plan.revision, now: plan.now };
  return JSON.stringify(same) === JSON.stringify(plan) ? plan : next;
}

/** What is ahead, to be kept as far as it goes, and what a new layout would bring back. */
function keepOf(future: readonly Session[], anew: Laid, graded: ReadonlySet<string>): Keep {
  const held = new Map<string, { readonly start: number; readonly minutes: number }>();
  const practice = new Map<string, number[]>();
  for (const session of future) {
    const start = Date.parse(session.start);
    for (const { id, kind, ref, minutes, status } of session.activities) {
      if (status !== 'planned') continue;
      if (kind === 'practise' || kind === 'review') {
        practice.set(ref, [...(practice.get(ref) ?? []), start]);
      } else held.set(id, { start, minutes });
    }
  }
  const laid = idsOfLaid(anew.schedule);
  const wanted = [...anew.rests].flatMap(([base, { id }]) =>
    base.startsWith('learn:') && laid.has(id) ? [base.slice('learn:'.length)] : [],
  );
  return { held, practice, graded, wanted: new Set(wanted) };
}

interface Laid extends LaidOut {
  /** Sessions that are not laid: those that have begun, and those that stay. */
  readonly kept: readonly Session[];
  readonly rests: ReadonlyMap<string, Rest>;
  /** The objective. */
  readonly value: number;
}

/** Questions that were graded since: they come back sooner or later than was planned. */
function newlyGraded(plan: Plan, done: readonly Activity[]): ReadonlySet<string> {
  const before = new Map(
    [...plannedOf(plan).flatMap(({ activities }) => activities), ...outsideOf(plan)].map(
      ({ id, grade }) => [id, grade] as const,
    ),
  );
  const isNew = ({ id, grade }: Activity): boolean =>
    grade !== undefined && before.get(id) !== grade;
  return new Set(done.filter(isNew).map(({ ref }) => ref));
}

function outsideOf(plan: Plan): readonly Activity[] {
  return plan.besides.map(({ activity }) => activity);
}

function plannedOf(plan: Plan): readonly Session[] {
  return plan.sessions.filter(({ status }) => status === 'planned');
}

function freeMinutes({ number, capacityMinutes }: { number: number; capacityMinutes: number }) {
  return [number, capacityMinutes];
}

function intervalOf(taken: { readonly start: string; readonly end: string }): Interval {
  return { start: parseInstant(taken.start), end: parseInstant(taken.end) };
}

/** Weeks keep their numbers, unless the plan now starts in a week before the first. */
function firstMondayOf(plan: Plan, profile: Profile, now: number): IsoDate {
  const before = plan.weeks[0]?.from;
  if (before !== undefined && profile.start >= plan.profile.start) return before;
  const first = firstWeekOf(profile, now);
  return before !== undefined && before < first ? before : first;
}

/** A week that has begun keeps the hours that it was planned with. */
function asBegun(week: Week, plan: Plan, profile: Profile, now: number): Week {
  const before = plan.weeks.find(
    ({ number, from }) => number === week.number && from === week.from,
  );
  const hasBegun = toInstant(week.from, 0, profile.timezone) <= now;
  return before !== undefined && hasBegun
    ? { ...week, capacityMinutes: before.capacityMinutes }
    : week;
}
