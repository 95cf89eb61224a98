import { expect, it } from 'vitest';
import { weekPath } from './week-path.js';

it('numbers weeks with two digits, or more where they have more', () => {
  expect([1, 10, 104].map(weekPath)).toEqual(['week-01.md', 'week-10.md', 'week-104.md']);
});
