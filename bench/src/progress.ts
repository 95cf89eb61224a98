import {
  emptyLayout,
  type LessonPart,
  type StudyLayout,
  type StudyProblem,
} from '../../packages/planner/src/optimise/study-problem.js';

/** What was studied so far, session by session. */
export interface Progress {
  readonly problem: StudyProblem;
  /** Minutes of lessons and deepenings are as planned, whatever they took. */
  readonly lessons: LessonPart[][];
  readonly deepenings: LessonPart[][];
  readonly practice: number[][];
  /** Minutes that each session really took. */
  readonly used: number[];
  /** The part of them that went to lessons. */
  readonly usedByLessons: number[];
}

/** The progress of someone who has not begun. */
export function startProgress(problem: StudyProblem): Progress {
  return {
    problem,
    ...emptyLayout(problem),
    used: problem.sessions.map(() => 0),
    usedByLessons: problem.sessions.map(() => 0),
  };
}

/** Planned minutes of a topic's lesson that are still to come. */
export function lessonLeft(progress: Progress, topic: number): number {
  const own = progress.problem.topics[topic];
  if (own === undefined || own.learned) return 0;
  return own.minutes - minutesOf(progress.lessons[topic]);
}

/** Planned minutes of a topic's deepening that are still to come. */
export function deepeningLeft(progress: Progress, topic: number): number {
  const own = progress.problem.topics[topic];
  if (own === undefined || own.deepened) return 0;
  return own.deepMinutes - minutesOf(progress.deepenings[topic]);
}

function minutesOf(parts: readonly LessonPart[] | undefined): number {
  return (parts ?? []).reduce((total, part) => total + part.minutes, 0);
}

/** Progress as a layout; lessons that were begun and not finished count for nothing. */
export function layoutOf(progress: Progress): StudyLayout {
  return {
    lessons: progress.lessons.map((parts, topic) =>
      lessonLeft(progress, topic) > 0 ? [] : [...parts],
    ),
    deepenings: progress.deepenings.map((parts, topic) =>
      deepeningLeft(progress, topic) > 0 ? [] : [...parts],
    ),
    practice: progress.practice.map((sessions) => [...sessions]),
  };
}
