import { bestClosure } from './best-closure.js';
import { expandingPatterns } from './expanding-patterns.js';
import { improvePattern } from './improve-pattern.js';
import { mostTimes, type Patterns } from './pattern-values.js';
import { quantise } from './quantise.js';
import type { StudyProblem } from './study-problem.js';

/** What the best use of priced time looks like, question by question and topic by topic. */
export interface Priced {
  /** Price of a minute on each study day. */
  readonly prices: readonly number[];
  /** Value of the relaxed problem at these prices: an estimate of what no layout exceeds. */
  readonly estimate: number;
  /** Topics that pay for their lessons, with all that they require. */
  readonly chosen: readonly boolean[];
  /** By topic: what its lesson and questions earn above their price. */
  readonly profits: readonly number[];
  /** By question: the study days it would be practised on, and what that earns above its price. */
  readonly best: readonly { readonly pattern: readonly number[]; readonly net: number }[];
  /** Minutes wanted on each day. */
  readonly used: readonly number[];
}

/** Sets of days that were best for some question at some prices, by sort: where a search starts. */
export type Pool = Map<
  number,
  Map<string, { readonly pattern: readonly number[]; readonly value: number }>
>;

/** Values every question and topic at some prices of time. */
export function priceOut(
  problem: StudyProblem,
  patterns: Patterns,
  prices: readonly number[],
  pool: Pool,
): Priced {
  const { capacity, days } = patterns;
  const found = new Map<string, { readonly pattern: readonly number[]; readonly net: number }>();
  const best = patterns.entries.map((entry) => {
    const { question, worth, sort } = entry;
    if (!question.open || worth === 0) return { pattern: [], net: 0 };
    // Questions of a class differ only in scale: the same share of minutes to worth.
    const first = question.practised.length === 0 ? question.minutes : question.reviewMinutes;
    const key = `${sort} ${(first / worth).toPrecision(2)} ${(question.reviewMinutes / worth).toPrecision(2)}`;
    const { patternValue } = patterns.sorts[sort] as Patterns['sorts'][number];
    const nothing = patternValue([]);
    const netOf = (pattern: readonly number[]): number => {
      let cost = 0;
      pattern.forEach((day, position) => {
        cost += (prices[day] ?? 0) * (position === 0 ? first : question.reviewMinutes);
      });
      return worth * (patternValue(pattern) - nothing) - cost;
    };
    let own = found.get(key);
    if (own === undefined) {
      let known = pool.get(sort);
      if (known === undefined) {
        known = new Map(
          expandingPatterns(days, mostTimes).map((pattern) => [
            pattern.join(),
            { pattern, value: patternValue(pattern) },
          ]),
        );
        pool.set(sort, known);
      }
      let start: readonly number[] = [];
      let most = 0;
      for (const { pattern, value } of known.values()) {
        let cost = 0;
        for (let position = 0; position < pattern.length; position += 1) {
          cost +=
            (prices[pattern[position] as number] ?? 0) *
            (position === 0 ? first : question.reviewMinutes);
        }
        const net = quantise(worth * (value - nothing) - cost);
        if (net <= most) continue;
        start = pattern;
        most = net;
      }
      own = improvePattern(start, { count: days.length, mostTimes, fits: () => true, net: netOf });
      found.set(key, own);
      known.set(own.pattern.join(), { pattern: own.pattern, value: patternValue(own.pattern) });
    }
    // What pays for its class need not pay for the question itself.
    const net = netOf(own.pattern);
    return net > 0 ? { pattern: own.pattern, net } : { pattern: [], net: 0 };
  });
  const cheapest = cheapestLessonDay(problem, patterns, prices);
  const deepens = problem.topics.map(() => false);
  let constant = 0;
  const profits = problem.topics.map((topic, index) => {
    const [before, essentials, deep] = topic.floors;
    let worth = 0;
    let practice = 0;
    for (const question of topic.questions) {
      const own = problem.questions[question];
      worth += patterns.entries[question]?.worth ?? 0;
      if (own !== undefined && own.practised.length > 0) constant += best[question]?.net ?? 0;
      else practice += best[question]?.net ?? 0;
    }
    constant += worth * (topic.deepened ? deep : topic.learned ? essentials : before);
    const unpractised = topic.questions.reduce(
      (total, question) =>
        (best[question]?.pattern.length ?? 0) > 0
          ? total
          : total + (patterns.entries[question]?.worth ?? 0),
      0,
    );
    const price = prices[cheapest] ?? 0;
    const deepening = topic.deepened
      ? 0
      : unpractised * (deep - essentials) - topic.deepMinutes * price;
    deepens[index] = deepening > 0;
    if (topic.learned) return practice + Math.max(0, deepening);
    return (
      practice + worth * (essentials - before) - topic.minutes * price + Math.max(0, deepening)
    );
  });
  const chosen = bestClosure(
    profits.map(quantise),
    problem.topics.map((topic) => topic.requires),
  );
  let estimate = constant;
  const used = days.map(() => 0);
  const add = (day: number, minutes: number): void => {
    used[day] = (used[day] ?? 0) + minutes;
  };
  let lessonMinutes = 0;
  problem.topics.forEach((topic, index) => {
    const isChosen = chosen[index] ?? false;
    if (isChosen) estimate += profits[index] ?? 0;
    if (isChosen && !topic.learned) lessonMinutes += topic.minutes;
    if (isChosen && deepens[index]) lessonMinutes += topic.deepMinutes;
    for (const question of topic.questions) {
      const own = problem.questions[question];
      if (own === undefined || (!isChosen && own.practised.length === 0)) continue;
      (best[question]?.pattern ?? []).forEach((day, position) => {
        const isFirst = position === 0 && own.practised.length === 0;
        add(day, isFirst ? own.minutes : own.reviewMinutes);
      });
    }
  });
  prices.forEach((price, day) => {
    estimate += price * (capacity[day] ?? 0);
  });
  pour(lessonMinutes, lessonDaysOf(problem, patterns), used, capacity);
  return { prices, estimate, chosen, profits, best, used };
}

