import type { Slot } from '../availability/window.js';
import type { Session } from '../plan.js';
import type { Profile } from '../profile/profile.js';
import type { Schedule } from '../schedule/schedule.js';
import type { Workload } from '../workload/task.js';
import { parseAttempt } from './attempt.js';
import { tasksById } from './resume-workload.js';
import type { Rest } from './standing.js';

/** True when a session has its place among the free ones: same start, and it ends in time. */
export function canStay(session: Session, slots: readonly Slot[]): boolean {
  const [start, end] = [Date.parse(session.start), Date.parse(session.end)];
  return slots.some(
    (slot) => slot.start === start && end <= slot.start + slot.usableMinutes * 60_000,
  );
}

/** The sessions before the first that cannot stay. */
export function firstThatStay(
  sessions: readonly Session[],
  stays: (session: Session) => boolean,
): readonly Session[] {
  const first = sessions.findIndex((session) => !stays(session));
  return first < 0 ? sessions : sessions.slice(0, first);
}

/**
 * True when nothing was missed that comes back whatever it earns: drills, mock interviews and
 * milestones that a new layout would hold are there already.
 *
 * @param future - ids of what is ahead as it is
 * @param anew - ids of what is ahead in a new layout
 */
export function canWait(
  rests: ReadonlyMap<string, Rest>,
  future: ReadonlySet<string>,
  anew: ReadonlySet<string>,
): boolean {
  return [...rests].every(
    ([base, { id }]) => /^(?:learn|deepen|practise):/.test(base) || !anew.has(id) || future.has(id),
  );
}

/** Some sessions that stay, and the slots that are left after the last of them. */
export function pinned(
  pins: readonly Session[],
  slots: readonly Slot[],
): { readonly pins: readonly Session[]; readonly open: readonly Slot[] } {
  const last = Math.max(...pins.map(({ end }) => Date.parse(end)));
  return { pins, open: slots.filter(({ start }) => start >= last) };
}

/** True when two profiles ask for the same work, whatever their hours. */
export function isSameWork(before: Profile, after: Profile): boolean {
  const workOf = ({ role, levels, focus, projects, known, interviews }: Profile): string =>
    JSON.stringify([
      role,
      levels,
      focus,
      projects,
      known,
      interviews.map((one) => one.focus ?? {}),
    ]);
  return workOf(before) === workOf(after);
}

/** True when something in sessions that would stay cannot be understood without what was missed. */
export function standsOnMissed(
  pins: readonly Session[],
  rests: ReadonlyMap<string, Rest>,
  workload: Workload,
): boolean {
  const tasks = tasksById(workload);
  const ids = idsOf(pins);
  const missed = new Set([...rests].flatMap(([base, { id }]) => (ids.has(id) ? [] : [base])));
  return pins.some(({ activities }) =>
    activities.some(({ id }) =>
      (tasks.get(parseAttempt(id).base)?.after ?? []).some((before) => missed.has(before)),
    ),
  );
}

/** Ids of the activities of some sessions. */
export function idsOf(sessions: readonly Session[]): ReadonlySet<string> {
  return new Set(sessions.flatMap(({ activities }) => activities.map(({ id }) => id)));
}

/** Ids of what a schedule holds. */
export function idsOfLaid({ filled }: Schedule): ReadonlySet<string> {
  return new Set(filled.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
}
