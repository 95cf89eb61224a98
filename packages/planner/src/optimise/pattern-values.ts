import {
  answerable,
  type Evaluation,
  firstPractice,
  type Recall,
  review,
} from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { quantise } from './quantise.js';
import type { StudyProblem, StudyQuestion } from './study-problem.js';

/** The most times that a question is practised in a plan. */
export const mostTimes = 7;

/**
 * A sort of question: all that have the same level, floors and days that count share what practice
 * on some days is worth to them.
 */
export interface Sort {
  readonly level: number;
  /** Chance without practice, once the topic is learned. */
  readonly floor: number;
  /** Days that count, ascending, with weights that sum to 1. */
  readonly worth: readonly Evaluation[];
  /** What is left of earlier practice. */
  readonly recall: Recall | undefined;
  /** Value of a set of study days (indices, ascending), as a share of the worth. */
  readonly patternValue: (days: readonly number[]) => number;
}

/** A question with its sort. */
export interface Entry {
  readonly question: StudyQuestion;
  readonly sort: number;
  /** Sum of its worth over the days that count. */
  readonly worth: number;
}

/** A problem's questions by sort, and its days. */
export interface Patterns {
  readonly model: MemoryModel;
  /** Study days, ascending and different. */
  readonly days: readonly number[];
  /** Index of a session's day. */
  readonly dayOf: readonly number[];
  /** Minutes of all sessions of a day. */
  readonly capacity: readonly number[];
  readonly sorts: readonly Sort[];
  readonly entries: readonly Entry[];
}

/** Sorts a problem's questions. */
export function buildPatterns(problem: StudyProblem, model: MemoryModel): Patterns {
  const days = [...new Set(problem.sessions.map((session) => session.day))];
  const dayOf = problem.sessions.map((session) => days.indexOf(session.day));
  const capacity = days.map(() => 0);
  problem.sessions.forEach((session, index) => {
    const day = dayOf[index] ?? 0;
    capacity[day] = (capacity[day] ?? 0) + session.room;
  });
  const sorts: Sort[] = [];
  const keys = new Map<string, number>();
  const entries = problem.questions.map((question): Entry => {
    const worth = question.worth.reduce((total, { weight }) => total + weight, 0);
    const topic = problem.topics[question.topic];
    const floor = topic?.floors[topic.deepened ? 2 : 1] ?? 0;
    const shares = question.worth.map(({ day, weight }) => ({
      day,
      weight: worth === 0 ? 0 : weight / worth,
    }));
    const key = [
      question.level,
      floor,
      ...shares.map(({ day, weight }) => `${day}:${weight.toFixed(6)}`),
      `| ${question.practised.join(' ')}`,
    ].join(' ');
    const known = keys.get(key);
    if (known !== undefined) return { question, sort: known, worth };
    keys.set(key, sorts.length);
    sorts.push(buildSort(model, days, question, floor, shares));
    return { question, sort: sorts.length - 1, worth };
  });
  return { model, days, dayOf, capacity, sorts, entries };
}

function buildSort(
  model: MemoryModel,
  days: readonly number[],
  question: StudyQuestion,
  floor: number,
  worth: readonly Evaluation[],
): Sort {
  const before = question.practised.reduce<Recall | undefined>(
    (recall, day) =>
      recall === undefined ? firstPractice(model, question.level, day) : review(model, recall, day),
    undefined,
  );
  // A set of days is a path in a tree, so that sets which begin alike share their beginning.
  const recalls = new Map<number, Recall>();
  const values = new Map<number, number>();
  const radix = days.length + 1;
  const keyOf = (pattern: readonly number[], length: number): number => {
    let key = 0;
    for (let index = 0; index < length; index += 1) key = key * radix + (pattern[index] ?? 0) + 1;
    return key;
  };
  const recallAfter = (pattern: readonly number[], length: number): Recall | undefined => {
    if (length === 0) return before;
    const key = keyOf(pattern, length);
    const known = recalls.get(key);
    if (known !== undefined) return known;
    const earlier = recallAfter(pattern, length - 1);
    const day = days[pattern[length - 1] ?? 0] ?? 0;
    const recall =
      earlier === undefined
        ? firstPractice(model, question.level, day)
        : review(model, earlier, day);
    recalls.set(key, recall);
    return recall;
  };
  const patternValue = (pattern: readonly number[]): number => {
    const key = keyOf(pattern, pattern.length);
    const known = values.get(key);
    if (known !== undefined) return known;
    let done = 0;
    let sum = 0;
    for (const { day, weight } of worth) {
      while (done < pattern.length && (days[pattern[done] ?? 0] ?? 0) <= day) done += 1;
      const recall = recallAfter(pattern, done);
      sum += weight * (recall === undefined ? floor : answerable(model, recall, day, floor));
    }
    const value = quantise(sum);
    values.set(key, value);
    return value;
  };
  return { level: question.level, floor, worth, recall: before, patternValue };
}
