import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyOfLevel, firstGrades } from '../workload/assumptions.js';
import { answerable, expectedRecall, recallAfter } from './expected-recall.js';
import { fsrs, fsrs6Decay, type Grade, type MemoryModel } from './fsrs.js';

/** The same expectation with every branch kept. */
function exactly(model: MemoryModel, level: number, days: readonly number[], at: number): number {
  const follow = (stability: number, difficulty: number, next: number): number => {
    const last = days[next - 1] ?? 0;
    const day = days[next];
    if (day === undefined) return model.retrievability(at - last, stability);
    const recall = model.retrievability(day - last, stability);
    const after = (grade: Grade): number =>
      follow(
        model.nextStability(stability, difficulty, recall, grade),
        model.nextDifficulty(difficulty, grade),
        next + 1,
      );
    return recall * after(3) + (1 - recall) * after(1);
  };
  const difficulty = difficultyOfLevel[level - 1] ?? 5;
  return (firstGrades[level - 1] ?? []).reduce(
    (sum, chance, index) =>
      sum + chance * follow(model.first((index + 1) as Grade, difficulty).stability, difficulty, 1),
    0,
  );
}

const pattern = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 })
  .map((days) => days.sort((a, b) => a - b));

describe('expectedRecall', () => {
  it('is the floor without practice, by what was learned until each day that counts', () => {
    const value = expectedRecall(
      fsrs(),
      1,
      [],
      [
        { day: 10, weight: 0.5 },
        { day: 20, weight: 0.5 },
      ],
      (day) => (day < 15 ? 0.05 : 0.25),
    );
    expect(value).toBeCloseTo(0.15, 12);
  });

  it('stays within two thousandths of the sum over every branch', () => {
    fc.assert(
      fc.property(pattern, fc.integer({ min: 1, max: 3 }), (days, level) => {
        const model = fsrs();
        const ours = expectedRecall(model, level, days, [{ day: 70, weight: 1 }], () => 0);
        expect(Math.abs(ours - exactly(model, level, days, 70))).toBeLessThan(2e-3);
      }),
    );
  });

  it('never falls below the floor', () => {
    fc.assert(
      fc.property(pattern, fc.constantFrom(0.05, 0.25, 0.5), (days, floor) => {
        const value = expectedRecall(fsrs(), 2, days, [{ day: 400, weight: 1 }], () => floor);
        expect(value).toBeGreaterThanOrEqual(floor - 1e-12);
      }),
    );
  });

  it('spaces two practices as people remember best: Cepeda et al. 2008', () => {
    // Best gap about 31, 20 and 6 % of 35, 70 and 350 days.
    const model = fsrs(fsrs6Decay);
    const bestShare = (delay: number): number => {
      const value = (gap: number): number =>
        expectedRecall(model, 1, [0, gap], [{ day: gap + delay, weight: 1 }], () => 0);
      const gaps = Array.from({ length: delay }, (_, index) => index + 1);
      return gaps.reduce((best, gap) => (value(gap) > value(best) ? gap : best), 1) / delay;
    };
    expect(Math.abs(bestShare(35) - 0.31)).toBeLessThan(0.05);
    expect(Math.abs(bestShare(70) - 0.2)).toBeLessThan(0.03);
    expect(Math.abs(bestShare(350) - 0.06)).toBeLessThan(0.02);
  });
});

describe('recallAfter', () => {
  it('is the mean over the grades of a first practice when its grade is not known', () => {
    const model = fsrs();
    for (const level of [1, 2, 3]) {
      const unknown = recallAfter(model, level, [3]);
      const mean = (firstGrades[level - 1] ?? []).reduce((sum, chance, index) => {
        const known = recallAfter(model, level, [3], [(index + 1) as Grade]);
        return sum + chance * (known === undefined ? 0 : answerable(model, known, 20, 0));
      }, 0);
      expect(unknown && answerable(model, unknown, 20, 0)).toBeCloseTo(mean, 12);
    }
  });

  it('follows the grades that are known, step by step', () => {
    const model = fsrs();
    const first = model.first(3, difficultyOfLevel[1]);
    const chance = model.retrievability(5, first.stability);
    const lapsed = model.nextStability(first.stability, first.difficulty, chance, 1);
    expect(recallAfter(model, 2, [0, 5], [3, 1])).toEqual({
      lastDay: 5,
      chances: [1],
      stabilities: [lapsed],
      difficulties: [model.nextDifficulty(first.difficulty, 1)],
    });
    expect(recallAfter(model, 2, [])).toBeUndefined();
  });
});
