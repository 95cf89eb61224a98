import { type Evaluation, firstPractice, type Recall, review } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import {
  buildStabilityGrid,
  coverArches,
  expected,
  type GridBelief,
  gridSize,
  type StabilityGrid,
} from './stability-grid.js';

/** Steps of a search after which the bound it has reached is taken. */
const mostSteps = 150;
/** Slack at which a bound is close enough, as a share of a question's worth. */
const closeEnough = 5e-4;

/** A set of practice days as a path: its last day and where memory stands after it. */
interface Node {
  /** Index of its last study day; −1 where nothing was practised in the plan. */
  readonly day: number;
  readonly recall: Recall | undefined;
  readonly belief: GridBelief | undefined;
  readonly children: (Node | undefined)[];
}

/** What questions of one level and history share, whatever they are worth and cost. */
export interface PatternTree {
  readonly days: readonly number[];
  readonly grid: StabilityGrid;
  readonly root: Node;
  readonly childOf: (node: Node, day: number) => Node;
}

/** Begins the tree of all sets of practice days, which grows as it is searched. */
export function buildPatternTree(
  model: MemoryModel,
  days: readonly number[],
  level: number,
  before: Recall | undefined,
  grid: StabilityGrid = buildStabilityGrid(model, level),
): PatternTree {
  const after = (recall: Recall | undefined, day: number): Recall =>
    recall === undefined ? firstPractice(model, level, day) : review(model, recall, day);
  const makeNode = (day: number, recall: Recall | undefined): Node => ({
    day,
    recall,
    belief: recall === undefined ? undefined : grid.beliefOf(recall),
    children: [],
  });
  return {
    days,
    grid,
    root: makeNode(-1, before),
    childOf: (node, day) => {
      const known = node.children[day];
      if (known !== undefined) return known;
      const child = makeNode(day, after(node.recall, days[day] ?? 0));
      node.children[day] = child;
      return child;
    },
  };
}

/**
 * What a learner could make of a question who saw the outcome of each practice before choosing the
 * next: at least as much as any set of days that is chosen beforehand.
 */
export interface Foresight {
  /** By day of practice: value of each state when nothing follows. */
  readonly last: readonly Float64Array[];
  /** By day of practice and day of the next: value of each state, the price taken off. */
  readonly next: readonly (readonly Float64Array[])[];
}

/**
 * @param worth - days that count, none before the last study day; weights sum to 1
 * @param reviewPrices - price of a review on each day, as a share of the question's worth
 */
export function foresee(
  grid: StabilityGrid,
  days: readonly number[],
  worth: readonly Evaluation[],
  floor: number,
  reviewPrices: readonly number[],
): Foresight {
  const last: Float64Array[] = [];
  const next: Float64Array[][] = [];
  const best: Float64Array[] = [];
  for (let day = days.length - 1; day >= 0; day -= 1) {
    const stop = valueAt(grid, days[day] ?? 0, worth, floor);
    coverArches(stop);
    const most = stop.slice();
    const following: Float64Array[] = [];
    for (let after = day + 1; after < days.length; after += 1) {
      const value = lookAhead(
        grid,
        (days[after] ?? 0) - (days[day] ?? 0),
        best[after] as Float64Array,
        reviewPrices[after] ?? 0,
      );
      coverArches(value);
      following[after] = value;
      for (let state = 0; state < gridSize; state += 1) {
        if ((value[state] as number) > (most[state] as number)) {
          most[state] = value[state] as number;
        }
      }
    }
    last[day] = stop;
    next[day] = following;
    best[day] = most;
  }
  return { last, next };
}

/** Value of each state on the days that count. */
function valueAt(
  grid: StabilityGrid,
  from: number,
  worth: readonly Evaluation[],
  floor: number,
): Float64Array {
  const value = new Float64Array(gridSize);
  for (const { day, weight } of worth) {
    const recall = grid.recallAfter(day - from);
    for (let state = 0; state < gridSize; state += 1) {
      const chance = recall[state] as number;
      value[state] = (value[state] as number) + weight * (chance > floor ? chance : floor);
    }
  }
  return value;
}

