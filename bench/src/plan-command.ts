import type { Calendar } from './world.js';

/** The moment at which all plans of the benchmarks are made. */
export const now = '2026-11-22T18:00:00Z';
/** The zone of all plans of the benchmarks. */
export const timezone = 'Europe/Berlin';

/**
 * Arguments with which the built command writes a new plan into a folder of its own.
 *
 * @param cli - path of the command
 * @param out - name of the folder; a new one each time, since a second plan in it is a replan
 */
export function planArguments(cli: string, calendar: Calendar, out: string): readonly string[] {
  const flags = { weeks: calendar.weeks, hours: calendar.hours, tz: timezone, now, out };
  return [
    cli,
    'plan',
    ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, `${value}`]),
  ];
}
