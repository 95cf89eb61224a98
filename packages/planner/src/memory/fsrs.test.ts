import fc from 'fast-check';
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fsrs, fsrs6Decay, type Grade } from './fsrs.js';

const oracle = new FSRSAlgorithm(generatorParameters({ enable_short_term: true }));
const stability = fc.double({ min: 0.1, max: 3000, noNaN: true });
const difficulty = fc.double({ min: 1, max: 10, noNaN: true });
const gap = fc.integer({ min: 1, max: 1000 });
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);

describe('fsrs', () => {
  const memory = fsrs(fsrs6Decay);

  it('forgets as ts-fsrs does', () => {
    fc.assert(
      fc.property(gap, stability, (days, s) => {
        expect(memory.retrievability(days, s)).toBeCloseTo(oracle.forgetting_curve(days, s), 6);
      }),
    );
  });

  it('moves stability and difficulty as ts-fsrs does', () => {
    fc.assert(
      fc.property(stability, difficulty, gap, grade, (s, d, days, g) => {
        const theirs = oracle.next_state({ stability: s, difficulty: d }, days, g);
        const ours = memory.nextStability(s, d, memory.retrievability(days, s), g);
        expect(memory.nextDifficulty(d, g)).toBeCloseTo(theirs.difficulty, 5);
        expect(Math.abs(ours / theirs.stability - 1)).toBeLessThan(1e-4);
      }),
    );
  });

  it('starts at the stability of the grade', () => {
    for (const g of [1, 2, 3, 4] as const) {
      expect(memory.first(g, 5).stability).toBeCloseTo(oracle.init_stability(g), 8);
    }
  });

  it('recalls nine times in ten after a gap as long as the stability, whatever the decay', () => {
    for (const decay of [0.1542, 0.5, 1]) {
      expect(fsrs(decay).retrievability(20, 20)).toBeCloseTo(0.9, 12);
    }
  });

  it('forgets more with every day', () => {
    fc.assert(
      fc.property(gap, stability, fc.constantFrom(0.1542, 0.5), (days, s, decay) => {
        const model = fsrs(decay);
        expect(model.retrievability(days + 1, s)).toBeLessThan(model.retrievability(days, s));
      }),
    );
  });
});