function lookAhead(
  grid: StabilityGrid,
  gapDays: number,
  then: Float64Array,
  price: number,
): Float64Array {
  const { recall, success, successRest, lapse, lapseRest } = grid.reviewAfter(gapDays);
  const value = new Float64Array(gridSize);
  for (let state = 0; state < gridSize; state += 1) {
    const up = success[state] as number;
    const upRest = successRest[state] as number;
    const down = lapse[state] as number;
    const downRest = lapseRest[state] as number;
    const kept = (then[up] as number) * (1 - upRest) + (then[up + 1] as number) * upRest;
    const lost = (then[down] as number) * (1 - downRest) + (then[down + 1] as number) * downRest;
    const chance = recall[state] as number;
    value[state] = chance * kept + (1 - chance) * lost - price;
  }
  return value;
}

/** What a question is bounded by, all of it as shares of its worth. */
export interface PatternPrices {
  /** Price of the first practice that is still to come, on each study day. */
  readonly first: readonly number[];
  /** Price of a review on each study day; what the foresight was made with. */
  readonly review: readonly number[];
}

/**
 * An upper bound on the value of a question less the price of its minutes, over all sets of
 * practice days: best-first branch and bound with foresight as the optimistic guess. When it is
 * stopped early it returns the best that is still possible.
 *
 * @param atLeast - what no more practice is worth; −∞ where the question must be practised
 * @param steps - days that are tried as the next one at most
 */
export function boundPattern(
  tree: PatternTree,
  foresight: Foresight,
  prices: PatternPrices,
  atLeast: number,
  steps: number = mostSteps,
): number {
  const { days, root } = tree;
  const open = new Queue<{ readonly node: Node; readonly day: number; readonly paid: number }>();
  let reached = atLeast;
  const goOn = (node: Node, paid: number): void => {
    const belief = node.belief as GridBelief;
    const next = foresight.next[node.day] ?? [];
    reached = Math.max(reached, expected(belief, foresight.last[node.day] as Float64Array) - paid);
    for (let day = node.day + 1; day < days.length; day += 1) {
      const value = expected(belief, next[day] as Float64Array) - paid;
      if (value > reached) open.add(value, { node, day, paid });
    }
  };
  for (let day = 0; day < days.length; day += 1) {
    goOn(tree.childOf(root, day), prices.first[day] ?? 0);
  }
  for (let step = 0; step < steps; step += 1) {
    const best = open.take();
    if (best === undefined) return reached;
    if (best.value <= reached + closeEnough) return Math.max(best.value, reached);
    const { node, day, paid } = best.item;
    goOn(tree.childOf(node, day), paid + (prices.review[day] ?? 0));
  }
  return Math.max(reached, open.take()?.value ?? reached);
}

/** A priority queue: the largest value first, a binary heap. */
class Queue<Item> {
  private readonly values: number[] = [];
  private readonly items: Item[] = [];

  add(value: number, item: Item): void {
    const { values, items } = this;
    let at = values.length;
    values.push(value);
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((values[above] as number) >= value) break;
      values[at] = values[above] as number;
      items[at] = items[above] as Item;
      at = above;
    }
    values[at] = value;
    items[at] = item;
  }

  take(): { readonly value: number; readonly item: Item } | undefined {
    const { values, items } = this;
    const value = values[0];
    const item = items[0];
    const lastValue = values.pop();
    const lastItem = items.pop();
    if (value === undefined || lastValue === undefined) return undefined;
    if (values.length > 0) {
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= values.length) break;
        if (
          below + 1 < values.length &&
          (values[below + 1] as number) > (values[below] as number)
        ) {
          below += 1;
        }
        if ((values[below] as number) <= lastValue) break;
        values[at] = values[below] as number;
        items[at] = items[below] as Item;
        at = below;
      }
      values[at] = lastValue;
      items[at] = lastItem as Item;
    }
    return { value, item: item as Item };
  }
}
