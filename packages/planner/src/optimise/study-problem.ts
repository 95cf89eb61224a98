import type { Evaluation } from '../memory/expected-recall.js';
import type { Grade } from '../memory/fsrs.js';

/** A place for study: what is left of a session when the fixed things are in. */
export interface StudySession {
  /** Day number; several sessions may share a day. */
  readonly day: number;
  /** Minutes for lessons and questions. */
  readonly room: number;
  /** Minutes of it that lessons may take; none where the taper forbids them. */
  readonly lessonRoom: number;
  /** Most questions that may be practised in it; default: as many as fit. */
  readonly mostQuestions?: number;
  /** True when no question may be practised in it for the first time; default false. */
  readonly onlyReviews?: boolean;
}

/** A topic as the optimiser sees it; other topics are named by their index. */
export interface StudyTopic {
  readonly id: string;
  readonly minutes: number;
  readonly deepMinutes: number;
  /** Topics without whose lesson this one cannot be understood. */
  readonly requires: readonly number[];
  /** Topics that come first where both are there. */
  readonly helps: readonly number[];
  /** Chance to answer its questions before the lesson, after it, after going deeper. */
  readonly floors: readonly [before: number, essentials: number, deep: number];
  /** True when its lesson needs no time: it is known, or was learned before. */
  readonly learned: boolean;
  /** True when going deeper needs no time any more. */
  readonly deepened: boolean;
  /** First session that may hold its lesson; default 0. */
  readonly from?: number;
  /** Indices of its questions. */
  readonly questions: readonly number[];
}

/** A question as the optimiser sees it. */
export interface StudyQuestion {
  readonly id: string;
  readonly topic: number;
  readonly level: number;
  readonly minutes: number;
  readonly reviewMinutes: number;
  /** What answering it is worth on each day that counts; the sum over all questions is 1. */
  readonly worth: readonly Evaluation[];
  /** Days on which it was practised before, ascending, at most the first session's. */
  readonly practised: readonly number[];
  /** How each of these went, where that is known. */
  readonly grades?: readonly (Grade | undefined)[];
  /** First session in which it may be practised; default 0. */
  readonly from?: number;
  /** False when it may not be scheduled, for instance because it was skipped. */
  readonly open: boolean;
}

/** Lessons and questions to choose from, and the room to put them. */
export interface StudyProblem {
  /** In order of time. */
  readonly sessions: readonly StudySession[];
  readonly topics: readonly StudyTopic[];
  readonly questions: readonly StudyQuestion[];
}

/** A stretch of a lesson in a session. */
export interface LessonPart {
  readonly session: number;
  readonly minutes: number;
}

/** What is studied when: the optimiser's answer. Sessions are named by their index. */
export interface StudyLayout {
  /** By topic: the parts of its lesson; empty when it is left out. */
  readonly lessons: readonly (readonly LessonPart[])[];
  /** By topic: the parts of its deepening. */
  readonly deepenings: readonly (readonly LessonPart[])[];
  /** By question: the sessions in which it is practised, ascending. */
  readonly practice: readonly (readonly number[])[];
}

/** An empty layout for a problem. */
export function emptyLayout(problem: StudyProblem): {
  lessons: LessonPart[][];
  deepenings: LessonPart[][];
  practice: number[][];
} {
  return {
    lessons: problem.topics.map(() => []),
    deepenings: problem.topics.map(() => []),
    practice: problem.questions.map(() => []),
  };
}
