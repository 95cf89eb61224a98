import { describe, expect, it } from 'vitest';
import { expectedRecall } from '../../packages/planner/src/memory/expected-recall.js';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { bestPatterns, buildPatternTable } from './exact-patterns.js';
import { numbers } from './world.js';

const model = fsrs();
const days = [0, 2, 5, 7, 9, 12, 14, 16];
const worth = [21, 28, 42].map((day) => ({ day, weight: 1 / 3 }));
const floors = [0.25, 0.38];
const mostTimes = 4;

/** Every set of at most `mostTimes` days, but for the empty one. */
const sets = Array.from({ length: 2 ** days.length - 1 }, (_, index) =>
  days.flatMap((_day, at) => (Math.floor((index + 1) / 2 ** at) % 2 === 1 ? [at] : [])),
).filter((set) => set.length <= mostTimes);

const valueAt = (set: readonly number[], floor: number): number =>
  expectedRecall(
    model,
    2,
    set.map((index) => days[index] as number),
    worth,
    () => floor,
  );

describe('exact patterns', () => {
  const table = buildPatternTable(model, 2, days, worth, floors, mostTimes);

  it('hold a value for every set of days', () => {
    expect(table.values[0]).toHaveLength(sets.length);
  });

  it('find for each first day what trying every set finds', () => {
    const next = numbers(3);
    for (let round = 0; round < 20; round += 1) {
      const review = Float64Array.from(days, () => 0.1 * next());
      floors.forEach((floor, at) => {
        const atLeast = new Float64Array(days.length).fill(floor);
        const found = bestPatterns(table, at, review, atLeast);
        days.forEach((_, first) => {
          const best = sets
            .filter((set) => set[0] === first)
            .map((set) =>
              set.slice(1).reduce((net, day) => net - (review[day] as number), valueAt(set, floor)),
            )
            .reduce((most, net) => Math.max(most, net), floor);
          expect(found[first]?.net ?? floor).toBeGreaterThanOrEqual(best);
          expect(found[first]?.net ?? floor).toBeLessThan(best + 1e-6);
        });
      });
    }
  });
});
