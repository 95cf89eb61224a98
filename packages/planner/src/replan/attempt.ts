/** An activity's id taken apart. */
export interface Attempt {
  /** What it is an attempt at: `learn:overfitting`, `build:house-prices:clean`. */
  readonly base: string;
  /** 1 the first time; a review counts on. */
  readonly number: number;
}

/**
 * Takes an activity's id apart: `learn:overfitting:2:part-1` is the second attempt at
 * `learn:overfitting`.
 */
export function parseAttempt(id: string): Attempt {
  const segments = id.split(':');
  const length = segments[0] === 'build' ? 3 : 2;
  const number = Number(segments.slice(length).find((segment) => /^\d+$/.test(segment)) ?? 1);
  return { base: segments.slice(0, length).join(':'), number };
}
