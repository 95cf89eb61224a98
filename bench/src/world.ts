import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';

/** A calendar of the yardsticks: weeks and hours a week. */
export interface Calendar {
  readonly weeks: number;
  readonly hours: number;
}

/** The calendars of the tables. */
export const calendars: readonly Calendar[] = [
  { weeks: 4, hours: 5 },
  { weeks: 4, hours: 10 },
  { weeks: 8, hours: 5 },
  { weeks: 8, hours: 10 },
  { weeks: 12, hours: 5 },
  { weeks: 12, hours: 10 },
];

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Days after the interview that count as much as the day itself. */
export const offsets = [0, 7, 21] as const;

/** Sessions a week; they fall on Monday, Wednesday and Saturday. */
const weekdays = [0, 2, 5] as const;

/**
 * A made-up world: topics with prerequisites, weights and lessons, five questions each, and a
 * learner's sessions with nothing else in them. The interview is two days after the last session's
 * week, no lesson is allowed in the last two days, and 15 % of the hours are slack.
 */
export function makeWorld(
  calendar: Calendar,
  seed = 1,
  size: { readonly topics: number; readonly questions: number } = { topics: 30, questions: 150 },
): StudyProblem {
  const next = numbers(seed);
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  const perTopic = Math.round(size.questions / size.topics);
  const topics = Array.from({ length: size.topics }, (_, index) => ({
    id: `topic-${String(index).padStart(3, '0')}`,
    weight: between(1, 5),
    minutes: between(10, 30),
    deepMinutes: between(30, 90),
    requires:
      index > 0 && next() < 0.6
        ? [...new Set(Array.from({ length: between(1, 2) }, () => between(0, index - 1)))]
        : [],
  }));
  const weightSum = topics.reduce((sum, topic) => sum + topic.weight, 0);
  const interview = calendar.weeks * 7;
  const questions = topics.flatMap((topic, owner) =>
    Array.from({ length: perTopic }, (_, index) => ({
      id: `${topic.id}-q${index}`,
      topic: owner,
      level: between(1, 3),
      minutes: between(5, 12),
      reviewMinutes: between(2, 4),
      worth: offsets.map((offset) => ({
        day: interview + offset,
        weight: topic.weight / weightSum / perTopic / offsets.length,
      })),
      practised: [],
      open: true,
    })),
  );
  const room = Math.round((calendar.hours * 60 * 0.85) / weekdays.length);
  const sessions = Array.from({ length: calendar.weeks * weekdays.length }, (_, index) => {
    const day = Math.floor(index / weekdays.length) * 7 + (weekdays[index % 3] ?? 0);
    return { day, room, lessonRoom: day >= interview - 2 ? 0 : room };
  });
  return {
    sessions,
    topics: topics.map(({ id, minutes, deepMinutes, requires }, index) => ({
      id,
      minutes,
      deepMinutes,
      requires,
      helps: [],
      floors: [0.05, 0.25, 0.38] as const,
      learned: false,
      deepened: false,
      questions: Array.from({ length: perTopic }, (_, question) => index * perTopic + question),
    })),
    questions,
  };
}
