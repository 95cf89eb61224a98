import { formatClockTime, parseClockTime, type Weekday, weekdays } from '@mlprep/planner';

/** What is kept of a line, or why it cannot be taken. */
export type ReadLine = { readonly value: string } | { readonly refusal: string };

/** The days in full. */
export const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** Reads days in any order and form, `Sat, Tuesday and thurs`: `tue thu sat`. */
export function readDays(line: string): ReadLine {
  const words = line
    .toLowerCase()
    .split(/[\s,;/+&]+|\band\b/)
    .filter((word) => word !== '');
  const refusal = { refusal: 'Write days, as mon wed sat' };
  if (words.length === 0) return refusal;
  const days = words.map((word) =>
    weekdays.find((day) => word.length >= 2 && dayNames[day].toLowerCase().startsWith(word)),
  );
  const wrong = days.indexOf(undefined);
  if (wrong >= 0) return { refusal: `Cannot read "${words[wrong]}" as a day: write mon wed sat` };
  return { value: weekdays.filter((day) => days.includes(day)).join(' ') };
}

/**
 * Reads `19-20:30`, `7pm to 9pm`, and several of them, as windows of the profile.
 *
 * @param refuse - why they are none in the end
 */
export function readWindows(
  line: string,
  refuse: (windows: readonly string[]) => string | undefined,
): ReadLine {
  const windows: string[] = [];
  for (const part of line.split(/[,;]|\band\b/)) {
    const [from, to, ...rest] = part.split(/\s*(?:-|–|—|\bto\b)\s*/).map(readTime);
    if (from === undefined || to === undefined || rest.length > 0) {
      return { refusal: `Cannot read "${part.trim()}" as a time: write 19:00-20:30` };
    }
    windows.push(`${from}-${to}`);
  }
  const refusal = refuse(windows);
  return refusal === undefined ? { value: windows.join(', ') } : { refusal };
}

function readTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, hours = '', minutes = '00', half = ''] = match;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/pm/i.test(half) ? 12 : 0);
  const minute = parseClockTime(`${hour}:${minutes}`);
  return minute === undefined ? undefined : formatClockTime(minute);
}
