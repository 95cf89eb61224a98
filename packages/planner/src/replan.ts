import { MlprepError, type Pack } from '@mlprep/core';
import { buildSlots } from './availability/build-slots.js';
import { firstWeekOf } from './availability/first-week.js';
import { withMoreHours } from './availability/more-hours.js';
import type { Interval } from './availability/window.js';
import { assemblePlan, extraHours } from './build-plan.js';
import type { Activity, Plan, Session } from './plan.js';
import type { Profile } from './profile/profile.js';
import type { Progress } from './progress.js';
import type { Settled } from './schedule/schedule.js';
import { daysBetween, type IsoDate } from './time/iso-date.js';
import { parseInstant, toInstant } from './time/zone.js';

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
  /** Called when a part of the work is done, so that a program can show that it is still at it. */
  readonly onProgress?: () => void;
}

/**
 * Makes the next revision of a plan: same id, same UIDs. Sessions that have begun, and those in
 * which something is ticked, stay as they are; the rest is laid anew. A revision that would change
 * nothing is not made: the plan itself comes back.
 *
 * @throws MlprepError with code `PLAN_PACK_MISMATCH` when the plan was made from another pack,
 *   `INSTANT_INVALID` when an instant cannot be read
 */
export function replan(plan: Plan, options: ReplanOptions): Plan {
  const { pack, profile, progress } = options;
  if (plan.pack.id !== pack.id) {
    throw new MlprepError(
      'PLAN_PACK_MISMATCH',
      `Cannot replan a plan of the pack "${plan.pack.id}" with the pack "${pack.id}"`,
    );
  }
  const now = parseInstant(options.now);
  const statuses = new Map(progress.map((entry) => [entry.id, entry.status]));
  const marked = (activity: Activity): Activity => ({
    ...activity,
    status: statuses.get(activity.id) ?? activity.status,
  });
  const kept = plan.sessions
    .filter((session) => session.status === 'planned')
    .map((session): Session => ({ ...session, activities: session.activities.map(marked) }))
    .filter(
      (session) =>
        Date.parse(session.start) < now ||
        session.activities.some((activity) => activity.status !== 'planned'),
    );
  const firstMonday = firstMondayOf(plan, profile, now);
  const intervalOf = (taken: { readonly start: string; readonly end: string }): Interval => ({
    start: parseInstant(taken.start),
    end: parseInstant(taken.end),
  });
  const availability = {
    now,
    busy: (options.busy ?? []).map(intervalOf),
    kept: kept.map(intervalOf),
    firstMonday,
  };
  const { weeks: free, slots, busyMinutes } = buildSlots(profile, availability);
  // A week that has begun keeps the hours that it was planned with.
  const weeks = free.map((week) => {
    const before = plan.weeks.find(
      ({ number, from }) => number === week.number && from === week.from,
    );
    const hasBegun = toInstant(week.from, 0, profile.timezone) <= now;
    return before !== undefined && hasBegun
      ? { ...week, capacityMinutes: before.capacityMinutes }
      : week;
  });
  const more = withMoreHours(profile, extraHours);
  const numbered = kept.map((session) => ({ ...session, week: weekOf(session, firstMonday) }));
  const next = assemblePlan(pack, profile, {
    now: options.now,
    weeks,
    slots,
    busyMinutes,
    previous: { plan, kept: numbered, settled: settle(kept, now) },
    ...(more === undefined
      ? {}
      : { more: { profile: more, slots: buildSlots(more, availability).slots } }),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  const same = { ...next, revision: plan.revision, now: plan.now };
  return JSON.stringify(same) === JSON.stringify(plan) ? plan : next;
}

/** Weeks keep their numbers, unless the plan now starts in a week before the first. */
function firstMondayOf(plan: Plan, profile: Profile, now: number): IsoDate {
  const before = plan.weeks[0]?.from;
  if (before !== undefined && profile.start >= plan.profile.start) return before;
  const first = firstWeekOf(profile, now);
  return before !== undefined && before < first ? before : first;
}

function weekOf(session: Session, firstMonday: IsoDate): number {
  return 1 + Math.floor(daysBetween(firstMonday, session.start.slice(0, 10)) / 7);
}

/** What kept sessions settle: their activities are not scheduled again, ticked questions come back. */
function settle(kept: readonly Session[], now: number): Settled {
  const practised = new Map<string, { dates: readonly string[] }>();
  const taken = new Set<string>();
  const missed = new Set<string>();
  for (const session of kept) {
    for (const activity of session.activities) {
      taken.add(activity.id);
      const isOver = Date.parse(session.end) <= now;
      if (activity.status === 'skipped' || (isOver && activity.status !== 'done')) {
        missed.add(activity.id.replace(/:part-\d+$/, ''));
      }
      const part = /^(.*):part-\d+$/.exec(activity.id);
      if (part?.[1] !== undefined) taken.add(part[1]);
      const isPractice = activity.kind === 'practise' || activity.kind === 'review';
      if (isPractice && activity.status === 'done') {
        const before = practised.get(activity.ref)?.dates ?? [];
        practised.set(activity.ref, { dates: [...before, session.start.slice(0, 10)] });
      }
    }
  }
  return { taken, missed, practised };
}
