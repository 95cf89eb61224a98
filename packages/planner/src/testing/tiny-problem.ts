import { fsrs } from '../memory/fsrs.js';
import { evaluateLayout, sum } from '../optimise/evaluate-layout.js';
import { emptyLayout, type StudyProblem } from '../optimise/study-problem.js';

const model = fsrs();

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Two topics, three questions, four sessions: small enough to try everything. */
export function tinyProblem(seed: number): StudyProblem {
  const next = numbers(seed);
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  const room = between(18, 40);
  const interview = 14;
  const topic = (questions: readonly number[], requires: readonly number[]) => ({
    id: `topic-${questions.join('-')}`,
    minutes: between(8, 18),
    deepMinutes: 500,
    requires,
    helps: [],
    floors: [0.05, 0.25, 0.38] as const,
    learned: false,
    deepened: false,
    questions,
  });
  const topics = [topic([0, 1], []), topic([2], next() < 0.5 ? [0] : [])];
  const weights = [between(1, 5), between(1, 5), between(1, 5)];
  const total = sum(weights);
  return {
    sessions: [0, 3, 7, 11].map((day) => ({ day, room, lessonRoom: room })),
    topics,
    questions: [0, 0, 1].map((owner, index) => ({
      id: `question-${index}`,
      topic: owner,
      level: between(1, 3),
      minutes: between(5, 12),
      reviewMinutes: between(2, 4),
      worth: [0, 7, 21].map((offset) => ({
        day: interview + offset,
        weight: (weights[index] ?? 1) / total / 3,
      })),
      practised: [],
      open: true,
    })),
  };
}

/** The best value of all layouts with whole lessons. */
export function bestOfAll(problem: StudyProblem): number {
  const sets = Array.from({ length: 16 }, (_, set) =>
    [0, 1, 2, 3].filter((session) => Math.floor(set / 2 ** session) % 2 === 1),
  );
  const places = [undefined, 0, 1, 2, 3];
  let best = 0;
  for (const first of places) {
    for (const second of places) {
      const lessons = [first, second];
      const isAllowed = problem.topics.every((topic, index) => {
        const at = lessons[index];
        return at === undefined || topic.requires.every((before) => (lessons[before] ?? 9) <= at);
      });
      if (!isAllowed) continue;
      const options = problem.questions.map((question) => {
        const from = lessons[question.topic];
        return from === undefined ? [[]] : sets.filter((set) => (set[0] ?? from) >= from);
      });
      for (const a of options[0] ?? []) {
        for (const b of options[1] ?? []) {
          for (const c of options[2] ?? []) {
            const practice = [a, b, c];
            const used = [0, 0, 0, 0];
            lessons.forEach((at, index) => {
              if (at !== undefined)
                used[at] = (used[at] ?? 0) + (problem.topics[index]?.minutes ?? 0);
            });
            practice.forEach((sessions, index) => {
              sessions.forEach((session, position) => {
                const question = problem.questions[index];
                const minutes = position === 0 ? question?.minutes : question?.reviewMinutes;
                used[session] = (used[session] ?? 0) + (minutes ?? 0);
              });
            });
            if (used.some((minutes, index) => minutes > (problem.sessions[index]?.room ?? 0)))
              continue;
            const layout = emptyLayout(problem);
            lessons.forEach((at, index) => {
              if (at === undefined) return;
              layout.lessons[index] = [
                { session: at, minutes: problem.topics[index]?.minutes ?? 0 },
              ];
            });
            best = Math.max(best, sum(evaluateLayout(problem, { ...layout, practice }, model)));
          }
        }
      }
    }
  }
  return best;
}
