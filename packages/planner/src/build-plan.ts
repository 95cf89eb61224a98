import type { Pack } from '@mlprep/core';
import { buildSlots } from './availability/build-slots.js';
import { hoursPerWeek, withMoreHours } from './availability/more-hours.js';
import type { Interval, Slot, Week } from './availability/window.js';
import { countChanges, identifySessions, makePlanId, type NewSession } from './identity.js';
import { fsrs } from './memory/fsrs.js';
import { sum } from './optimise/evaluate-layout.js';
import type { Activity, Plan, Session } from './plan.js';
import type { Profile } from './profile/profile.js';
import { buildCuts } from './report/build-cuts.js';
import { buildForecast } from './report/build-forecast.js';
import { buildWarnings } from './report/build-warnings.js';
import { buildWeeks } from './report/build-weeks.js';
import { round } from './report/round.js';
import { breaksIn } from './schedule/place.js';
import { type Schedule, type Settled, schedule } from './schedule/schedule.js';
import { valueOn } from './schedule/study.js';
import { sequenceSession } from './sequence/sequence-session.js';
import { formatInstant, parseInstant, toInstant } from './time/zone.js';
import { buildWorkload } from './workload/build-workload.js';
import type { Task } from './workload/task.js';

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
  const more = options.moreHours === false ? undefined : withMoreHours(profile, extraHours);
  const moreSlots = more === undefined ? [] : buildSlots(more, { now, busy }).slots;
  return assemblePlan(pack, profile, {
    now: options.now,
    weeks,
    slots,
    busyMinutes,
    ...(more === undefined ? {} : { more: { profile: more, slots: moreSlots } }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
}

/** Hours a week that the forecast looks at besides the profile's own. */
export const extraHours = 2;

/** What a revision takes over from the plan before it. */
export interface Previous {
  readonly plan: Plan;
  /** Sessions that stay as they are. */
  readonly kept: readonly Session[];
  readonly settled: Settled;
}

/** Schedules a workload into slots and makes a plan of it; the common part of a plan and a replan. */
export function assemblePlan(
  pack: Pack,
  profile: Profile,
  given: {
    readonly now: string;
    readonly weeks: readonly Week[];
    readonly slots: readonly Slot[];
    /** Minutes that busy time takes. */
    readonly busyMinutes: number;
    readonly previous?: Previous;
    /** The same with more hours, to forecast what they would bring. */
    readonly more?: { readonly profile: Profile; readonly slots: readonly Slot[] };
    readonly onProgress?: () => void;
  },
): Plan {
  const { weeks, slots, previous } = given;
  const changed = new Date(parseInstant(given.now)).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const workload = buildWorkload(pack, profile);
  const model = fsrs();
  const laid = schedule(workload, weeks, slots, profile, previous?.settled, model);
  given.onProgress?.();
  const forecastMore = (): Plan['forecast']['moreHours'] => {
    if (given.more === undefined) return [];
    const other = schedule(
      workload,
      weeks,
      given.more.slots,
      given.more.profile,
      previous?.settled,
      model,
    );
    given.onProgress?.();
    const day = other.study.interviewDays.at(-1) ?? 0;
    const ready = round(sum(valueOn(other.study, model, day)));
    return [{ hoursPerWeek: hoursPerWeek(given.more.profile), ready }];
  };
  const id = previous?.plan.id ?? makePlanId(profile.name, profile.start, pack.id);
  const kept = previous?.kept ?? [];
  const fresh = [
    ...toSessions(laid, profile.timezone),
    ...kept.map(({ week, start, end, activities }) => ({ week, start, end, activities })),
  ].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const sessions = identifySessions(id, fresh, previous?.plan.sessions ?? [], changed);
  const scheduled = new Set(
    sessions.flatMap((session) => session.activities.map((activity) => activity.id)),
  );
  const usableMinutes =
    slots.reduce((sum, slot) => sum + slot.usableMinutes, 0) +
    kept.reduce((sum, session) => sum + minutesOf(session), 0);
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
  return {
    format: 'mlprep-plan/1',
    id,
    revision: previous === undefined ? 0 : previous.plan.revision + 1,
    pack: { id: pack.id, version: pack.version },
    now: changed,
    timezone: profile.timezone,
    profile,
    interviews: countChanges(
      profile.interviews.map(({ name, at }) => ({
        name,
        at: formatInstant(wallClockInstant(at, profile.timezone), profile.timezone),
      })),
      previous?.plan.interviews ?? [],
      changed,
    ),
    weeks: countChanges(buildWeeks(weeks, sessions), previous?.plan.weeks ?? [], changed),
    sessions: [...sessions],
    cuts: [...buildCuts(workload, scheduled, laid.study, laid.mocksWanted)],
    feasibility: {
      neededMinutes,
      usableMinutes,
      load: usableMinutes === 0 ? 0 : round(neededMinutes / usableMinutes),
    },
    forecast: buildForecast(workload, laid.study, model, forecastMore()),
    warnings: buildWarnings(
      profile,
      { slots, busyMinutes: given.busyMinutes },
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
