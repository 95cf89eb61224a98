import type { StudyLayout } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';

/**
 * Does what a layout has in one of its sessions: reviews, lessons, deepenings, then questions that
 * are new. What no longer fits, or waits for a lesson that was missed, is lost.
 *
 * @param column - the session's index in the layout
 */
export function followLayout(desk: Desk, layout: StudyLayout, column: number): void {
  const questions = layout.practice.flatMap((sessions, question) =>
    sessions.includes(column) ? [question] : [],
  );
  const isNew = new Set(questions.filter((index) => desk.progress.practice[index]?.length === 0));
  const practise = (question: number): void => {
    if (desk.canPractise(question)) desk.practise(question);
  };
  questions.filter((question) => !isNew.has(question)).forEach(practise);
  layout.lessons.forEach((parts, topic) => {
    const minutes = parts.find((part) => part.session === column)?.minutes ?? 0;
    if (minutes > 0 && desk.lessonPart(topic, minutes) > 0) desk.learn(topic, minutes);
  });
  layout.deepenings.forEach((parts, topic) => {
    const minutes = parts.find((part) => part.session === column)?.minutes ?? 0;
    if (minutes > 0 && desk.deepeningPart(topic, minutes) > 0) desk.deepen(topic, minutes);
  });
  questions.filter((question) => isNew.has(question)).forEach(practise);
}
