import type { StudyProblem } from '../../../packages/planner/src/optimise/study-problem.js';
import { deepeningLeft, lessonLeft, type Progress } from '../progress.js';

/**
 * What is left to plan before a session: later sessions, what is left of lessons, and questions
 * with the days on which they were practised.
 *
 * @param pace - how long work takes, as a multiple of what was planned
 * @param skipped - by question: how many of its first practices the planner is not told of
 */
export function remainingProblem(
  progress: Progress,
  session: number,
  pace: number,
  skipped: readonly number[],
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
      practised: (progress.practice[index] ?? [])
        .slice(skipped[index])
        .map((done) => sessions[done]?.day ?? 0),
    })),
  };
}
