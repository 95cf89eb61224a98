import { describe, expect, it } from 'vitest';
import { fsrs } from '../memory/fsrs.js';
import { bestOfAll, tinyProblem } from '../testing/tiny-problem.js';
import { sum } from './evaluate-layout.js';
import { optimise } from './optimise.js';
import type { StudyProblem } from './study-problem.js';

const model = fsrs();

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
    // The last quarter of the sessions holds more than its share, but far from all.
    const all = found.layout.practice.flat();
    const lateShare = all.filter((session) => session >= 21).length / all.length;
    expect(found.value).toBeGreaterThan(0.9);
    expect(lateShare).toBeLessThan(0.45);
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
