import { expect, it } from 'vitest';
import { summariseRuns, timeRuns, timingCells } from './timing.js';

it('takes the middle run as the median, and the mean of two middle ones', () => {
  expect(summariseRuns([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  expect(summariseRuns([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
});

it('runs the work for the warm-ups and for the runs', () => {
  let count = 0;
  timeRuns(
    () => {
      count += 1;
    },
    2,
    3,
  );
  expect(count).toBe(5);
});

it('prints milliseconds', () => {
  expect(timingCells({ median: 0.1234, min: 0.1, max: 1 })).toEqual(['0.123', '0.100', '1.000']);
});
