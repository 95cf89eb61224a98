import { buildSlots } from '../availability/build-slots.js';
import { addDays, type IsoDate, weekdayOf } from '../time/iso-date.js';
import { type Profile, type Weekday, weekdays } from './profile.js';

const candidates = ['18:00-22:00', '20:00-24:00', '09:00-13:00'] as const;

/**
 * Finds hours on one day that would make room for a session in a profile that has none.
 *
 * @param from - the first day that is looked at
 * @param now - milliseconds since the epoch
 * @returns a day of the week and a window; undefined when no window helps
 */
export function suggestWindow(
  profile: Profile,
  from: IsoDate,
  now: number,
): readonly [day: Weekday, window: string] | undefined {
  const { hours: _, ...rest } = profile;
  const last = profile.interviews.at(-1)?.at.slice(0, 10) ?? '';
  let date = from;
  for (let days = 0; days < 7 && date < last; days += 1, date = addDays(date, 1)) {
    const day = weekdays[weekdayOf(date)] as Weekday;
    for (const window of candidates) {
      const availability = { [day]: [window] };
      if (buildSlots({ ...rest, availability }, { now }).slots.length > 0) return [day, window];
    }
  }
  return undefined;
}
