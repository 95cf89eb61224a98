import { difficultyOfLevel, firstGrades } from '../workload/assumptions.js';
import type { Grade, MemoryModel } from './fsrs.js';

/** A day on which recall counts, and how much. */
export interface Evaluation {
  readonly day: number;
  readonly weight: number;
}

/** Branches of success and lapse beyond this many are merged with their like. */
const mostBranches = 8;

/**
 * Where memory stands after a question was practised on some days: possible states and their
 * chances, as arrays of equal length.
 */
export interface Recall {
  readonly lastDay: number;
  readonly chances: readonly number[];
  readonly stabilities: readonly number[];
  readonly difficulties: readonly number[];
}

/** The states after the first practice of a question of a level, by its grade or their chances. */
export function firstPractice(
  model: MemoryModel,
  level: number,
  day: number,
  grade?: Grade,
): Recall {
  const chances = firstGrades[level - 1] ?? firstGrades[0];
  const difficulty = difficultyOfLevel[level - 1] ?? 5;
  if (grade !== undefined) {
    const { stability } = model.first(grade, difficulty);
    return { lastDay: day, chances: [1], stabilities: [stability], difficulties: [difficulty] };
  }
  return {
    lastDay: day,
    chances,
    stabilities: chances.map((_, index) => model.first((index + 1) as Grade, difficulty).stability),
    difficulties: chances.map(() => difficulty),
  };
}

/**
 * Where memory stands after practice on some days.
 *
 * @param grades - how each went, where that is known; else all that can happen, by its chance
 * @returns undefined when there was none
 */
export function recallAfter(
  model: MemoryModel,
  level: number,
  days: readonly number[],
  grades: readonly (Grade | undefined)[] = [],
): Recall | undefined {
  let recall: Recall | undefined;
  days.forEach((day, index) => {
    const grade = grades[index];
    recall =
      recall === undefined
        ? firstPractice(model, level, day, grade)
        : grade === undefined
          ? review(model, recall, day)
          : gradedReview(model, recall, day, grade);
  });
  return recall;
}

function gradedReview(model: MemoryModel, recall: Recall, day: number, grade: Grade): Recall {
  return {
    lastDay: day,
    chances: recall.chances,
    stabilities: recall.stabilities.map((stability, index) => {
      const chance = model.retrievability(day - recall.lastDay, stability);
      return model.nextStability(stability, recall.difficulties[index] ?? 5, chance, grade);
    }),
    difficulties: recall.difficulties.map((difficulty) => model.nextDifficulty(difficulty, grade)),
  };
}

/** The states after another practice: each branches into a success, counted as Good, and a lapse. */
export function review(model: MemoryModel, recall: Recall, day: number): Recall {
  const gap = day - recall.lastDay;
  const chances: number[] = [];
  const stabilities: number[] = [];
  const difficulties: number[] = [];
  for (let index = 0; index < recall.chances.length; index += 1) {
    const chance = recall.chances[index] as number;
    const stability = recall.stabilities[index] as number;
    const difficulty = recall.difficulties[index] as number;
    const success = model.retrievability(gap, stability);
    chances.push(chance * success, chance * (1 - success));
    stabilities.push(
      model.nextStability(stability, difficulty, success, 3),
      model.nextStability(stability, difficulty, success, 1),
    );
    difficulties.push(model.nextDifficulty(difficulty, 3), model.nextDifficulty(difficulty, 1));
  }
  const after = { lastDay: day, chances, stabilities, difficulties };
  return chances.length <= mostBranches ? after : merge(after);
}

/** Sorts states into bins of like stability; each bin becomes its chance-weighted mean. */
function merge(recall: Recall): Recall {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const stability of recall.stabilities) {
    low = Math.min(low, stability);
    high = Math.max(high, stability);
  }
  const from = Math.log(low);
  const width = (Math.log(high) - from) / mostBranches || 1;
  const chances = new Array<number>(mostBranches).fill(0);
  const logs = new Array<number>(mostBranches).fill(0);
  const hard = new Array<number>(mostBranches).fill(0);
  for (let index = 0; index < recall.chances.length; index += 1) {
    const chance = recall.chances[index] as number;
    const log = Math.log(recall.stabilities[index] as number);
    const bin = Math.min(mostBranches - 1, Math.floor((log - from) / width + 1e-9));
    chances[bin] = (chances[bin] as number) + chance;
    logs[bin] = (logs[bin] as number) + chance * log;
    hard[bin] = (hard[bin] as number) + chance * (recall.difficulties[index] as number);
  }
  const merged = {
    chances: [] as number[],
    stabilities: [] as number[],
    difficulties: [] as number[],
  };
  chances.forEach((chance, bin) => {
    if (chance <= 0) return;
    merged.chances.push(chance);
    merged.stabilities.push(Math.exp((logs[bin] as number) / chance));
    merged.difficulties.push((hard[bin] as number) / chance);
  });
  return { lastDay: recall.lastDay, ...merged };
}

/** Expected chance to answer on a day, never less than a floor. */
export function answerable(model: MemoryModel, recall: Recall, day: number, floor: number): number {
  const gap = day - recall.lastDay;
  let sum = 0;
  for (let index = 0; index < recall.chances.length; index += 1) {
    const chance = model.retrievability(gap, recall.stabilities[index] as number);
    sum += (recall.chances[index] as number) * (chance > floor ? chance : floor);
  }
  return sum;
}

/**
 * Expected chance to answer a question well, averaged over some days, when it is practised on
 * others. Before its first practice, and wherever recall is below it, the floor counts.
 *
 * @param level - of the question, 1 to 3
 * @param practiceDays - ascending day numbers; empty when it is never practised
 * @param evaluations - days that count, ascending, with their weights
 * @param floorAt - chance without practice on a day, by what was learned of its topic until then
 * @param before - where memory stands after earlier practice
 */
export function expectedRecall(
  model: MemoryModel,
  level: number,
  practiceDays: readonly number[],
  evaluations: readonly Evaluation[],
  floorAt: (day: number) => number,
  before?: Recall,
): number {
  let recall = before;
  let next = 0;
  let sum = 0;
  for (const { day, weight } of evaluations) {
    for (; next < practiceDays.length && (practiceDays[next] ?? 0) <= day; next += 1) {
      const at = practiceDays[next] ?? 0;
      recall = recall === undefined ? firstPractice(model, level, at) : review(model, recall, at);
    }
    const floor = floorAt(day);
    sum += weight * (recall === undefined ? floor : answerable(model, recall, day, floor));
  }
  return sum;
}
