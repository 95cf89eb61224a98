import type { MemoryModel } from '../memory/fsrs.js';
import { boundAt } from '../optimise/bound.js';
import { sum } from '../optimise/evaluate-layout.js';
import { buildPatterns } from '../optimise/pattern-values.js';
import { searchPrices } from '../optimise/price-search.js';
import type { StudyProblem } from '../optimise/study-problem.js';
import type { Study } from '../schedule/study.js';
import { round } from './round.js';

/** Steps of the price search: on one day alone prices rise steeply at the end. */
const steps = 12;
/** Days beyond which a bound with prices is worked out only where time is scarce. */
const manyDays = 44;
/** Days beyond which none is worked out: at most everything can be answered. */
const tooManyDays = 100;
/** What all minutes cost at least where time is scarce, as a share of the interview. */
const scarce = 0.1;

/**
 * What no plan's `ready` exceeds that keeps the same rules: nothing may be better on the day of the
 * last interview than what the minutes allow that the rules leave for lessons and questions.
 */
export function buildBound(study: Study, model: MemoryModel): number {
  const day = study.interviewDays.at(-1) ?? 0;
  const problem: StudyProblem = {
    ...study.honest,
    questions: study.honest.questions.map((question) => ({
      ...question,
      worth: [{ day, weight: sum(question.worth.map(({ weight }) => weight)) }],
    })),
  };
  const patterns = buildPatterns(problem, model);
  const { days, capacity } = patterns;
  if (days.length > tooManyDays) return 1;
  const { prices } = searchPrices(problem, patterns, steps);
  const cost = sum(prices.map((price, index) => price * (capacity[index] ?? 0)));
  const bounds = [1];
  if (cost < scarce) {
    const free = prices.map(() => 0);
    bounds.push(boundAt(problem, model, free, study.musts));
  }
  if (cost >= scarce || days.length <= manyDays) {
    bounds.push(boundAt(problem, model, prices, study.musts));
  }
  return round(Math.min(...bounds));
}
