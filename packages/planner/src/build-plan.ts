import type { Pack } from '@mlprep/core';
import { buildSlots } from './availability/build-slots.js';
import { hoursPerWeek, withMoreHours } from './availability/more-hours.js';
import type { Interval, Slot, Week } from './availability/window.js';
import {
  countChanges,
  identifySessions,
  makePlanId,
  type NewSession,
  withdrawEvents,
} from './identity.js';
import { fsrs } from './memory/fsrs.js';
import { sum } from './optimise/evaluate-layout.js';
import type { Activity, Beside, Plan, Session } from './plan.js';
import type { Profile } from './profile/profile.js';
import { buildCuts } from './report/build-cuts.js';
import { buildForecast } from './report/build-forecast.js';
import { buildWarnings } from './report/build-warnings.js';
import { buildWeeks } from './report/build-weeks.js';
import { round } from './report/round.js';
import { breaksIn } from './schedule/place.js';
import { type Schedule, schedule } from './schedule/schedule.js';
import { valueOn } from './schedule/study.js';
import { sequenceSession } from './sequence/sequence-session.js';
import { formatInstant, parseInstant, toInstant } from './time/zone.js';
import { buildWorkload } from './workload/build-workload.js';
import type { Task, Workload } from './workload/task.js';

/** What `buildPlan` needs besides the pack and the profile. */
export interface BuildPlanOptions {
  /** The present moment, an ISO instant; nothing is planned before it. */
  readonly now: string;
  /** Time that is taken, as ISO instants. */
  readonly busy?: readonly { readonly start: string; readonly end: string }[];
  /** Whether to forecast what two more hours a week would bring; doubles the time. Default true. */
  readonly moreHours?: boolean;
  /** Called when a part of the work is done, so that a program can show that it is still at it. */
  readonly onProgress?: () => void;
}

/**
 * Builds a dated study plan. It is pure: the same pack, profile and options give the same plan,
 * whatever the process's clock, zone or locale.
 *
 * @param pack - what there is to prepare
 * @param profile - as `parseProfile` returns it
 * @throws MlprepError with code `INSTANT_INVALID` when `now` or a busy instant cannot be read
 *
 * @example The first thing to do
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6\nhours: 6', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const plan = buildPlan(pack, profile.value, { now });
 * assert.equal(plan.sessions[0]?.start, '2026-11-24T19:00:00+01:00');
 * assert.equal(plan.weeks.length, 6);
 * ```
 */
export function buildPlan(pack: Pack, profile: Profile, options: BuildPlanOptions): Plan {
  const now = parseInstant(options.now);
  const busy = (options.busy ?? []).map(
    ({ start, end }): Interval => ({ start: parseInstant(start), end: parseInstant(end) }),
  );
  const { weeks, slots, busyMinutes } = buildSlots(profile, { now, busy });
  const workload = buildWorkload(pack, profile);
  const lay = (by: Profile, into: readonly Slot[]): LaidOut => {
    const laid = { workload, slots: into, schedule: schedule(workload, weeks, into, by) };
    options.onProgress?.();
    return laid;
  };
  const laid = lay(profile, slots);
  const more = options.moreHours === false ? undefined : withMoreHours(profile, extraHours);
  return assemblePlan(pack, profile, {
    now: options.now,
    weeks,
    laid,
    busyMinutes,
    ...(more === undefined
      ? {}
      : { more: { profile: more, laid: lay(more, buildSlots(more, { now, busy }).slots) } }),
  });
}

/** Hours a week that the forecast looks at besides the profile's own. */
export const extraHours = 2;

/** A workload laid into slots. */
export interface LaidOut {
  readonly workload: Workload;
  readonly slots: readonly Slot[];
  readonly schedule: Schedule;
}

