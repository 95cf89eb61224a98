import { type Evaluation, expectedRecall, recallAfter } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import type { StudyLayout, StudyProblem } from './study-problem.js';

/** The day after which nothing is learned of something that is never taught. */
const never = Number.POSITIVE_INFINITY;

/**
 * The expected share of the interview that can be answered with a layout: the objective itself.
 *
 * @param worthOf - days that count for a question and their weights; default: its own
 * @returns by question
 */
export function evaluateLayout(
  problem: StudyProblem,
  layout: StudyLayout,
  model: MemoryModel,
  worthOf: (question: number) => readonly Evaluation[] = (question) =>
    problem.questions[question]?.worth ?? [],
): readonly number[] {
  const dayOf = (session: number | undefined): number =>
    session === undefined ? never : (problem.sessions[session]?.day ?? never);
  const learnedOn = problem.topics.map((topic, index) =>
    topic.learned ? Number.NEGATIVE_INFINITY : dayOf(layout.lessons[index]?.at(-1)?.session),
  );
  const deepenedOn = problem.topics.map((topic, index) =>
    topic.deepened ? Number.NEGATIVE_INFINITY : dayOf(layout.deepenings[index]?.at(-1)?.session),
  );
  return problem.questions.map((question, index) => {
    const [before, essentials, deep] = problem.topics[question.topic]?.floors ?? [0, 0, 0];
    const floorAt = (day: number): number =>
      day < (learnedOn[question.topic] ?? never)
        ? before
        : day < (deepenedOn[question.topic] ?? never)
          ? essentials
          : deep;
    const { level, practised, grades } = question;
    const days = (layout.practice[index] ?? []).map(dayOf);
    const past = recallAfter(model, level, practised, grades);
    return expectedRecall(model, level, days, worthOf(index), floorAt, past);
  });
}

/** The sum of numbers. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
