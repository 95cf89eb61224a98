import type { Recall } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { difficultyOfLevel } from '../workload/assumptions.js';

/** Stabilities in days that the grid spans; beyond the last one nothing is forgotten. */
const lowest = 0.1;
const highest = 3000;
/** Points of the grid on the logarithm of stability. */
const points = 24;
/** Lapses that are told apart; further ones count as the last, which makes memory no worse. */
const layers = 2;
/** Reviews after which a difficulty is taken, the least it can have come down to. */
const mostReviews = 6;

/** Number of states of a grid. */
export const gridSize = points * layers;

/** What a review after some days does to every state of a grid. */
export interface GridReview {
  /** Chance of success. */
  readonly recall: Float64Array;
  /** State below the one that a success leads to, and how far it lies towards the next. */
  readonly success: Int32Array;
  readonly successRest: Float64Array;
  /** The same for a lapse. */
  readonly lapse: Int32Array;
  readonly lapseRest: Float64Array;
}

/** Chances of some states of a grid; the others have none. */
export interface GridBelief {
  readonly states: Int32Array;
  readonly chances: Float64Array;
}

/**
 * The states of memory of questions of one level, made finite: stability by difficulty. Wherever it
 * rounds, it rounds to the learner's good, so that what is computed on it is an upper bound.
 */
export interface StabilityGrid {
  /** Chance to recall in each state after some days. */
  readonly recallAfter: (gapDays: number) => Float64Array;
  readonly reviewAfter: (gapDays: number) => GridReview;
  readonly beliefOf: (recall: Recall) => GridBelief;
}

/** Makes the grid of a level, 1 to 3. */
export function buildStabilityGrid(model: MemoryModel, level: number): StabilityGrid {
  const width = Math.log(highest / lowest) / (points - 1);
  const stabilities = Array.from({ length: points }, (_, index) =>
    index === points - 1 ? Number.POSITIVE_INFINITY : lowest * Math.exp(index * width),
  );
  const difficulties: number[] = [];
  let difficulty: number = difficultyOfLevel[level - 1] ?? difficultyOfLevel[0];
  for (let layer = 0; layer < layers; layer += 1) {
    let least: number = difficulty;
    for (let times = 0; times < mostReviews; times += 1) least = model.nextDifficulty(least, 3);
    difficulties.push(least);
    difficulty = model.nextDifficulty(least, 1);
  }
  const positionOf = (stability: number): number => {
    if (stability <= lowest) return 0;
    return Math.min(points - 1, Math.log(stability / lowest) / width);
  };
  const indexOf = (position: number): number => Math.min(points - 2, Math.floor(position));
  const recalls = new Map<number, Float64Array>();
  const recallAfter = (gapDays: number): Float64Array => {
    const known = recalls.get(gapDays);
    if (known !== undefined) return known;
    const recall = new Float64Array(gridSize);
    for (let state = 0; state < gridSize; state += 1) {
      const stability = stabilities[state % points] ?? Number.POSITIVE_INFINITY;
      recall[state] =
        stability === Number.POSITIVE_INFINITY ? 1 : model.retrievability(gapDays, stability);
    }
    recalls.set(gapDays, recall);
    return recall;
  };
  const reviews = new Map<number, GridReview>();
  const reviewAfter = (gapDays: number): GridReview => {
    const known = reviews.get(gapDays);
    if (known !== undefined) return known;
    const recall = recallAfter(gapDays);
    const success = new Int32Array(gridSize);
    const successRest = new Float64Array(gridSize);
    const lapse = new Int32Array(gridSize);
    const lapseRest = new Float64Array(gridSize);
    for (let state = 0; state < gridSize; state += 1) {
      const layer = Math.floor(state / points);
      const stability = Math.min(highest, stabilities[state % points] ?? highest);
      const isKept = state % points === points - 1;
      const chance = recall[state] ?? 0;
      const hardness = difficulties[layer] ?? 0;
      const up = isKept
        ? points - 1
        : positionOf(model.nextStability(stability, hardness, chance, 3));
      const down = positionOf(model.nextStability(stability, hardness, chance, 1));
      success[state] = layer * points + indexOf(up);
      successRest[state] = up - indexOf(up);
      lapse[state] = Math.min(layers - 1, layer + 1) * points + indexOf(down);
      lapseRest[state] = down - indexOf(down);
    }
    const review = { recall, success, successRest, lapse, lapseRest };
    reviews.set(gapDays, review);
    return review;
  };
  const beliefOf = (recall: Recall): GridBelief => {
    const states = new Int32Array(2 * recall.chances.length);
    const chances = new Float64Array(2 * recall.chances.length);
    recall.chances.forEach((chance, index) => {
      let layer = 0;
      const hardness = (recall.difficulties[index] ?? 0) + 1e-9;
      while (layer + 1 < layers && (difficulties[layer + 1] ?? 10) <= hardness) layer += 1;
      const position = positionOf(recall.stabilities[index] ?? lowest);
      const below = indexOf(position);
      states[2 * index] = layer * points + below;
      chances[2 * index] = chance * (1 - (position - below));
      states[2 * index + 1] = layer * points + below + 1;
      chances[2 * index + 1] = chance * (position - below);
    });
    return { states, chances };
  };
  return { recallAfter, reviewAfter, beliefOf };
}

/** Expected value of a belief. */
export function expected(belief: GridBelief, values: Float64Array): number {
  const { states, chances } = belief;
  let sum = 0;
  for (let index = 0; index < states.length; index += 1) {
    sum += (chances[index] as number) * (values[states[index] as number] as number);
  }
  return sum;
}

/**
 * Raises values so that a straight line between two points of the grid does not lie below the
 * curve: an arch over a stretch is at most an eighth of its second difference high.
 */
export function coverArches(values: Float64Array): void {
  for (let layer = 0; layer < layers; layer += 1) {
    const from = layer * points;
    let before = 0;
    let here = 0;
    for (let index = 0; index < points; index += 1) {
      const after = index + 2 < points ? archAt(values, from, index + 1) : 0;
      // Points to the right are still as they were; those to the left are no longer looked at.
      const rise = Math.max(before, here, after) / 8;
      before = here;
      here = after;
      values[from + index] = (values[from + index] as number) + rise;
    }
  }
}

function archAt(values: Float64Array, from: number, index: number): number {
  const at = from + index;
  const second =
    (values[at - 1] as number) - 2 * (values[at] as number) + (values[at + 1] as number);
  return second < 0 ? -second : 0;
}
