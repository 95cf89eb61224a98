import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBudget } from './budget.js';
import { expandRule } from './expand-rule.js';
import { frequencies, type Rule } from './rule.js';

const list = (least: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 })
        .map((numbers) => numbers.filter((number) => least >= 0 || number !== 0))
        .map((numbers) => [...numbers].sort((a, b) => a - b)),
    },
  );

const anyRule: fc.Arbitrary<Rule> = fc.record({
  frequency: fc.constantFrom(...frequencies),
  interval: fc.integer({ min: 1, max: 5 }),
  count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  until: fc.constant(undefined),
  weekStart: fc.integer({ min: 0, max: 6 }),
  seconds: fc.constant([]),
  minutes: list(0, 59),
  hours: list(0, 23),
  weekdays: fc.array(
    fc.record({ nth: fc.constantFrom(0, 0, 1, -1), weekday: fc.integer({ min: 0, max: 6 }) }),
    { maxLength: 2 },
  ),
  monthDays: list(-31, 31),
  yearDays: fc.constant([]),
  weeks: fc.constant([]),
  months: list(1, 12),
  positions: list(-2, 2),
});

/** Half of them have no parts: those are counted without being walked through. */
const rules = fc.tuple(anyRule, fc.boolean()).map(
  ([rule, isBare]): Rule =>
    isBare
      ? {
          ...rule,
          minutes: [],
          hours: [],
          weekdays: [],
          monthDays: [],
          months: [],
          positions: [],
        }
      : rule,
);

const dayMs = 86_400_000;
/** How long the wide window is, so that the finer rules stay quick. */
const days = { YEARLY: 4000, MONTHLY: 1500, WEEKLY: 500, DAILY: 200, HOURLY: 12, MINUTELY: 2 };

describe('expandRule', () => {
  it('finds in a narrow window what it finds there from the start', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 800 * 24 * 60 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (rule, minute, a, b) => {
          const start = Date.UTC(2025, 0, 1) + minute * 60_000;
          const length = (rule.frequency === 'SECONDLY' ? 0.05 : days[rule.frequency]) * dayMs;
          const [from, to] = [Math.min(a, b), Math.max(a, b)].map(
            (share) => start + Math.floor((share * length) / 1000),
          ) as [number, number];
          const all = [
            ...expandRule(rule, start, { from: start, to: start + length }, openBudget()),
          ];
          const narrow = [...expandRule(rule, start, { from, to }, openBudget())];
          expect(narrow).toEqual(all.filter((moment) => moment >= from && moment < to));
          expect(all).toEqual([...new Set(all)].sort((x, y) => x - y));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
