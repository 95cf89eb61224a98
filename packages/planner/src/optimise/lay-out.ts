import type { MemoryModel } from '../memory/fsrs.js';
import { type Draft, startDraft } from './draft.js';
import {
  improveQuestions,
  insertQuestions,
  seatQuestions,
  swapQuestions,
} from './improve-questions.js';
import { deepen, dropTopics, tryTopics } from './improve-topics.js';
import type { Patterns } from './pattern-values.js';
import { advanceLessons, placeLesson, seatLesson, withPrerequisites } from './place-lesson.js';
import type { Priced } from './price-search.js';
import type { StudyProblem } from './study-problem.js';

/** What a layout holds whatever it earns. */
export interface Musts {
  readonly topics: readonly number[];
  readonly questions: readonly number[];
  /** Topic → the last session in which its lesson should be, where there is room until then. */
  readonly until?: ReadonlyMap<number, number>;
}

/** How the making of a layout is tuned. */
export interface LayOutOptions {
  /** Topics in an order that keeps prerequisites and helps. */
  readonly order: readonly number[];
  /** Factor on the prices. */
  readonly discount: number;
  /** How often all questions are taken out and put back. */
  readonly passes: number;
  /** By topic: the study day on which its lesson is wanted. */
  readonly lessonDays?: readonly (number | undefined)[];
  /** Topics and questions that must be in, whatever they earn. */
  readonly musts?: Musts;
}

/**
 * Makes a layout with prices as its guide: lessons that pay for themselves, the best practice of
 * each question in the room there is, then passes in which each question is taken out and put back
 * better, topics are tried and dropped, and what room is left goes to whatever still helps.
 */
export function layOut(
  problem: StudyProblem,
  model: MemoryModel,
  patterns: Patterns,
  priced: Priced,
  options: LayOutOptions,
): Draft {
  const draft = startDraft(problem, model);
  const { order, discount } = options;
  for (const topic of options.musts?.topics ?? []) {
    for (const index of withPrerequisites(draft, topic, order)) {
      placeLesson(draft, priced, patterns, index, options.musts?.until?.get(topic));
    }
  }
  for (const index of order) {
    const topic = problem.topics[index];
    if (!priced.chosen[index] || topic?.learned || (draft.lessons[index]?.length ?? 0) > 0)
      continue;
    const wanted = options.lessonDays?.[index];
    if (wanted !== undefined && seatLesson(draft, patterns, index, wanted)) continue;
    placeLesson(draft, priced, patterns, index);
  }
  if (options.lessonDays !== undefined) {
    seatQuestions(draft, patterns, priced, options.musts?.questions ?? []);
  }
  advanceLessons(draft, order);
  insertQuestions(draft, patterns, priced, discount, options.musts?.questions ?? []);
  for (let pass = 0; pass < options.passes; pass += 1) {
    improveQuestions(draft, patterns, priced, discount, options.musts?.questions);
    tryTopics(draft, patterns, priced, options);
    dropTopics(draft, patterns, priced, options);
    advanceLessons(draft, order);
    insertQuestions(draft, patterns, priced, discount, []);
  }
  for (const share of [0.6, 0.25, 0]) {
    tryTopics(draft, patterns, priced, { ...options, discount: discount * share });
    insertQuestions(draft, patterns, priced, discount * share, []);
    advanceLessons(draft, order);
    deepen(draft, patterns, priced, discount * share);
    improveQuestions(draft, patterns, priced, discount * share, options.musts?.questions);
  }
  swapQuestions(draft, patterns, priced, options.musts?.questions ?? []);
  return draft;
}
