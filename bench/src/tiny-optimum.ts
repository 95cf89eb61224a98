import { expectedRecall } from '../../packages/planner/src/memory/expected-recall.js';
import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';
import type {
  StudyProblem,
  StudyQuestion,
} from '../../packages/planner/src/optimise/study-problem.js';
import { type Instance, instanceProblem } from './stored-bounds.js';

/** Worlds in which every layout can be tried: of little choice, of little time, of many sessions. */
const shapes = [
  { weeks: 1, hours: 2, topics: 4, questions: 8 },
  { weeks: 2, hours: 0.9, topics: 2, questions: 4 },
  { weeks: 2, hours: 0.9, topics: 3, questions: 6 },
];

/** The tiny worlds of the yardstick. */
export const tinyInstances: readonly Instance[] = shapes.flatMap((shape) =>
  [1, 2, 3, 4, 5, 6].map((seed) => ({ ...shape, seed })),
);

/** Minutes of a deepening that fits nowhere. */
const endless = 10_000;

/** A tiny world: its lessons fit into one session each, and its topics are not deepened. */
export function makeTinyWorld(instance: Instance): StudyProblem {
  const world = instanceProblem(instance);
  const room = world.sessions[0]?.room ?? 0;
  return {
    ...world,
    topics: world.topics.map((topic) => ({
      ...topic,
      minutes: Math.min(topic.minutes, room),
      deepMinutes: endless,
    })),
  };
}

/** A way to practise a question: its sessions, and what that adds to its floor. */
interface Choice {
  readonly sessions: readonly number[];
  readonly gain: number;
}

/**
 * The value of the best layout of a tiny world: every place of every lesson is tried, and with each
 * every set of sessions of every question, but for what cannot surpass the best found before.
 */
export function bestOfAll(problem: StudyProblem, model: MemoryModel): number {
  const floors = problem.topics[0]?.floors ?? [0, 0, 0];
  const worths = problem.questions.map(({ worth }) =>
    worth.reduce((total, { weight }) => total + weight, 0),
  );
  const room = problem.sessions.map((session) => session.room);
  const lessons: (number | undefined)[] = problem.topics.map(() => undefined);
  const choices = problem.questions.map((question) =>
    choicesOf(problem, model, question, floors[1]),
  );
  const base = floors[0] * worths.reduce((total, worth) => total + worth, 0);
  let best = base;

  const practise = (open: readonly (readonly Choice[])[], at: number, value: number): void => {
    if (at === open.length) {
      best = Math.max(best, value);
      return;
    }
    const rest = open.slice(at + 1).reduce((total, own) => total + (own[0]?.gain ?? 0), 0);
    const question = problem.questions[at] as StudyQuestion;
    for (const { sessions, gain } of [...(open[at] ?? []), { sessions: [], gain: 0 }]) {
      if (value + gain + rest <= best) return;
      if (take(room, question, sessions, 1)) practise(open, at + 1, value + gain);
      take(room, question, sessions, -1);
    }
  };
  const teach = (topic: number, value: number): void => {
    const own = problem.topics[topic];
    if (own === undefined) {
      const open = problem.questions.map((question, index) => {
        const from = lessons[question.topic];
        if (from === undefined) return [];
        return (choices[index] ?? []).filter(({ sessions }) => (sessions[0] ?? 0) >= from);
      });
      practise(open, 0, value);
      return;
    }
    lessons[topic] = undefined;
    teach(topic + 1, value);
    const gain = own.questions.reduce((total, index) => total + (worths[index] ?? 0), 0);
    problem.sessions.forEach(({ lessonRoom }, session) => {
      const isInOrder = own.requires.every(
        (before) => (lessons[before] ?? Number.POSITIVE_INFINITY) <= session,
      );
      if (!isInOrder || lessonRoom === 0 || (room[session] as number) < own.minutes) return;
      lessons[topic] = session;
      room[session] = (room[session] as number) - own.minutes;
      teach(topic + 1, value + gain * (floors[1] - floors[0]));
      room[session] = (room[session] as number) + own.minutes;
    });
    lessons[topic] = undefined;
  };
  teach(0, base);
  return best;
}

/** Takes the minutes of a question out of the room, or puts them back; true while none is short. */
function take(
  room: number[],
  question: StudyQuestion,
  sessions: readonly number[],
  sign: 1 | -1,
): boolean {
  let isEnough = true;
  sessions.forEach((session, position) => {
    const minutes = position === 0 ? question.minutes : question.reviewMinutes;
    room[session] = (room[session] as number) - sign * minutes;
    if ((room[session] as number) < 0) isEnough = false;
  });
  return isEnough;
}

/** Every set of sessions that adds something to a question, the best first. */
function choicesOf(
  problem: StudyProblem,
  model: MemoryModel,
  question: StudyQuestion,
  floor: number,
): readonly Choice[] {
  const count = problem.sessions.length;
  const recallAfter = (sessions: readonly number[]): number => {
    const days = sessions.map((session) => problem.sessions[session]?.day ?? 0);
    return expectedRecall(model, question.level, days, question.worth, () => floor);
  };
  const nothing = recallAfter([]);
  return Array.from({ length: 2 ** count - 1 }, (_, index) => {
    const sessions = problem.sessions.flatMap((_session, at) =>
      Math.floor((index + 1) / 2 ** at) % 2 === 1 ? [at] : [],
    );
    return { sessions, gain: recallAfter(sessions) - nothing };
  })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
}
