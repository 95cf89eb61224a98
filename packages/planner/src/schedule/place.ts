import type { Slot, Week } from '../availability/window.js';
import type { Profile } from '../profile/profile.js';
import { daysBetween } from '../time/iso-date.js';
import type { Task } from '../workload/task.js';

/** Minutes of unbroken work after which a break is due. */
export const minutesBeforeBreak = 50;
/** Minutes of a break inside a session. */
export const breakMinutes = 5;

/** A slot while it is being filled. */
export interface Place {
  readonly slot: Slot;
  /** Minutes of activities that still fit. */
  room: number;
  /** Minutes of activities that it could hold when empty. */
  readonly capacity: number;
  readonly tasks: Task[];
  /** False where the taper forbids new lessons. */
  readonly lessons: boolean;
  /** Share of the plan's capacity before the end of this place, 0 to 1. */
  readonly progress: number;
}

/** Break minutes that a session with some minutes of activities holds. */
export function breaksIn(activityMinutes: number): number {
  return Math.max(0, Math.ceil(activityMinutes / minutesBeforeBreak) - 1) * breakMinutes;
}

/** The most minutes of activities that fit, with their breaks, into some minutes. */
export function activityMinutesIn(minutes: number): number {
  let fit = minutes;
  while (fit > 0 && fit + breaksIn(fit) > minutes) fit -= 1;
  return fit;
}

/**
 * True for a plan so short that it is shortened in kind: under four hours, or under four days
 * from its first session to the interview.
 *
 * @param done - what of it is over
 */
export function isShort(
  slots: readonly Slot[],
  profile: Profile,
  done: { readonly minutes: number; readonly since?: string } = { minutes: 0 },
): boolean {
  const minutes = slots.reduce((sum, slot) => sum + slot.usableMinutes, done.minutes);
  const first = done.since ?? slots[0]?.date ?? profile.start;
  return minutes < 240 || daysBetween(first, lastInterviewDay(profile)) < 4;
}

/** The day of the last interview. */
export function lastInterviewDay(profile: Profile): string {
  return profile.interviews.at(-1)?.at.slice(0, 10) ?? profile.start;
}

/**
 * Makes empty places of slots. Taper: no new lesson in the last two days before the interview, and
 * at most half of the last day.
 */
export function buildPlaces(slots: readonly Slot[], profile: Profile, short: boolean): Place[] {
  const interview = lastInterviewDay(profile);
  const capacities = slots.map((slot) => {
    const minutes = activityMinutesIn(slot.usableMinutes);
    const lastDay = !short && daysBetween(slot.date, interview) === 1;
    return lastDay ? Math.floor(minutes / 2) : minutes;
  });
  const total = capacities.reduce((sum, minutes) => sum + minutes, 0);
  let before = 0;
  return slots.map((slot, index) => {
    const capacity = capacities[index] ?? 0;
    before += capacity;
    return {
      slot,
      room: capacity,
      capacity,
      tasks: [],
      lessons: short || daysBetween(slot.date, interview) > 2,
      progress: total === 0 ? 1 : before / total,
    };
  });
}

/** The last place of each week that has one. */
export function lastPlaces(places: readonly Place[], weeks: readonly Week[]): readonly Place[] {
  return weeks.flatMap((week) => {
    const last = places.filter((place) => place.slot.week === week.number).at(-1);
    return last === undefined ? [] : [last];
  });
}

/** Puts a task into a place. */
export function put(place: Place, task: Task): void {
  place.tasks.push(task);
  place.room -= task.minutes;
}
