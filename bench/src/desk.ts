import type { Grade } from '../../packages/planner/src/memory/fsrs.js';
import type { StudySession } from '../../packages/planner/src/optimise/study-problem.js';
import type { Learner } from './learner.js';
import { deepeningLeft, lessonLeft, type Progress } from './progress.js';

/** Most minutes of one part of a deepening, and least of a part of anything. */
const largestPart = 45;
const leastPart = 8;

/**
 * A session while it lasts: what may still be done in it, and the doing. It keeps the laws for all
 * policies: no more than the room, no lesson before its prerequisites, no question before its
 * topic's lesson.
 */
export interface Desk {
  /** Index of the session. */
  readonly session: number;
  readonly day: number;
  readonly progress: Progress;
  /** How long work takes, as a multiple of what was planned. */
  readonly pace: number;
  /** Real minutes that are left. */
  readonly minutesLeft: () => number;
  readonly isLearned: (topic: number) => boolean;
  /**
   * Planned minutes of a topic's lesson that can be done now: all that is left of it, or a part
   * where no session could hold it whole; 0 when it must wait.
   */
  readonly lessonPart: (topic: number, most?: number) => number;
  readonly learn: (topic: number, most?: number) => void;
  /** The same for going deeper, in parts of at most 45 minutes. */
  readonly deepeningPart: (topic: number, most?: number) => number;
  readonly deepen: (topic: number, most?: number) => void;
  readonly canPractise: (question: number) => boolean;
  readonly practise: (question: number) => Grade;
}

/** Opens a session for a learner. */
export function openDesk(
  progress: Progress,
  learner: Learner,
  session: number,
  pace: number,
): Desk {
  const { problem } = progress;
  const { day, room, lessonRoom } = problem.sessions[session] as StudySession;
  const minutesLeft = (): number => room - (progress.used[session] ?? 0);
  const lessonMinutesLeft = (): number =>
    Math.min(minutesLeft(), lessonRoom - (progress.usedByLessons[session] ?? 0));
  const take = (minutes: number): void => {
    progress.used[session] = (progress.used[session] ?? 0) + minutes;
  };
  const takeLesson = (minutes: number): void => {
    take(minutes);
    progress.usedByLessons[session] = (progress.usedByLessons[session] ?? 0) + minutes;
  };
  const isLearned = (topic: number): boolean => lessonLeft(progress, topic) <= 0;
  const widest = Math.max(...problem.sessions.map((other) => other.lessonRoom));
  const partOf = (wanted: number, isWhole: boolean): number => {
    const most = lessonMinutesLeft() / pace + 1e-9;
    if (wanted <= most) return wanted;
    return isWhole || most < leastPart ? 0 : Math.floor(most);
  };
  const lessonPart = (topic: number, most = Number.POSITIVE_INFINITY): number => {
    const requires = problem.topics[topic]?.requires ?? [];
    if (isLearned(topic) || !requires.every(isLearned)) return 0;
    const left = lessonLeft(progress, topic);
    return partOf(Math.min(left, most), left * pace <= widest);
  };
  const deepeningPart = (topic: number, most = largestPart): number =>
    isLearned(topic) ? partOf(Math.min(deepeningLeft(progress, topic), most), false) : 0;
  const practiceMinutes = (question: number): number => {
    const own = problem.questions[question];
    const isFirst = own?.practised.length === 0 && progress.practice[question]?.length === 0;
    return (isFirst ? own.minutes : (own?.reviewMinutes ?? 0)) * pace;
  };
  const canPractise = (question: number): boolean => {
    const own = problem.questions[question];
    if (own === undefined || !own.open || !isLearned(own.topic)) return false;
    if (progress.practice[question]?.at(-1) === session) return false;
    return practiceMinutes(question) <= minutesLeft() + 1e-9;
  };
  return {
    session,
    day,
    progress,
    pace,
    minutesLeft,
    isLearned,
    lessonPart,
    learn: (topic, most) => {
      const minutes = lessonPart(topic, most);
      if (minutes <= 0) throw new RangeError(`Cannot learn topic ${topic} now`);
      takeLesson(minutes * pace);
      progress.lessons[topic]?.push({ session, minutes });
    },
    deepeningPart,
    deepen: (topic, most) => {
      const minutes = deepeningPart(topic, most);
      if (minutes <= 0) throw new RangeError(`Cannot deepen topic ${topic} now`);
      takeLesson(minutes * pace);
      progress.deepenings[topic]?.push({ session, minutes });
    },
    canPractise,
    practise: (question) => {
      if (!canPractise(question)) throw new RangeError(`Cannot practise question ${question} now`);
      take(practiceMinutes(question));
      progress.practice[question]?.push(session);
      return learner.practise(question, day);
    },
  };
}
