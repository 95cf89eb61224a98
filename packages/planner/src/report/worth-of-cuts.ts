import type { Study } from '../schedule/study.js';
import type { Workload } from '../workload/task.js';

/** What something left out would have brought, and for how many minutes. */
export interface CutWorth {
  /** Expected share of the interview that it would have added. */
  readonly gain: number;
  readonly minutes: number;
  /** Share that a minute adds where it is used: the price of time. */
  readonly line: number;
}

/**
 * Values what a plan leaves out, at the prices that guided it: a lesson with the best practice of
 * its questions, a question by itself.
 *
 * @returns by id of a task; undefined for what no memory model prices
 */
export function worthOfCuts(
  workload: Workload,
  study: Study,
): (taskId: string) => CutWorth | undefined {
  const { problem, optimised } = study;
  const { priced, patterns } = optimised;
  const minutes = patterns.capacity.reduce((sum, room) => sum + room, 0);
  const paid = patterns.capacity.reduce(
    (sum, room, day) => sum + room * (priced.prices[day] ?? 0),
    0,
  );
  const line = minutes === 0 ? 0 : paid / minutes;
  const worths = new Map<string, CutWorth>();
  const ofQuestion = (index: number): { readonly gain: number; readonly minutes: number } => {
    const entry = patterns.entries[index];
    const sort = patterns.sorts[entry?.sort ?? -1];
    const question = problem.questions[index];
    if (entry === undefined || sort === undefined || question === undefined) {
      return { gain: 0, minutes: 0 };
    }
    const best = priced.best[index]?.pattern ?? [];
    const pattern = best.length > 0 ? best : [Math.max(0, patterns.days.length - 2)];
    return {
      gain: entry.worth * (sort.patternValue(pattern) - sort.patternValue([])),
      minutes: question.minutes + question.reviewMinutes * (pattern.length - 1),
    };
  };
  workload.questionLoads.forEach((load, index) => {
    worths.set(load.task.id, { ...ofQuestion(index), line });
  });
  workload.topics.forEach((topic, index) => {
    const own = problem.topics[index];
    if (topic.lesson === undefined || own === undefined) return;
    const questions = own.questions
      .map(ofQuestion)
      .filter((question) => question.gain > question.minutes * line);
    const worth = own.questions.reduce(
      (sum, question) => sum + (patterns.entries[question]?.worth ?? 0),
      0,
    );
    worths.set(topic.lesson.id, {
      gain:
        worth * (own.floors[1] - own.floors[0]) +
        questions.reduce((sum, { gain }) => sum + gain, 0),
      minutes: own.minutes + questions.reduce((sum, question) => sum + question.minutes, 0),
      line,
    });
    if (topic.deepening !== undefined) {
      worths.set(topic.deepening.id, {
        gain: worth * (own.floors[2] - own.floors[1]),
        minutes: own.deepMinutes,
        line,
      });
    }
  });
  return (taskId) => worths.get(taskId);
}
