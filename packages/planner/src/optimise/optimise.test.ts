import { describe, expect, it } from 'vitest';
import { fsrs } from '../memory/fsrs.js';
import { evaluateLayout, sum } from './evaluate-layout.js';
import { optimise } from './optimise.js';
import { emptyLayout, type StudyProblem } from './study-problem.js';

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
function tinyProblem(seed: number): StudyProblem {
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
function bestOfAll(problem: StudyProblem): number {
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

/** Twelve topics of four questions, 28 sessions in twelve weeks: room for all, not all of it late. */
function roomyProblem(room: number): StudyProblem {
  const count = 48;
  return {
    sessions: Array.from({ length: 28 }, (_, index) => ({
      day: 3 * index,
      room,
      lessonRoom: index < 27 ? room / 2 : 0,
    })),
    topics: Array.from({ length: 12 }, (_, index) => ({
      id: `topic-${index}`,
      minutes: 15,
      deepMinutes: 500,
      requires: [],
      helps: [],
      floors: [0.05, 0.25, 0.38] as const,
      learned: false,
      deepened: false,
      questions: [0, 1, 2, 3].map((question) => 4 * index + question),
    })),
    questions: Array.from({ length: count }, (_, index) => ({
      id: `question-${index}`,
      topic: Math.floor(index / 4),
      level: 1 + (index % 3),
      minutes: 8,
      reviewMinutes: 3,
      worth: [0, 7, 21].map((offset) => ({ day: 84 + offset, weight: 1 / count / 3 })),
      practised: [],
      open: true,
    })),
  };
}

describe('optimise', () => {
  it('spreads reviews over the whole plan where there is room for all of it', () => {
    const order = Array.from({ length: 12 }, (_, index) => index);
    const found = optimise(roomyProblem(60), model, order, { topics: [], questions: [] });
    // The last quarter of the sessions holds hardly more than its share.
    const all = found.layout.practice.flat();
    const lateShare = all.filter((session) => session >= 21).length / all.length;
    expect(found.value).toBeGreaterThan(0.9);
    expect(lateShare).toBeLessThan(0.36);
  });

  it('comes close to the best of all layouts where these can all be tried', () => {
    const ratios = [1, 2, 3, 4, 5, 6].map((seed) => {
      const problem = tinyProblem(seed);
      const found = optimise(problem, model, [0, 1], { topics: [], questions: [] });
      return found.value / bestOfAll(problem);
    });
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0.95);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1 + 1e-6);
    expect(sum(ratios) / ratios.length).toBeGreaterThanOrEqual(0.985);
  });

  it('keeps to the room of every session, and to lessons before their questions', () => {
    for (const seed of [11, 12, 13]) {
      const problem = tinyProblem(seed);
      const { layout } = optimise(problem, model, [0, 1], { topics: [0], questions: [] });
      const used = problem.sessions.map(() => 0);
      for (const part of layout.lessons.flat()) {
        used[part.session] = (used[part.session] ?? 0) + part.minutes;
      }
      layout.practice.forEach((sessions, index) => {
        const question = problem.questions[index];
        const lesson = layout.lessons[question?.topic ?? 0]?.at(-1)?.session ?? 9;
        sessions.forEach((session, position) => {
          expect(session).toBeGreaterThanOrEqual(lesson);
          const minutes = position === 0 ? question?.minutes : question?.reviewMinutes;
          used[session] = (used[session] ?? 0) + (minutes ?? 0);
        });
      });
      used.forEach((minutes, index) => {
        expect(minutes).toBeLessThanOrEqual(problem.sessions[index]?.room ?? 0);
      });
      expect(layout.lessons[0]).not.toEqual([]);
    }
  });
});
