import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestClosure } from './best-closure.js';

const instances = fc.array(
  fc.record({
    profit: fc.integer({ min: -20, max: 20 }),
    requires: fc.array(fc.nat(20), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 9 },
);

describe('bestClosure', () => {
  it('finds the best set in which everything comes with what it requires', () => {
    fc.assert(
      fc.property(instances, (items) => {
        const profits = items.map((item) => item.profit);
        const requires = items.map((item, index) =>
          index === 0 ? [] : [...new Set(item.requires.map((value) => value % index))],
        );
        const isClosed = (chosen: readonly boolean[]): boolean =>
          chosen.every(
            (isChosen, index) => !isChosen || (requires[index] ?? []).every((r) => chosen[r]),
          );
        const worth = (chosen: readonly boolean[]): number =>
          profits.reduce((sum, profit, index) => sum + (chosen[index] ? profit : 0), 0);
        let best = 0;
        for (let set = 0; set < 2 ** items.length; set += 1) {
          const chosen = items.map((_, index) => Math.floor(set / 2 ** index) % 2 === 1);
          if (isClosed(chosen)) best = Math.max(best, worth(chosen));
        }
        const found = bestClosure(profits, requires);
        expect(isClosed(found)).toBe(true);
        expect(worth(found)).toBe(best);
      }),
    );
  });
});
