import type { MemoryModel } from '../memory/fsrs.js';
import { bestPractice, practiceFrom } from './best-practice.js';
import { setParts, setPractice, startDraft } from './draft.js';
import { evaluateLayout, sum } from './evaluate-layout.js';
import { improveQuestions, insertQuestions, swapQuestions } from './improve-questions.js';
import { deepen, tryTopics } from './improve-topics.js';
import type { Musts } from './lay-out.js';
import type { Optimised } from './optimise.js';
import { buildPatterns } from './pattern-values.js';
import { placeLesson, withPrerequisites } from './place-lesson.js';
import { searchPrices } from './price-search.js';
import { quantise } from './quantise.js';
import type { LessonPart, StudyLayout, StudyProblem } from './study-problem.js';

/** Steps of the price search: prices only rank what may fill a gap. */
const steps = 6;

/**
 * Keeps a layout as far as it goes: what is to be brought in comes first, where it has room; then
 * every lesson and every practice goes where it was, if it still can. Lessons are not moved again;
 * practice is where that is better, and what room is left over is filled.
 *
 * @param order - topics in an order that keeps prerequisites and helps
 * @param old - the layout to keep, in sessions of this problem
 * @param wanted - topics to bring in
 * @param anew - questions whose practice is to be chosen anew, before that of the others
 */
export function mendLayout(
  problem: StudyProblem,
  model: MemoryModel,
  order: readonly number[],
  musts: Musts,
  old: StudyLayout,
  wanted: ReadonlySet<number>,
  anew: ReadonlySet<number>,
): Optimised {
  const patterns = buildPatterns(problem, model);
  const priced = searchPrices(problem, patterns, steps);
  const draft = startDraft(problem, model);
  const learnedIn = (topic: number): number | undefined =>
    problem.topics[topic]?.learned ? 0 : draft.lessons[topic]?.at(-1)?.session;
  const isReady = (topic: number, session: number): boolean =>
    (problem.topics[topic]?.requires ?? []).every(
      (before) => (learnedIn(before) ?? Number.POSITIVE_INFINITY) <= session,
    );
  const hasRoom = (parts: readonly LessonPart[]): boolean =>
    parts.every(
      ({ session, minutes }) =>
        minutes <= Math.min(draft.room[session] ?? 0, draft.lessonRoom[session] ?? 0),
    );
  for (const topic of order.filter((index) => wanted.has(index))) {
    // In front of the first lesson that stands on it.
    const until = Math.min(
      ...order.flatMap((other) =>
        problem.topics[other]?.requires.includes(topic)
          ? (old.lessons[other]?.[0]?.session ?? [])
          : [],
      ),
    );
    for (const index of withPrerequisites(draft, topic, order)) {
      placeLesson(draft, priced, patterns, index, Number.isFinite(until) ? until : undefined);
    }
  }
  for (const topic of order) {
    const parts = old.lessons[topic] ?? [];
    const first = parts[0]?.session;
    if (first === undefined || learnedIn(topic) !== undefined) continue;
    if (isReady(topic, first) && first >= (problem.topics[topic]?.from ?? 0) && hasRoom(parts)) {
      setParts(draft, draft.lessons, topic, parts);
    } else {
      placeLesson(draft, priced, patterns, topic);
    }
  }
  for (const topic of order) {
    const parts = old.deepenings[topic] ?? [];
    const first = parts[0]?.session;
    const learned = learnedIn(topic);
    if (first === undefined || learned === undefined || learned > first || !hasRoom(parts))
      continue;
    setParts(draft, draft.deepenings, topic, parts);
  }
  for (const index of anew) {
    const best = bestPractice(draft, patterns, priced, index, 1);
    if (best !== undefined) setPractice(draft, index, best.sessions);
  }
  problem.questions.forEach((question, index) => {
    if (anew.has(index)) return;
    const from = practiceFrom(draft, question);
    if (!question.open || from === undefined) return;
    const kept: number[] = [];
    for (const session of old.practice[index] ?? []) {
      const isNew = kept.length === 0 && question.practised.length === 0;
      const minutes = isNew ? question.minutes : question.reviewMinutes;
      if (session < from) continue;
      if ((draft.room[session] ?? 0) < minutes || (draft.questionsLeft[session] ?? 0) < 1) continue;
      if (isNew && problem.sessions[session]?.onlyReviews) continue;
      kept.push(session);
      setPractice(draft, index, kept);
    }
  });
  insertQuestions(draft, patterns, priced, 1, musts.questions);
  for (const discount of [1, 0.6, 0.25, 0]) {
    improveQuestions(draft, patterns, priced, discount, musts.questions);
    tryTopics(draft, patterns, priced, { order, discount, passes: 0 });
    insertQuestions(draft, patterns, priced, discount, []);
    deepen(draft, patterns, priced, discount);
  }
  swapQuestions(draft, patterns, priced, musts.questions);
  const { lessons, deepenings, practice } = draft;
  const layout = { lessons, deepenings, practice };
  return { layout, value: quantise(sum(evaluateLayout(problem, layout, model))), priced, patterns };
}
