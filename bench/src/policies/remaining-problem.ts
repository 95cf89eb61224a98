import type { Grade } from '../../../packages/planner/src/memory/fsrs.js';
import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import { deepeningLeft, lessonLeft, type Progress } from '../progress.js';

/**
 * What is left to plan before a session: later sessions, what is left of lessons, and questions
 * with the days on which they were practised and how that went.
 *
 * @param pace - how long work takes, as a multiple of what was planned
 * @param grades - by question: how each practice so far went
 */
export function remainingProblem(
  progress: Progress,
  session: number,
  pace: number,
  grades: readonly (readonly Grade[])[],
): StudyProblem {
  const { sessions, topics, questions } = progress.problem;
  return {
    sessions: sessions.slice(session),
    topics: topics.map((topic, index) => ({
      ...topic,
      minutes: lessonLeft(progress, index) * pace,
      deepMinutes: deepeningLeft(progress, index) * pace,
      learned: lessonLeft(progress, index) <= 0,
      deepened: deepeningLeft(progress, index) <= 0,
    })),
    questions: questions.map((question, index) => ({
      ...question,
      minutes: question.minutes * pace,
      reviewMinutes: question.reviewMinutes * pace,
      practised: (progress.practice[index] ?? []).map((done) => sessions[done]?.day ?? 0),
      grades: [...(grades[index] ?? [])],
    })),
  };
}
