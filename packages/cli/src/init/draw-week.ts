import { type DayWindows, formatClockTime } from '@mlprep/planner';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const cellMinutes = 30;

/**
 * A week as text: a line for each day, half an hour a character, with the times beside it.
 *
 * @param week - seven days, Monday first
 */
export function drawWeek(week: readonly DayWindows[]): string {
  const earliest = Math.min(8 * 60, ...week.flat().map(({ from }) => from));
  const first = Math.floor(earliest / 120) * 120;
  const cells = (24 * 60 - first) / cellMinutes;
  const lines = names.map((name, day) => {
    const windows = [...(week[day] ?? [])].sort((a, b) => a.from - b.from);
    const bar = Array.from({ length: cells }, (_, cell) => {
      const from = first + cell * cellMinutes;
      return windows.some((window) => window.from < from + cellMinutes && window.to > from)
        ? '█'
        : '·';
    });
    return `${name}  ${bar.join('')}  ${windows.map(formatWindow).join(', ')}`.trimEnd();
  });
  const hours = Array.from({ length: cells / 4 }, (_, mark) =>
    String(first / 60 + 2 * mark).padEnd(4),
  );
  const minutes = week.flat().reduce((sum, { from, to }) => sum + to - from, 0);
  return [
    `     ${hours.join('').trimEnd()}`,
    ...lines,
    `In all ${formatHours(minutes)} h a week.`,
  ].join('\n');
}

/** The same in one line: `Tue, Thu 19:00–20:30 · Sat 10:00–13:00`. */
export function describeWeek(week: readonly DayWindows[]): string {
  const days = new Map<string, string[]>();
  week.forEach((windows, day) => {
    if (windows.length === 0) return;
    const times = windows.map(formatWindow).join(', ');
    days.set(times, [...(days.get(times) ?? []), names[day] ?? '']);
  });
  return [...days].map(([times, on]) => `${runOf(on)} ${times}`).join(' · ');
}

/** `Mon–Thu` for three neighbours and more, else `Tue, Thu`. */
function runOf(days: readonly string[]): string {
  const places = days.map((day) => names.indexOf(day));
  const isRun = places.length > 2 && places.every((place, at) => place === (places[0] ?? 0) + at);
  return isRun ? `${days[0]}–${days.at(-1)}` : days.join(', ');
}

function formatWindow({ from, to }: DayWindows[number]): string {
  return `${formatClockTime(from)}–${formatClockTime(to)}`;
}

/** `6`, `7.5`. */
export function formatHours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}
