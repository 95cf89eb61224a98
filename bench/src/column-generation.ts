import { createRequire } from 'node:module';
import loadHighs from 'highs';
import { type Bound, type Guesses, indexPrices, lagrangianBound } from './lagrangian-bound.js';
import type { Relaxation } from './relaxation.js';
import { type MasterSolution, startMaster } from './restricted-master.js';

/** A proven bound and how it was found. */
export interface ProvenBound {
  /** No layout is worth more. */
  readonly bound: number;
  /** Value of the linear programme at the end: no such bound could be less. */
  readonly relaxed: number;
  /** How often the linear programme was solved. */
  readonly rounds: number;
  /** The prices that prove the bound. */
  readonly prices: Float64Array;
  readonly solution: MasterSolution;
}

/** How long to go on. */
export interface ProofEffort {
  /** Share of the bound that it may lie above the linear programme. */
  readonly gap: number;
  readonly rounds: number;
}

const usualEffort: ProofEffort = { gap: 1e-5, rounds: 100 };

/** The solver's WebAssembly, which a bundle does not carry. */
const solverPath = createRequire(import.meta.url).resolve('highs/runtime');

/** Share of the best prices so far that the next ones are mixed with, which calms them. */
const smoothing = 0.5;

/**
 * Bounds a relaxation by column generation (Dantzig and Wolfe 1960) with smoothed prices (Wentges
 * 1997): the solver proposes prices, exact pricing turns them into a bound and into the sets of
 * practice days that the linear programme lacks, until both values meet. The bound is the least of
 * all that were proven on the way.
 *
 * @param start - first guess of the price of a minute on each study day
 */
export async function proveBound(
  relaxation: Relaxation,
  start: readonly number[],
  effort: ProofEffort = usualEffort,
): Promise<ProvenBound> {
  const index = indexPrices(relaxation);
  const guesses: Guesses = new Map();
  const first = new Float64Array(index.length);
  start.forEach((price, day) => {
    first[index.minute(day)] = price;
  });
  let prices = first;
  let bound = Number.POSITIVE_INFINITY;
  const look = (at: Float64Array<ArrayBuffer>): Bound => {
    const found = lagrangianBound(relaxation, index, at, guesses);
    if (found.value < bound) {
      bound = found.value;
      prices = at;
    }
    return found;
  };
  const highs = await loadHighs({ locateFile: () => solverPath });
  const master = startMaster(highs, relaxation, index);
  try {
    master.add(look(first).columns);
    for (let rounds = 1; ; rounds += 1) {
      const solution = master.solve();
      const best = prices;
      const theirs = Float64Array.from(solution.prices);
      const mixed = theirs.map(
        (price, at) => smoothing * (best[at] as number) + (1 - smoothing) * price,
      );
      let added = master.add(look(mixed).columns);
      if (added === 0) added = master.add(look(theirs).columns);
      const isClosed = bound - solution.value <= effort.gap * bound || added === 0;
      if ((isClosed && solution.broken === 0) || rounds >= effort.rounds) {
        return { bound, relaxed: solution.value, rounds, prices, solution };
      }
    }
  } finally {
    master.dispose();
  }
}
