import { describe, expect, it } from 'vitest';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { optimise } from '../../packages/planner/src/optimise/optimise.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { indexPrices, lagrangianBound } from './lagrangian-bound.js';
import { buildTables, relax } from './relaxation.js';
import { hashProblem, instanceProblem, readStored, type StoredValue } from './stored-bounds.js';
import { bestOfAll, makeTinyWorld } from './tiny-optimum.js';
import { makeWorld } from './world.js';

const model = fsrs();

function plannedValue(problem: StudyProblem): number {
  const order = problem.topics.map((_, index) => index);
  return optimise(problem, model, order, { topics: [], questions: [], until: new Map() }).value;
}

/** Least share of the proven bound that the planner reaches, by calendar. */
const targets: Readonly<Record<string, number>> = {
  '4×5': 0.985,
  '4×10': 0.985,
  '8×5': 0.985,
  '8×10': 0.975,
  '12×5': 0.975,
  '12×10': 0.975,
};

const nameOf = ({ weeks, hours }: StoredValue): string => `${weeks}×${hours}`;

describe('stored bounds', () => {
  const worlds = readStored('worlds');
  const tiny = readStored('tiny');

  it.each(worlds)('are of the world that is made today: $weeks×$hours, seed $seed', (stored) => {
    expect(hashProblem(instanceProblem(stored))).toBe(stored.hash);
  });

  it.each(tiny)(
    'are of the tiny world that is made today: $topics topics, seed $seed',
    (stored) => {
      expect(hashProblem(makeTinyWorld(stored))).toBe(stored.hash);
    },
  );

  it.each(worlds)('hold for the plan, and it comes close: $weeks×$hours, seed $seed', (stored) => {
    const ratio = plannedValue(instanceProblem(stored)) / stored.bound;
    expect(ratio).toBeLessThanOrEqual(1);
    expect(ratio).toBeGreaterThanOrEqual(targets[nameOf(stored)] as number);
  });

  it('of tiny worlds are what the best of all layouts is worth', () => {
    for (const stored of tiny) {
      expect(bestOfAll(makeTinyWorld(stored), model)).toBeLessThanOrEqual(stored.bound);
      expect(bestOfAll(makeTinyWorld(stored), model)).toBeGreaterThan(stored.bound - 2e-6);
    }
  });

  it('of tiny worlds are reached but for a little', () => {
    const ratios = tiny.map((stored) => plannedValue(makeTinyWorld(stored)) / stored.bound);
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.95);
    expect(mean).toBeGreaterThanOrEqual(0.985);
  });
});

describe('lagrangianBound', () => {
  it('bounds the best of all layouts at any prices', () => {
    for (const stored of readStored('tiny')) {
      const problem = makeTinyWorld(stored);
      const relaxation = relax(problem, model);
      const index = indexPrices(relaxation);
      const best = bestOfAll(problem, model);
      for (const price of [0, 1e-4, 1e-3, 1e-2]) {
        const prices = new Float64Array(index.length).fill(price);
        expect(lagrangianBound(relaxation, index, prices).value).toBeGreaterThanOrEqual(best);
      }
    }
  });

  it('does not depend on where its search begins', () => {
    const problem = makeWorld({ weeks: 3, hours: 4 }, 5, { topics: 8, questions: 40 });
    const relaxation = relax(problem, model, buildTables(problem, model));
    const index = indexPrices(relaxation);
    const guesses = new Map();
    const cheap = new Float64Array(index.length).fill(1e-4);
    const dear = new Float64Array(index.length).fill(3e-4);
    lagrangianBound(relaxation, index, cheap, guesses);
    const guided = lagrangianBound(relaxation, index, dear, guesses).value;
    expect(guided).toBe(lagrangianBound(relaxation, index, dear).value);
  });
});
