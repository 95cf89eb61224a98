import type { Musts } from './lay-out.js';
import { buildPools, type PatternPool } from './pattern-pool.js';
import type { Patterns } from './pattern-values.js';
import { type Pool, type Priced, priceOut } from './price-search.js';
import { settlePlaces } from './settle-places.js';
import { type SettledPrices, settlePrices } from './settle-prices.js';
import type { StudyProblem } from './study-problem.js';

/** What a layout is made by. */
export interface Guide {
  readonly priced: Priced;
  /** Factor on the prices. */
  readonly discount: number;
  /** By topic: the study day on which its lesson is wanted. */
  readonly lessonDays?: readonly (number | undefined)[];
}

/** Share of the lessons that a shaken layout begins without. */
const leftOutShare = 0.2;
/** What days cost more when they fill up; one of these is drawn for each shaken layout. */
const crowdings = [0.2, 1, 3] as const;

/**
 * Guides from prices that were settled until demand and room agree on every day, lessons and their
 * order included; in small problems also with prices shaken at random and some lessons left out at
 * first, the same in every run.
 *
 * @param searched - prices to begin with
 */
export function settledGuides(
  problem: StudyProblem,
  patterns: Patterns,
  pool: Pool,
  searched: Priced,
  order: readonly number[],
  musts: Musts,
  effort: {
    readonly settlings: readonly number[];
    readonly layouts: readonly { readonly crowding: number; readonly discount: number }[];
    readonly shaken: number;
  },
): readonly Guide[] {
  if (effort.settlings.length === 0) return [];
  const { pools, settled, priced } = settle(
    problem,
    patterns,
    pool,
    searched,
    new Set(musts.topics),
    effort.settlings,
  );
  const guideFrom = (prices: SettledPrices, crowding: number, discount: number): Guide => {
    const { best, lessonDays } = settlePlaces(problem, patterns, pools, prices, order, crowding);
    const chosen = lessonDays.map((day) => day !== undefined);
    return { priced: { ...priced, prices: prices.prices, best, chosen }, discount, lessonDays };
  };
  const guides = effort.layouts.map(({ crowding, discount }) =>
    guideFrom(settled, crowding, discount),
  );
  const next = numbersFrom(effort.shaken);
  for (let count = 0; count < effort.shaken; count += 1) {
    const prices = settled.prices.map((price) => price * (0.5 + 1.5 * next()));
    const crowding = crowdings[Math.floor(next() * crowdings.length)] ?? 1;
    const lessonDays = settled.lessonDays.map((day) => (next() < leftOutShare ? undefined : day));
    guides.push(guideFrom({ ...settled, prices, lessonDays }, crowding, 0.3 + 0.9 * next()));
  }
  return guides;
}

/**
 * Settles prices on the patterns that are known, looks which others are best at these prices, and
 * settles again.
 *
 * @param settlings - steps of each settling, at least one
 */
function settle(
  problem: StudyProblem,
  patterns: Patterns,
  pool: Pool,
  searched: Priced,
  musts: ReadonlySet<number>,
  settlings: readonly number[],
): {
  readonly pools: readonly PatternPool[];
  readonly settled: SettledPrices;
  readonly priced: Priced;
} {
  let priced = searched;
  for (let round = 0; ; round += 1) {
    const pools = buildPools(patterns, pool);
    const options = { musts, steps: settlings[round] ?? 0 };
    const settled = settlePrices(problem, patterns, pools, priced.prices, options);
    priced = priceOut(problem, patterns, settled.prices, pool);
    if (round + 1 >= settlings.length) return { pools, settled, priced };
  }
}

/**
 * A generator of numbers from 0 to 1 that gives the same ones everywhere for a seed.
 *
 * Source: mulberry32, a public-domain generator by Tommy Ettinger.
 */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