/** Days with a session in which the taper allows lessons. */
function lessonDaysOf(problem: StudyProblem, patterns: Patterns): readonly number[] {
  const days = new Set<number>();
  problem.sessions.forEach((session, index) => {
    if (session.lessonRoom > 0) days.add(patterns.dayOf[index] ?? 0);
  });
  return [...days];
}

/** Spreads minutes over days so that those with the most room left are filled evenly. */
function pour(
  minutes: number,
  days: readonly number[],
  used: number[],
  capacity: readonly number[],
): void {
  const slackOf = (day: number): number => (capacity[day] ?? 0) - (used[day] ?? 0);
  const sorted = [...days].sort((a, b) => slackOf(b) - slackOf(a) || a - b);
  let left = minutes;
  for (let count = 1; count <= sorted.length && left > 0; count += 1) {
    const level = slackOf(sorted[count - 1] as number);
    const next =
      count < sorted.length ? slackOf(sorted[count] as number) : Number.NEGATIVE_INFINITY;
    const share = Math.min(left / count, level - next);
    for (const day of sorted.slice(0, count)) used[day] = (used[day] ?? 0) + share;
    left -= share * count;
  }
}

function cheapestLessonDay(
  problem: StudyProblem,
  patterns: Patterns,
  prices: readonly number[],
): number {
  let best = 0;
  let bestPrice = Number.POSITIVE_INFINITY;
  problem.sessions.forEach((session, index) => {
    const day = patterns.dayOf[index] ?? 0;
    const price = quantise(prices[day] ?? 0);
    if (session.lessonRoom > 0 && price < bestPrice) {
      best = day;
      bestPrice = price;
    }
  });
  return best;
}

/**
 * Looks for prices of time at which no day is wanted for more minutes than it has: first one price
 * for all days by bisection, then subgradient steps after Polyak, each mixed with the one before.
 */
export function searchPrices(
  problem: StudyProblem,
  patterns: Patterns,
  steps: number,
  pool: Pool = new Map(),
): Priced {
  const { capacity } = patterns;
  const minutes = capacity.reduce((total, value) => total + value, 0);
  let level = Math.log(0.5 / Math.max(1, minutes));
  let width = 1;
  let above: number | undefined;
  let below: number | undefined;
  let best: Priced | undefined;
  const look = (prices: readonly number[]): Priced => {
    const priced = priceOut(problem, patterns, prices, pool);
    if (best === undefined || quantise(priced.estimate) < quantise(best.estimate)) best = priced;
    return priced;
  };
  for (let step = 0; step < 7; step += 1) {
    const priced = look(capacity.map(() => Math.exp(level)));
    const used = priced.used.reduce((total, value) => total + value, 0);
    if (used > minutes) below = level;
    else above = level;
    if (above !== undefined && below !== undefined) level = (above + below) / 2;
    else {
      level += used > minutes ? width : -width;
      width *= 1.5;
    }
    if (level < -25) {
      // All of it fits; what single days are wanted for too much is for the steps below.
      look(capacity.map(() => 0));
      break;
    }
  }
  let prices = (best as unknown as Priced).prices;
  let direction = capacity.map(() => 0);
  for (let step = 0; step < steps; step += 1) {
    const priced = look(prices);
    direction = capacity.map(
      (room, day) => 0.6 * ((priced.used[day] ?? 0) - room) + 0.4 * (direction[day] ?? 0),
    );
    const norm = direction.reduce((total, value) => total + value * value, 0);
    const gap = priced.estimate - (best as unknown as Priced).estimate * 0.985;
    if (norm === 0) break;
    prices = prices.map((price, day) => Math.max(0, price + (gap / norm) * (direction[day] ?? 0)));
  }
  return best as unknown as Priced;
}
