import { expectedRecall, recallAfter } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { emptyLayout, type LessonPart, type StudyProblem } from './study-problem.js';

/** A layout while it is made. */
export interface Draft {
  readonly problem: StudyProblem;
  readonly model: MemoryModel;
  readonly room: number[];
  /** Minutes that lessons may still take. */
  readonly lessonRoom: number[];
  /** How many more questions each session may hold. */
  readonly questionsLeft: number[];
  readonly lessons: LessonPart[][];
  readonly deepenings: LessonPart[][];
  readonly practice: number[][];
  /** Questions that are first practised soon after their lesson: question → the last such session. */
  readonly anchors: Map<number, number>;
}

/** An empty draft of a problem. */
export function startDraft(problem: StudyProblem, model: MemoryModel): Draft {
  return {
    problem,
    model,
    room: problem.sessions.map((session) => session.room),
    lessonRoom: problem.sessions.map((session) => session.lessonRoom),
    questionsLeft: problem.sessions.map(
      ({ mostQuestions }) => mostQuestions ?? Number.POSITIVE_INFINITY,
    ),
    anchors: new Map(),
    ...emptyLayout(problem),
  };
}

/** Value of a question as it stands in a draft. */
export function questionValue(
  draft: Draft,
  index: number,
  practice: readonly number[] = draft.practice[index] ?? [],
): number {
  const { problem, model } = draft;
  const question = problem.questions[index];
  const topic = problem.topics[question?.topic ?? -1];
  if (question === undefined || topic === undefined) return 0;
  const dayOf = (parts: readonly LessonPart[] | undefined): number =>
    problem.sessions[parts?.at(-1)?.session ?? -1]?.day ?? Number.POSITIVE_INFINITY;
  const learned = topic.learned ? Number.NEGATIVE_INFINITY : dayOf(draft.lessons[question.topic]);
  const deepened = topic.deepened
    ? Number.NEGATIVE_INFINITY
    : dayOf(draft.deepenings[question.topic]);
  const days = practice.map((session) => problem.sessions[session]?.day ?? 0);
  return expectedRecall(
    model,
    question.level,
    days,
    question.worth,
    (day) => topic.floors[day < learned ? 0 : day < deepened ? 1 : 2],
    recallAfter(model, question.level, question.practised, question.grades),
  );
}

/** Worth of all questions of a topic as they stand. */
export function topicValue(draft: Draft, topic: number): number {
  return (draft.problem.topics[topic]?.questions ?? []).reduce(
    (total, index) => total + questionValue(draft, index),
    0,
  );
}

/** Takes a question out of its sessions, or puts it into others. */
export function setPractice(draft: Draft, index: number, sessions: readonly number[]): void {
  const question = draft.problem.questions[index];
  if (question === undefined) return;
  const minutesAt = (position: number): number =>
    position === 0 && question.practised.length === 0 ? question.minutes : question.reviewMinutes;
  (draft.practice[index] ?? []).forEach((session, position) => {
    draft.room[session] = (draft.room[session] ?? 0) + minutesAt(position);
    draft.questionsLeft[session] = (draft.questionsLeft[session] ?? 0) + 1;
  });
  sessions.forEach((session, position) => {
    draft.room[session] = (draft.room[session] ?? 0) - minutesAt(position);
    draft.questionsLeft[session] = (draft.questionsLeft[session] ?? 0) - 1;
  });
  draft.practice[index] = [...sessions];
}

export function setParts(
  draft: Draft,
  of: LessonPart[][],
  topic: number,
  parts: readonly LessonPart[],
): void {
  const take = (part: LessonPart, minutes: number): void => {
    draft.room[part.session] = (draft.room[part.session] ?? 0) - minutes;
    draft.lessonRoom[part.session] = (draft.lessonRoom[part.session] ?? 0) - minutes;
  };
  for (const part of of[topic] ?? []) take(part, -part.minutes);
  for (const part of parts) take(part, part.minutes);
  of[topic] = [...parts];
}

/** Takes a topic with its questions and its deepening out of a draft. */
export function takeOut(draft: Draft, topic: number): void {
  for (const question of draft.problem.topics[topic]?.questions ?? []) {
    if ((draft.problem.questions[question]?.practised.length ?? 0) > 0) continue;
    setPractice(draft, question, []);
  }
  setParts(draft, draft.deepenings, topic, []);
  setParts(draft, draft.lessons, topic, []);
}
