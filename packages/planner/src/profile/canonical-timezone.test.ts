import { expect, it } from 'vitest';
import { canonicalTimezone } from './canonical-timezone.js';

it.each([
  ['europe/berlin', 'Europe/Berlin'],
  ['utc', 'UTC'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Calcutta'],
])('writes %s as %s', (name, canonical) => {
  expect(canonicalTimezone(name)).toBe(canonical);
});
