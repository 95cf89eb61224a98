/** How an answer went: Again, Hard, Good or Easy. */
export type Grade = 1 | 2 | 3 | 4;

/** What a memory model keeps of one learned thing. */
export interface MemoryState {
  /** Days after which it is recalled with a chance of 0.9. */
  readonly stability: number;
  /** 1 easy … 10 hard. */
  readonly difficulty: number;
}

/** A model of how recall fades and practice mends it. */
export interface MemoryModel {
  /** Chance to recall after some days without practice, 0 to 1. */
  readonly retrievability: (gapDays: number, stability: number) => number;
  /** The state after the first practice of something new. */
  readonly first: (grade: Grade, difficulty: number) => MemoryState;
  /** Stability after another practice, at which recall stood at some chance. */
  readonly nextStability: (
    stability: number,
    difficulty: number,
    recall: number,
    grade: Grade,
  ) => number;
  /** Difficulty after another practice. */
  readonly nextDifficulty: (difficulty: number, grade: Grade) => number;
}

/** FSRS-6 default parameters (source: ts-fsrs 5.4.2); the last one is the decay. */
const w = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const;

/** The decay of FSRS-6's own forgetting curve: very flat in its tail. */
export const fsrs6Decay = w[20];

/** The decay of FSRS-5's curve, steeper: what plans are made with. */
export const fsrs5Decay = 0.5;

/**
 * FSRS-6 with a decay of one's choice.
 *
 * Formulae: the FSRS-6 algorithm of the open-spaced-repetition project. `R(t, S) =
 * (1 + F·t/S)^(−decay)` with `F = 0.9^(−1/decay) − 1`, so that `R(S, S) = 0.9` for every decay.
 *
 * @param decay - 0.1542 is FSRS-6's default, 0.5 the steeper curve of FSRS-5
 *
 * @example A tenth is forgotten after as many days as the stability
 * ```ts
 * import assert from 'node:assert/strict';
 * import { fsrs } from '@mlprep/planner';
 *
 * const memory = fsrs(0.5);
 * assert.equal(memory.retrievability(0, 7), 1);
 * assert.equal(Math.round(memory.retrievability(7, 7) * 1000), 900);
 * ```
 */
export function fsrs(decay: number = fsrs5Decay): MemoryModel {
  const factor = 0.9 ** (-1 / decay) - 1;
  const retrievability = (gapDays: number, stability: number): number =>
    (1 + (factor * gapDays) / stability) ** -decay;
  return {
    retrievability,
    first: (grade, difficulty) => ({ stability: w[(grade - 1) as 0 | 1 | 2 | 3], difficulty }),
    nextStability: (stability, difficulty, recall, grade) =>
      grade === 1
        ? stabilityAfterLapse(stability, difficulty, recall)
        : stabilityAfterSuccess(stability, difficulty, recall, grade),
    nextDifficulty,
  };
}

const growthFactor = Math.exp(w[8]);
const lapseDivisor = Math.exp(w[17] * w[18]);

function stabilityAfterSuccess(
  stability: number,
  difficulty: number,
  recall: number,
  grade: Grade,
): number {
  const growth =
    growthFactor *
    (11 - difficulty) *
    stability ** -w[9] *
    (Math.exp(w[10] * (1 - recall)) - 1) *
    (grade === 2 ? w[15] : 1) *
    (grade === 4 ? w[16] : 1);
  return stability * (1 + growth);
}

function stabilityAfterLapse(stability: number, difficulty: number, recall: number): number {
  const after =
    w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - recall));
  return Math.min(after, stability / lapseDivisor);
}

function nextDifficulty(difficulty: number, grade: Grade): number {
  const easiest = w[4] - Math.exp(3 * w[5]) + 1;
  const moved = difficulty - (w[6] * (grade - 3) * (10 - difficulty)) / 9;
  return clampDifficulty(w[7] * easiest + (1 - w[7]) * moved);
}

function clampDifficulty(difficulty: number): number {
  return Math.min(10, Math.max(1, difficulty));
}
