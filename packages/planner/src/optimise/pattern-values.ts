import { answerable, type Evaluation } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { quantise } from './quantise.js';
import { buildRecallTree, type RecallTree } from './recall-tree.js';
import type { StudyProblem, StudyQuestion } from './study-problem.js';

/** The most times that a question is practised in a plan. */
export const mostTimes = 7;

/**
 * A sort of question: all that have the same level, floors and days that count share what practice
 * on some days is worth to them.
 */
export interface Sort {
  /** Chance without practice, once the topic is learned. */
  readonly floor: number;
  /** Days that count, ascending, with weights that sum to 1. */
  readonly worth: readonly Evaluation[];
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
  const trees = new Map<string, RecallTree>();
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
      `| ${historyOf(question)}`,
    ].join(' ');
    const known = keys.get(key);
    if (known !== undefined) return { question, sort: known, worth };
    keys.set(key, sorts.length);
    const treeKey = `${question.level} ${historyOf(question)}`;
    const tree =
      trees.get(treeKey) ??
      buildRecallTree(model, question.level, question.practised, question.grades);
    trees.set(treeKey, tree);
    sorts.push(buildSort(model, days, floor, shares, tree));
    return { question, sort: sorts.length - 1, worth };
  });
  return { model, days, dayOf, capacity, sorts, entries };
}

/** What was practised when and how, as a key. */
export function historyOf({ practised, grades }: StudyQuestion): string {
  return practised.map((day, index) => `${day}:${grades?.[index] ?? ''}`).join(' ');
}

function buildSort(
  model: MemoryModel,
  days: readonly number[],
  floor: number,
  worth: readonly Evaluation[],
  tree: RecallTree,
): Sort {
  const values = new Map<number, number>();
  const radix = days.length + 1;
  const computed = (pattern: readonly number[]): number => {
    const practice = pattern.map((index) => days[index] ?? 0);
    let done = 0;
    let sum = 0;
    for (const { day, weight } of worth) {
      while (done < practice.length && (practice[done] ?? 0) <= day) done += 1;
      const { before } = tree;
      const chance =
        done > 0
          ? answerable(
              model,
              tree.recallAfter(practice, done),
              day - (practice[done - 1] ?? 0),
              floor,
            )
          : before === undefined
            ? floor
            : answerable(model, before.recall, day - before.day, floor);
      sum += weight * chance;
    }
    return quantise(sum);
  };
  const patternValue = (pattern: readonly number[]): number => {
    // A set of days as one number; for up to seven of 190 days it is exact.
    let key = 0;
    for (let index = 0; index < pattern.length; index += 1) {
      key = key * radix + (pattern[index] as number) + 1;
    }
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = computed(pattern);
    values.set(key, value);
    return value;
  };
  return { floor, worth, patternValue };
}
