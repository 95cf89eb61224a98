import type { Taken } from './expand-series.js';

/** Sorts intervals, cuts them to a window, and joins those that overlap or touch. */
export function mergeIntervals(
  intervals: readonly Taken[],
  window: { readonly from: number; readonly to: number },
): readonly Taken[] {
  const merged: { start: number; end: number }[] = [];
  const cut = intervals
    .map(({ start, end }) => ({
      start: Math.max(start, window.from),
      end: Math.min(end, window.to),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  for (const interval of cut) {
    const last = merged.at(-1);
    if (last !== undefined && interval.start <= last.end)
      last.end = Math.max(last.end, interval.end);
    else merged.push({ ...interval });
  }
  return merged;
}
