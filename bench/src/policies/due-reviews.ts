import type { Desk } from '../desk.js';
import type { Belief } from './belief.js';

/**
 * Practises what was practised before and is recalled with less than some chance, the most urgent
 * first, as long as the session has room.
 */
export function practiseDue(
  desk: Desk,
  belief: Belief,
  retention: number,
  urgency: (question: number) => number,
  practise: (question: number) => void,
): void {
  const due = desk.progress.problem.questions.flatMap((_, question) =>
    belief.state(question) !== undefined &&
    desk.canPractise(question) &&
    belief.recall(question, desk.day) < retention
      ? [{ question, urgency: urgency(question) }]
      : [],
  );
  due.sort((a, b) => b.urgency - a.urgency || a.question - b.question);
  for (const { question } of due) if (desk.canPractise(question)) practise(question);
}
