import type { MemoryModel } from '../memory/fsrs.js';
import { evaluateLayout, sum } from './evaluate-layout.js';
import { layOut, type Musts } from './lay-out.js';
import { buildPatterns, type Patterns } from './pattern-values.js';
import { type Pool, type Priced, searchPrices } from './price-search.js';
import { quantise } from './quantise.js';
import { type Guide, settledGuides } from './settled-guides.js';
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
  /** Steps of each settling of prices; between them new patterns are looked for. */
  readonly settlings: readonly number[];
  /** Layouts from settled prices: what days cost more when they fill up, and a factor on prices. */
  readonly layouts: readonly { readonly crowding: number; readonly discount: number }[];
  /** How many more are made with the prices shaken and some lessons left out at first. */
  readonly shaken: number;
}

const discounts = [0.7, 0.85, 1, 1.15, 1.3] as const;

/** What a small problem is given: all depends on what fits beside what. */
const careful: Effort = {
  steps: 12,
  passes: 2,
  discounts,
  settlings: [60, 140],
  layouts: [
    { crowding: 0.1, discount: 1 },
    { crowding: 0.3, discount: 0.9 },
    { crowding: 0.5, discount: 1 },
    { crowding: 1, discount: 0.85 },
  ],
  shaken: 0,
};
/** What a problem of some hundred questions in a few dozen sessions is given. */
const thorough: Effort = { ...careful, settlings: [], layouts: [] };
/** What a large one is given; with more to choose from, the first layout is closer to the best. */
const brisk: Effort = { ...thorough, steps: 10, passes: 1, discounts: [1] };
/** Questions × sessions from which a problem is no longer small, and from which it is large. */
const middling = 5000;
const large = 12_000;
/** Questions × sessions that are shaken once; a problem a tenth as large ten times. */
const shakenOnce = 3000;
const mostShaken = 60;

/** How hard to search for a layout of a problem. */
export function usualEffort(problem: StudyProblem): Effort {
  const size = problem.questions.length * problem.sessions.length;
  if (size >= large) return brisk;
  if (size >= middling) return thorough;
  return { ...careful, shaken: Math.min(mostShaken, Math.floor(shakenOnce / Math.max(1, size))) };
}

/**
 * Lays lessons and questions into sessions so that as much as possible of the interview can be
 * answered. Prices of time come from a relaxation in which only the sum of minutes of each day
 * counts; layouts are made with those prices as their guide, and the one worth most is kept. Small
 * problems, in which all depends on what fits beside what, are laid out many times, with prices
 * shaken at random and some lessons left out at first, the same in every run.
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
  const pool: Pool = new Map();
  const priced = searchPrices(problem, patterns, effort.steps, pool);
  const guides: readonly Guide[] = [
    ...effort.discounts.map((discount) => ({ priced, discount })),
    ...settledGuides(problem, patterns, pool, priced, order, musts, effort),
  ];
  let found: { readonly layout: StudyLayout; readonly value: number } | undefined;
  for (const guide of guides) {
    const { lessons, deepenings, practice } = layOut(problem, model, patterns, guide.priced, {
      order,
      discount: guide.discount,
      passes: effort.passes,
      musts,
      ...(guide.lessonDays === undefined ? {} : { lessonDays: guide.lessonDays }),
    });
    const layout = { lessons, deepenings, practice };
    const value = quantise(sum(evaluateLayout(problem, layout, model)));
    if (found === undefined || value > found.value) found = { layout, value };
  }
  if (found === undefined) throw new RangeError('no layout to try');
  return { ...found, priced, patterns };
}
