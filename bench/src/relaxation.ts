import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { buildPatternTable, type PatternTable } from './exact-patterns.js';

/**
 * The most times that a layout practises a question: bounds hold for layouts that keep to it. The
 * number of sets of days grows so fast with it that they could not all be tried otherwise.
 */
export const mostTimes = 7;

/** A question of a relaxation. */
export interface RelaxedQuestion {
  readonly topic: number;
  readonly level: number;
  readonly worth: number;
  readonly minutes: number;
  readonly reviewMinutes: number;
  readonly table: PatternTable;
}

/** A topic of a relaxation, with what its lessons add to its questions without practice. */
export interface RelaxedTopic {
  readonly minutes: number;
  readonly deepMinutes: number;
  readonly lessonGain: number;
  readonly deepGain: number;
  readonly questions: readonly number[];
}

/** A pair of topics of which one requires the other. */
export interface Requirement {
  readonly topic: number;
  readonly before: number;
}

/**
 * The linear relaxation of a study problem: lessons and deepenings in fractions on days, and for
 * each question fractions of sets of practice days.
 */
export interface Relaxation {
  /** Minutes of each study day, and those of them that lessons may take. */
  readonly room: readonly number[];
  readonly lessonRoom: readonly number[];
  readonly topics: readonly RelaxedTopic[];
  readonly questions: readonly RelaxedQuestion[];
  readonly requirements: readonly Requirement[];
  /** Chances to answer without practice: after the essentials, and after going deeper. */
  readonly floors: readonly [essentials: number, deep: number];
  /** Value when nothing is learned. */
  readonly base: number;
}

/**
 * Relaxes a problem of which nothing is learned yet and whose questions all count on the same days
 * behind the last session.
 *
 * @throws RangeError where the problem is of another kind
 */
export function relax(
  problem: StudyProblem,
  model: MemoryModel,
  tables = buildTables(problem, model),
): Relaxation {
  const days = studyDays(problem);
  const room = days.map(() => 0);
  const lessonRoom = days.map(() => 0);
  for (const session of problem.sessions) {
    const day = days.indexOf(session.day);
    room[day] = (room[day] ?? 0) + session.room;
    lessonRoom[day] = (lessonRoom[day] ?? 0) + session.lessonRoom;
  }
  const worths = problem.questions.map(({ worth }) =>
    worth.reduce((sum, { weight }) => sum + weight, 0),
  );
  const floors = problem.topics[0]?.floors ?? [0, 0, 0];
  const topics = problem.topics.map((topic) => {
    const worth = topic.questions.reduce((sum, question) => sum + (worths[question] ?? 0), 0);
    return {
      minutes: topic.minutes,
      deepMinutes: topic.deepMinutes,
      lessonGain: worth * (floors[1] - floors[0]),
      deepGain: worth * (floors[2] - floors[1]),
      questions: topic.questions,
    };
  });
  return {
    room,
    lessonRoom,
    topics,
    questions: problem.questions.map(({ topic, level, minutes, reviewMinutes }, index) => ({
      topic,
      level,
      worth: worths[index] ?? 0,
      minutes,
      reviewMinutes,
      table: tables.get(level) as PatternTable,
    })),
    requirements: problem.topics.flatMap(({ requires }, topic) =>
      requires.map((before) => ({ topic, before })),
    ),
    floors: [floors[1], floors[2]],
    base: floors[0] * worths.reduce((sum, worth) => sum + worth, 0),
  };
}

/** The tables of a problem's levels. Problems with the same days and dates share them. */
export function buildTables(
  problem: StudyProblem,
  model: MemoryModel,
): ReadonlyMap<number, PatternTable> {
  requirePlain(problem);
  const days = studyDays(problem);
  const counted = countedDays(problem);
  const floors = problem.topics[0]?.floors ?? [0, 0, 0];
  const levels = [...new Set(problem.questions.map(({ level }) => level))].sort();
  const worth = counted.map((day) => ({ day, weight: 1 / counted.length }));
  return new Map(
    levels.map((level) => [
      level,
      buildPatternTable(model, level, days, worth, floors.slice(1), mostTimes),
    ]),
  );
}

function studyDays(problem: StudyProblem): readonly number[] {
  return [...new Set(problem.sessions.map(({ day }) => day))];
}

function countedDays(problem: StudyProblem): readonly number[] {
  return (problem.questions[0]?.worth ?? []).map(({ day }) => day);
}

function requirePlain(problem: StudyProblem): void {
  const last = problem.sessions.at(-1)?.day ?? 0;
  const counted = countedDays(problem);
  const floors = problem.topics[0]?.floors.join();
  const isPlain =
    problem.topics.every(
      (topic) => !topic.learned && !topic.deepened && topic.floors.join() === floors,
    ) &&
    problem.questions.every(
      ({ open, practised, worth }) =>
        open &&
        practised.length === 0 &&
        worth.every(
          ({ day, weight }, index) =>
            day > last && day === counted[index] && weight === worth[0]?.weight,
        ) &&
        worth.length === counted.length,
    );
  if (!isPlain) throw new RangeError('Cannot relax a problem in which something is learned');
}
