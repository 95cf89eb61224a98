import { describe, expect, it } from 'vitest';
import { parseAttempt } from './attempt.js';

describe('parseAttempt', () => {
  it.each([
    ['learn:overfitting', 'learn:overfitting', 1],
    ['learn:overfitting:2', 'learn:overfitting', 2],
    ['learn:overfitting:2:part-1', 'learn:overfitting', 2],
    ['deepen:svm:part-2', 'deepen:svm', 1],
    ['build:house-prices:clean', 'build:house-prices:clean', 1],
    ['build:house-prices:2', 'build:house-prices:2', 1],
    ['build:house-prices:2:3:part-1', 'build:house-prices:2', 3],
    ['review:accuracy:4', 'review:accuracy', 4],
    ['drill:pause:2', 'drill:pause', 2],
  ])('reads %s', (id, base, number) => {
    expect(parseAttempt(id)).toEqual({ base, number });
  });
});
