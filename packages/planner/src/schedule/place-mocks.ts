import type { Profile } from '../profile/profile.js';
import { daysBetween } from '../time/iso-date.js';
import type { Task } from '../workload/task.js';
import { byMinutes, holds, nearest, type PlaceTask, sumMinutes } from './nearest.js';
import { lastInterviewDay, type Place } from './place.js';

/** Usable minutes from which a plan has one mock interview, two, three … */
const minutesForMocks = [360, 720, 1440, 2160, 6000, 9000] as const;

/** How many mock interviews a plan of some usable minutes has. */
export function mocksWanted(total: number): number {
  return minutesForMocks.filter((minutes) => total >= minutes).length;
}

/**
 * The last mock stands 3–7 days before the interview, others from half-way on. Where no session
 * has room for one, it takes the place of a look back.
 */
export function placeMocks(
  mocks: readonly Task[],
  places: readonly Place[],
  profile: Profile,
  wanted: number,
  place: PlaceTask,
): void {
  const interview = lastInterviewDay(profile);
  const order = [...mocks].sort(byMinutes);
  const daysLeft = (place: Place): number => daysBetween(place.slot.date, interview);
  const count = Math.max(0, Math.min(mocks.length, wanted));
  for (let index = 0; index < count; index += 1) {
    const task = order[index] as Task;
    const isLast = index === count - 1;
    const target = isLast ? 1 : 0.5 + (0.5 * index) / (count - 1);
    const inTime = (place: Place): boolean =>
      isLast ? daysLeft(place) >= 3 && daysLeft(place) <= 7 : daysLeft(place) > 7;
    const isOpen = (place: Place): boolean => place.slot.start >= (task.notBefore ?? 0);
    const fits = (place: Place): boolean => holds(place, task);
    const fitsAlone = (place: Place): boolean =>
      isOpen(place) && place.room + lookBack(place) >= task.minutes;
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
