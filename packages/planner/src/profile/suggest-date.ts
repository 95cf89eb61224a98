import { parseClockTime } from '../time/clock-time.js';

const orders: readonly (readonly [RegExp, readonly [year: number, month: number, day: number]])[] =
  [
    [/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/, [1, 2, 3]],
    [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, [3, 2, 1]],
    [/^(1[3-9]|2\d|3[01])[-/](\d{1,2})[-/](\d{4})$/, [3, 2, 1]],
    [/^(\d{1,2})[-/](1[3-9]|2\d|3[01])[-/](\d{4})$/, [3, 1, 2]],
  ];

/**
 * Reads a day, or a day and a time, that is written in another way than a profile's. A day that
 * could be two, such as 5/6/2027, is left to the person.
 *
 * @returns `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; undefined when it is not clear or does not exist
 */
export function suggestDate(text: string): string | undefined {
  const [, day = '', time] = /^(\S+?)(?:(?:T|,?\s+)(\d\S*))?$/.exec(text.trim()) ?? [];
  for (const [form, places] of orders) {
    const match = form.exec(day);
    if (match === null) continue;
    const date = places.map((place) => (match[place] ?? '').padStart(2, '0')).join('-');
    const clock = time === undefined ? '' : readTime(time);
    return isDay(date) && clock !== undefined ? `${date}${clock}` : undefined;
  }
  return undefined;
}

function readTime(text: string): string | undefined {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?$/.exec(text);
  const time = `${match?.[1]?.padStart(2, '0')}:${match?.[2] ?? '00'}`;
  return (parseClockTime(time) ?? 1440) < 1440 ? `T${time}` : undefined;
}

function isDay(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
