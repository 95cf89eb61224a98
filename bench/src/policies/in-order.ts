import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';

/** A lesson or the first practice of a question. */
export type NewWork =
  | { readonly kind: 'lesson'; readonly topic: number }
  | { readonly kind: 'practice'; readonly question: number };

/** All lessons and questions, topic after topic; topics come in an order that keeps prerequisites. */
export function inOrder(problem: StudyProblem): readonly NewWork[] {
  return problem.topics.flatMap((topic, index): readonly NewWork[] => [
    ...(topic.learned ? [] : [{ kind: 'lesson', topic: index } as const]),
    ...topic.questions.map((question) => ({ kind: 'practice', question }) as const),
  ]);
}

/** Does the first work of a queue that the session allows, and takes it out; false if there is none. */
export function doFirst(
  desk: Desk,
  queue: NewWork[],
  practise: (question: number) => void = desk.practise,
): boolean {
  for (const [index, work] of queue.entries()) {
    if (work.kind === 'lesson') {
      if (desk.lessonPart(work.topic) <= 0) continue;
      desk.learn(work.topic);
      if (desk.isLearned(work.topic)) queue.splice(index, 1);
      return true;
    }
    if (!desk.canPractise(work.question)) continue;
    practise(work.question);
    queue.splice(index, 1);
    return true;
  }
  return false;
}
