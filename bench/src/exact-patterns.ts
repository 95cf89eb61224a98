import {
  type Evaluation,
  firstPractice,
  type Recall,
  review,
} from '../../packages/planner/src/memory/expected-recall.js';
import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';

/**
 * What every set of at most `mostTimes` practice days is worth to a question of one level, as a
 * share of the question's worth. Sets stand in the order of a depth-first walk: each is followed by
 * those that begin with it, so that sets which begin alike share the memory of their beginning.
 */
export interface PatternTable {
  /** Number of study days. */
  readonly count: number;
  readonly mostTimes: number;
  /** By floor: the value of each set, rounded up to a float of 32 bits. */
  readonly values: readonly Float32Array[];
  /** By floor: the largest value among a set and those that begin with it. */
  readonly reach: readonly Float32Array[];
  /** By a set's number of days and by its last day: how many sets begin with it, itself included. */
  readonly sizes: readonly Int32Array[];
}

/**
 * Values all sets of practice days, none left out, as `evaluateLayout` values them when every day
 * that counts lies behind the last study day.
 *
 * @param days - study days, ascending
 * @param worth - days that count, with weights that sum to 1
 * @param floors - chances to answer without practice: a table of values for each
 */
export function buildPatternTable(
  model: MemoryModel,
  level: number,
  days: readonly number[],
  worth: readonly Evaluation[],
  floors: readonly number[],
  mostTimes: number,
): PatternTable {
  const count = days.length;
  const sizes = countSets(count, mostTimes);
  const total = (sizes[1] as Int32Array).reduce((sum, size) => sum + size, 0);
  const values = floors.map(() => new Float32Array(total));
  const reach = floors.map(() => new Float32Array(total));
  const walk = (at: number, recall: Recall, last: number, times: number): void => {
    valuesOf(model, recall, worth, floors).forEach((value, floor) => {
      (values[floor] as Float32Array)[at] = value * roundingUp;
      (reach[floor] as Float32Array)[at] = (values[floor] as Float32Array)[at] as number;
    });
    if (times === mostTimes) return;
    let child = at + 1;
    for (let day = last + 1; day < count; day += 1) {
      walk(child, review(model, recall, days[day] as number), day, times + 1);
      for (const most of reach) {
        if ((most[child] as number) > (most[at] as number)) most[at] = most[child] as number;
      }
      child += sizes[times + 1]?.[day] as number;
    }
  };
  let at = 0;
  days.forEach((day, index) => {
    walk(at, firstPractice(model, level, day), index, 1);
    at += sizes[1]?.[index] as number;
  });
  return { count, mostTimes, values, reach, sizes };
}

/** More than what storing a number in 32 bits can take from it, as a factor. */
const roundingUp = 1 + 1e-7;

function countSets(count: number, mostTimes: number): readonly Int32Array[] {
  const sizes = Array.from({ length: mostTimes + 1 }, () => new Int32Array(count));
  for (let times = mostTimes; times > 0; times -= 1) {
    let behind = 0;
    for (let day = count - 1; day >= 0; day -= 1) {
      (sizes[times] as Int32Array)[day] = 1 + behind;
      behind += sizes[times + 1]?.[day] ?? 0;
    }
  }
  return sizes;
}

function valuesOf(
  model: MemoryModel,
  recall: Recall,
  worth: readonly Evaluation[],
  floors: readonly number[],
): readonly number[] {
  const sums = floors.map(() => 0);
  for (const { day, weight } of worth) {
    const gap = day - recall.lastDay;
    for (let index = 0; index < recall.chances.length; index += 1) {
      const chance = model.retrievability(gap, recall.stabilities[index] as number);
      const share = weight * (recall.chances[index] as number);
      for (let floor = 0; floor < sums.length; floor += 1) {
        const least = floors[floor] as number;
        sums[floor] = (sums[floor] as number) + share * (chance > least ? chance : least);
      }
    }
  }
  return sums;
}

/** A set of study days (indices, ascending) and what it is worth, the price of its reviews taken off. */
export interface PricedPattern {
  readonly days: readonly number[];
  readonly net: number;
}

/**
 * For each first day, the set of practice days that is worth most when the price of its reviews is
 * taken off. Exact: a walk over all sets in which a branch is left out only when the best value in
 * it, with what is paid so far, is not enough.
 *
 * @param review - price of a review on each study day, as a share of the worth; not negative
 * @param atLeast - by first day: what a set must be worth to be looked for
 * @param guesses - by first day: a set to begin with, which shortens the walk
 * @returns by first day; undefined where no set is worth more than that
 */
export function bestPatterns(
  table: PatternTable,
  floor: number,
  review: Float64Array,
  atLeast: Float64Array,
  guesses: readonly (PricedPattern | undefined)[] = [],
): readonly (PricedPattern | undefined)[] {
  const { count, mostTimes, sizes } = table;
  const values = table.values[floor] as Float32Array;
  const reach = table.reach[floor] as Float32Array;
  const cheapest = cheapestBehind(review);
  const path = new Int32Array(mostTimes);
  let best = 0;
  let found: readonly number[] | undefined;
  const walk = (at: number, last: number, times: number, paid: number): void => {
    const net = (values[at] as number) - paid;
    if (net > best) {
      best = net;
      found = [...path.subarray(0, times)];
    }
    if (times === mostTimes) return;
    if ((reach[at] as number) - paid - (cheapest[last] as number) <= best) return;
    const size = sizes[times + 1] as Int32Array;
    let child = at + 1;
    for (let day = last + 1; day < count; day += 1) {
      const price = paid + (review[day] as number);
      if ((reach[child] as number) - price > best) {
        path[times] = day;
        walk(child, day, times + 1, price);
      }
      child += size[day] as number;
    }
  };
  let at = 0;
  return Array.from({ length: count }, (_, day) => {
    const guess = guesses[day];
    best = atLeast[day] as number;
    found = undefined;
    if (guess !== undefined) {
      const net = netOf(table, floor, review, guess.days);
      if (net > best) {
        best = net;
        found = guess.days;
      }
    }
    path[0] = day;
    walk(at, day, 1, 0);
    at += sizes[1]?.[day] as number;
    return found === undefined ? undefined : { days: found, net: best };
  });
}

/** What a set of days is worth on a floor, the price of its reviews taken off. */
function netOf(
  table: PatternTable,
  floor: number,
  review: Float64Array,
  days: readonly number[],
): number {
  let at = -1;
  let paid = 0;
  days.forEach((day, position) => {
    const size = table.sizes[position + 1] as Int32Array;
    at += 1;
    for (let before = (days[position - 1] ?? -1) + 1; before < day; before += 1) {
      at += size[before] as number;
    }
    if (position > 0) paid += review[day] as number;
  });
  return (table.values[floor]?.[at] as number) - paid;
}

/** By day: the least price of a review behind it. */
function cheapestBehind(prices: Float64Array): Float64Array {
  const cheapest = new Float64Array(prices.length).fill(Number.POSITIVE_INFINITY);
  for (let day = prices.length - 2; day >= 0; day -= 1) {
    cheapest[day] = Math.min(cheapest[day + 1] as number, prices[day + 1] as number);
  }
  return cheapest;
}
