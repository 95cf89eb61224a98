import type { Interval } from './window.js';

const minuteMs = 60_000;

/** Sorts intervals and joins those that touch or overlap; one that ends before it starts is none. */
export function joinIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const joined: { start: number; end: number }[] = [];
  const inOrder = intervals
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const { start, end } of inOrder) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * The parts of a stretch that nothing takes, each a number of whole minutes.
 *
 * @param taken - as `joinIntervals` returns them
 */
export function freeParts(stretch: Interval, taken: readonly Interval[]): readonly Interval[] {
  const parts: Interval[] = [];
  let from = stretch.start;
  const add = (to: number): void => {
    const start = stretch.start + Math.ceil((from - stretch.start) / minuteMs) * minuteMs;
    const end = start + Math.floor((to - start) / minuteMs) * minuteMs;
    if (end > start) parts.push({ start, end });
  };
  for (let index = firstEndingAfter(taken, stretch.start); index < taken.length; index += 1) {
    const { start, end } = taken[index] as Interval;
    if (start >= stretch.end) break;
    add(start);
    from = end;
  }
  add(stretch.end);
  return parts;
}

function firstEndingAfter(taken: readonly Interval[], instant: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.end ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
