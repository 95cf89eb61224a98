import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRecall } from '../memory/expected-recall.js';
import { fsrs } from '../memory/fsrs.js';
import { bestOfAll, tinyProblem } from '../testing/tiny-problem.js';
import { boundAt } from './bound.js';
import { boundPattern, buildPatternTree, foresee } from './bound-pattern.js';
import { optimise } from './optimise.js';
import { buildPatterns } from './pattern-values.js';
import { searchPrices } from './price-search.js';
import { buildStabilityGrid } from './stability-grid.js';

const model = fsrs();
const none = { topics: [], questions: [] };

/** All ascending sets of at most so many of some days, as indices. */
function setsOf(count: number, most: number): readonly (readonly number[])[] {
  const sets: number[][] = [[]];
  for (let from = 0; from < sets.length; from += 1) {
    const set = sets[from] ?? [];
    if (set.length === most) continue;
    for (let day = (set.at(-1) ?? -1) + 1; day < count; day += 1) sets.push([...set, day]);
  }
  return sets;
}

describe('boundPattern', () => {
  const days = [0, 2, 4, 9, 11, 16, 18, 25, 27, 32];
  const worth = [
    { day: 35, weight: 0.5 },
    { day: 56, weight: 0.5 },
  ];
  const sets = setsOf(days.length, 7);

  it('lies above every set of days, and close to the best', () => {
    for (const [level, floor, price] of [
      [1, 0.25, 0.004],
      [1, 0.38, 0.03],
      [2, 0.25, 0.02],
      [2, 0.5, 0.01],
      [3, 0.25, 0.01],
      [3, 0.05, 0.05],
    ] as const) {
      const review = days.map((day) => price * (1 + day / 70));
      const first = review.map((cost) => cost * 2.5);
      const best = Math.max(
        ...sets.map((set) => {
          const practised = set.map((day) => days[day] ?? 0);
          const cost = set.reduce(
            (sum, day, index) => sum + ((index === 0 ? first : review)[day] ?? 0),
            0,
          );
          return expectedRecall(model, level, practised, worth, () => floor) - cost;
        }),
      );
      const grid = buildStabilityGrid(model, level);
      const tree = buildPatternTree(model, days, level, undefined, grid);
      const foresight = foresee(grid, days, worth, floor, review);
      const quick = boundPattern(tree, foresight, { first, review }, floor, 5);
      const whole = boundPattern(tree, foresight, { first, review }, floor, 20_000);
      expect(whole).toBeGreaterThanOrEqual(best - 1e-4);
      expect(whole).toBeLessThan(best + 0.012);
      expect(quick).toBeGreaterThanOrEqual(whole - 2e-3);
    }
  });
});

describe('boundAt', () => {
  it('lies above the best of all layouts, whatever the prices', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (seed, prices) => {
          const problem = tinyProblem(seed);
          expect(boundAt(problem, model, prices, none)).toBeGreaterThanOrEqual(bestOf(seed) - 1e-4);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is close to the best of all layouts at prices that were searched for', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const problem = tinyProblem(seed);
      const { prices } = searchPrices(problem, buildPatterns(problem, model), 12);
      // A few lessons and questions in four small sessions leave gaps that no layout can fill.
      expect(boundAt(problem, model, prices, none)).toBeLessThan(bestOf(seed) * 1.25);
    }
  });

  it('counts what must be in', () => {
    const problem = tinyProblem(2);
    const prices = [0.02, 0.02, 0.02, 0.02];
    const musts = { topics: [0, 1], questions: [0, 1, 2] };
    const held = optimise(problem, model, [0, 1], musts).value;
    expect(boundAt(problem, model, prices, musts)).toBeLessThan(
      boundAt(problem, model, prices, none),
    );
    expect(boundAt(problem, model, prices, musts)).toBeGreaterThanOrEqual(held - 1e-4);
  });
});

const found = new Map<number, number>();

function bestOf(seed: number): number {
  const known = found.get(seed);
  if (known !== undefined) return known;
  const best = bestOfAll(tinyProblem(seed));
  found.set(seed, best);
  return best;
}