/** What a revision takes over from the plan before it. */
export interface Previous {
  readonly plan: Plan;
  /** Sessions that have begun. */
  readonly begun: readonly Session[];
  /** These and others that stay as they are. */
  readonly kept: readonly Session[];
  readonly besides: readonly Beside[];
  readonly putOff: Plan['putOff'];
  readonly pace: number;
  /** Reasons of its own for leaving a task out: id → the reason. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Makes a plan of a schedule; the common part of a plan and a replan. */
export function assemblePlan(
  pack: Pack,
  profile: Profile,
  given: {
    readonly now: string;
    readonly weeks: readonly Week[];
    readonly laid: LaidOut;
    /** Minutes that busy time takes. */
    readonly busyMinutes: number;
    /** All that is ahead laid anew, where `laid` keeps some of it: what bound and cuts look at. */
    readonly anew?: LaidOut;
    /** The same with more hours, to forecast what they would bring. */
    readonly more?: { readonly profile: Profile; readonly laid: LaidOut };
    readonly previous?: Previous;
  },
): Plan {
  const { weeks, laid, previous, more } = given;
  const anew = given.anew ?? laid;
  const changed = new Date(parseInstant(given.now)).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const { workload } = anew;
  const model = fsrs();
  const readyWith = ({ schedule: { study } }: LaidOut): number =>
    round(sum(valueOn(study, model, study.interviewDays.at(-1) ?? 0)));
  const id = previous?.plan.id ?? makePlanId(profile.name, profile.start, pack.id);
  const kept = previous?.kept ?? [];
  const besides = previous?.besides ?? [];
  const fresh = [
    ...toSessions(laid.schedule, profile.timezone),
    ...kept.map(({ week, start, end, activities }) => ({ week, start, end, activities })),
  ].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const sessions = identifySessions(id, fresh, previous?.plan.sessions ?? [], changed);
  const scheduled = new Set([
    ...sessions.flatMap((session) => session.activities.map((activity) => activity.id)),
    ...besides.map(({ activity }) => activity.id),
  ]);
  const usableMinutes =
    anew.slots.reduce((sum, slot) => sum + slot.usableMinutes, 0) +
    (previous?.begun ?? []).reduce((sum, session) => sum + minutesOf(session), 0);
  const neededMinutes = sumMinutes([
    ...workload.orient,
    ...workload.lessons,
    ...workload.deepenings,
    ...workload.questions,
    ...workload.questions.map((task) => ({ minutes: 2 * (task.reviewMinutes ?? 0) })),
    ...workload.projects.flatMap((project) => [...project.milestones, project.story]),
    ...workload.drills,
    ...workload.mocks,
  ]);
  const before = previous?.plan;
  const interviews = withdrawEvents(
    'interview',
    countChanges(
      profile.interviews.map(({ name, at }) => ({
        name,
        at: formatInstant(wallClockInstant(at, profile.timezone), profile.timezone),
      })),
      before?.interviews ?? [],
      changed,
    ),
    before?.interviews ?? [],
    before?.withdrawn ?? [],
    ({ at }) => at,
    changed,
  );
  const builtWeeks = withdrawEvents(
    'week',
    countChanges(buildWeeks(weeks, sessions), before?.weeks ?? [], changed),
    before?.weeks ?? [],
    before?.withdrawn ?? [],
    ({ from }) => from,
    changed,
  );
  return {
    format: 'mlprep-plan/1',
    id,
    revision: previous === undefined ? 0 : previous.plan.revision + 1,
    pack: { id: pack.id, version: pack.version },
    now: changed,
    timezone: profile.timezone,
    profile,
    interviews: interviews.items,
    weeks: builtWeeks.items,
    withdrawn: [...builtWeeks.withdrawn, ...interviews.withdrawn],
    sessions: [...sessions],
    besides: [...besides],
    putOff: [...(previous?.putOff ?? [])],
    pace: previous?.pace ?? 1,
    cuts: [
      ...buildCuts(workload, scheduled, anew.schedule.study, {
        mocksWanted: anew.schedule.mocksWanted,
        reasons: previous?.reasons ?? new Map(),
      }),
    ],
    feasibility: {
      neededMinutes,
      usableMinutes,
      load: usableMinutes === 0 ? 0 : round(neededMinutes / usableMinutes),
    },
    forecast: buildForecast(
      workload,
      laid.schedule.study,
      anew.schedule.study,
      model,
      more === undefined
        ? []
        : [{ hoursPerWeek: hoursPerWeek(more.profile), ready: readyWith(more.laid) }],
    ),
    warnings: buildWarnings(
      {
        isLeft: anew.slots.length > 0,
        isShort: anew.schedule.isShort,
        busyMinutes: given.busyMinutes,
      },
      sessions,
      workload.projects,
    ),
  };
}

function toSessions(laid: Schedule, timezone: string): readonly NewSession[] {
  return laid.filled.map(({ slot, tasks }) => {
    const activities = sequenceSession(tasks).map(toActivity);
    const minutes = sumMinutes(activities);
    const end = slot.start + (minutes + breaksIn(minutes)) * 60_000;
    return {
      week: slot.week,
      start: formatInstant(slot.start, timezone),
      end: formatInstant(end, timezone),
      activities,
    };
  });
}

function toActivity(task: Task): Activity {
  return {
    id: task.id,
    kind: task.kind,
    ...(task.step === undefined ? {} : { step: task.step }),
    ref: task.ref,
    title: task.title,
    minutes: task.minutes,
    why: task.why,
    done: task.done,
    round: task.round,
    status: 'planned',
    ...(task.share === undefined ? {} : { share: round(task.share) }),
  };
}

function wallClockInstant(at: string, timezone: string): number {
  const [date = '', time = '09:00'] = at.split('T');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return toInstant(date, hours * 60 + minutes, timezone);
}

function sumMinutes(tasks: readonly { readonly minutes: number }[]): number {
  return tasks.reduce((sum, task) => sum + task.minutes, 0);
}

function minutesOf(session: Session): number {
  return (Date.parse(session.end) - Date.parse(session.start)) / 60_000;
}
