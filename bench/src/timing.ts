/** How long several runs of the same thing took, in seconds. */
export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Seconds of wall time that some work takes. */
export function secondsOf(work: () => unknown): number {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

/**
 * Sums up runs; of an even number the median is the mean of the middle two.
 *
 * @param seconds - one number a run, at least one
 */
export function summariseRuns(seconds: readonly number[]): Timing {
  const sorted = [...seconds].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    min: at(0),
    max: at(sorted.length - 1),
  };
}

/** Times work that was warmed up by some runs that do not count. */
export function timeRuns(work: () => unknown, warmUps: number, runs: number): Timing {
  for (let run = 0; run < warmUps; run += 1) work();
  return summariseRuns(Array.from({ length: runs }, () => secondsOf(work)));
}

/** The cells of a table for a timing: median, least, most. */
export function timingCells({ median, min, max }: Timing): readonly string[] {
  return [median, min, max].map((seconds) => seconds.toFixed(3));
}
