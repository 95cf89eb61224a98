import type { MemoryModel } from '../memory/fsrs.js';
import { evaluateLayout, sum } from './evaluate-layout.js';
import { layOut, type Musts } from './lay-out.js';
import { buildPatterns, type Patterns } from './pattern-values.js';
import { type Priced, searchPrices } from './price-search.js';
import { quantise } from './quantise.js';
import type { StudyLayout, StudyProblem } from './study-problem.js';

/** The best layout that was found, and what it was guided by. */
export interface Optimised {
  readonly layout: StudyLayout;
  /** Its value: the expected share of the interview that can be answered. */
  readonly value: number;
  readonly priced: Priced;
  readonly patterns: Patterns;
}

/** How hard to search. */
export interface Effort {
  /** Steps of the price search. */
  readonly steps: number;
  /** Passes over all questions for each layout. */
  readonly passes: number;
  /** Factors on the prices that are tried. */
  readonly discounts: readonly number[];
}

/** What a small problem is given: up to some hundred questions in a few dozen sessions. */
const thorough: Effort = { steps: 12, passes: 2, discounts: [0.7, 0.85, 1, 1.15, 1.3] };
/** What a large one is given; with more to choose from, the first layout is closer to the best. */
const brisk: Effort = { steps: 10, passes: 1, discounts: [1] };
/** Questions × sessions from which a problem is large. */
const large = 12_000;

/** How hard to search for a layout of a problem. */
export function usualEffort(problem: StudyProblem): Effort {
  return problem.questions.length * problem.sessions.length < large ? thorough : brisk;
}

/**
 * Lays lessons and questions into sessions so that as much as possible of the interview can be
 * answered. Prices of time come from a relaxation in which only the sum of minutes of each day
 * counts; layouts are made with those prices as their guide, and the one worth most is kept.
 *
 * @param order - topics in an order that keeps prerequisites and helps
 */
export function optimise(
  problem: StudyProblem,
  model: MemoryModel,
  order: readonly number[],
  musts: Musts,
  effort: Effort = usualEffort(problem),
): Optimised {
  const patterns = buildPatterns(problem, model);
  const priced = searchPrices(problem, patterns, effort.steps);
  let found: { readonly layout: StudyLayout; readonly value: number } | undefined;
  for (const discount of effort.discounts) {
    const draft = layOut(problem, model, patterns, priced, {
      order,
      discount,
      passes: effort.passes,
      musts,
    });
    const layout = {
      lessons: draft.lessons,
      deepenings: draft.deepenings,
      practice: draft.practice,
    };
    const value = quantise(sum(evaluateLayout(problem, layout, model)));
    if (found === undefined || value > found.value) found = { layout, value };
  }
  if (found === undefined) throw new RangeError('no discount to try');
  return { ...found, priced, patterns };
}
