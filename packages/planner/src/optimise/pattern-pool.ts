import { mostTimes, type Patterns, type Sort } from './pattern-values.js';
import type { Pool } from './price-search.js';

/** Sets of study days worth a look for the questions of one sort, laid out to be scanned fast. */
export interface PatternPool {
  readonly patterns: readonly (readonly number[])[];
  /** Their days again, `mostTimes` places for each. */
  readonly days: Int32Array;
  /** How many days each has. */
  readonly times: Int32Array;
  /** Value of each above that of no practice, as a share of the question's worth. */
  readonly gains: Float64Array;
}

/** By how many study days a set is moved as a whole to find others like it. */
const widestMove = 2;

/** The sets that were best at some prices, by sort, with their neighbours: a pool for each sort. */
export function buildPools(patterns: Patterns, found: Pool): readonly PatternPool[] {
  return patterns.sorts.map((sort, index) =>
    buildPool(
      sort,
      patterns.days.length,
      [...(found.get(index)?.values() ?? [])].map(({ pattern }) => pattern),
    ),
  );
}

function buildPool(sort: Sort, count: number, found: readonly (readonly number[])[]): PatternPool {
  const all = new Map<string, readonly number[]>();
  for (const pattern of found) {
    for (const near of neighbours(pattern)) {
      const isInside = (near[0] ?? -1) >= 0 && (near.at(-1) ?? count) < count;
      const isAscending = near.every((day, index) => index === 0 || day > (near[index - 1] ?? -1));
      if (isInside && isAscending) all.set(near.join(' '), near);
    }
  }
  const list = [...all.values()];
  const days = new Int32Array(list.length * mostTimes);
  list.forEach((pattern, index) => {
    days.set(pattern, index * mostTimes);
  });
  const nothing = sort.patternValue([]);
  return {
    patterns: list,
    days,
    times: Int32Array.from(list, (pattern) => pattern.length),
    gains: Float64Array.from(list, (pattern) => sort.patternValue(pattern) - nothing),
  };
}

/** A set of days, moved as a whole, and with single days moved by one. */
function neighbours(pattern: readonly number[]): readonly (readonly number[])[] {
  const near: (readonly number[])[] = [];
  for (let by = -widestMove; by <= widestMove; by += 1) near.push(pattern.map((day) => day + by));
  pattern.forEach((_, position) => {
    for (const by of [-1, 1]) {
      near.push(pattern.map((day, index) => (index === position ? day + by : day)));
    }
  });
  return near;
}

/** For each study day the best pattern that begins on it, its reviews paid: gains as shares. */
export interface Beginnings {
  readonly gains: Float64Array;
  /** Places in the pool; −1 where nothing begins on the day. */
  readonly picks: Int32Array;
}

/** For each study day the best pattern that begins on it or later, all of it paid. */
export interface Outlook {
  readonly nets: Float64Array;
  readonly picks: Int32Array;
}

/** An outlook, or beginnings, of no practice at all. */
export function startOutlook(count: number): Beginnings & Outlook {
  return {
    gains: new Float64Array(count),
    nets: new Float64Array(count),
    picks: new Int32Array(count).fill(-1),
  };
}

/**
 * Finds for each day the best pattern of a pool that begins on it.
 *
 * @param reviewMinutes - minutes of a review, over the question's worth
 */
export function fillBeginnings(
  pool: PatternPool,
  prices: Float64Array,
  reviewMinutes: number,
  into: Beginnings,
): void {
  const { days, times, gains } = pool;
  into.picks.fill(-1);
  into.gains.fill(0);
  for (let pick = 0; pick < times.length; pick += 1) {
    const at = pick * mostTimes;
    const first = days[at] as number;
    const gain = gains[pick] as number;
    if (gain <= (into.gains[first] as number)) continue;
    const end = at + (times[pick] as number);
    let price = 0;
    for (let place = at + 1; place < end; place += 1)
      price += prices[days[place] as number] as number;
    const left = gain - reviewMinutes * price;
    if (left <= (into.gains[first] as number)) continue;
    into.gains[first] = left;
    into.picks[first] = pick;
  }
}

/** Takes off what the first practice costs, and looks from each day to the end. */
export function fillOutlook(
  beginnings: Beginnings,
  prices: Float64Array,
  worth: number,
  firstMinutes: number,
  into: Outlook,
): void {
  let best = 0;
  let pick = -1;
  for (let day = prices.length - 1; day >= 0; day -= 1) {
    if ((beginnings.picks[day] as number) >= 0) {
      const net =
        worth * (beginnings.gains[day] as number) - firstMinutes * (prices[day] as number);
      if (net > 0 && net >= best) {
        best = net;
        pick = beginnings.picks[day] as number;
      }
    }
    into.nets[day] = best;
    into.picks[day] = pick;
  }
}
