import { bestPatterns, type PricedPattern } from './exact-patterns.js';
import type { Relaxation, RelaxedQuestion } from './relaxation.js';

/**
 * Where the price of each constraint of a relaxation stands in a vector of prices. Prices are what
 * one unit of the constraint's room is worth; none is negative.
 */
export interface PriceIndex {
  readonly length: number;
  /** A minute of a study day. */
  readonly minute: (day: number) => number;
  /** A minute that lessons may take of it. */
  readonly lessonMinute: (day: number) => number;
  /** A question begins no sooner than its lesson. */
  readonly start: (question: number, day: number) => number;
  /** Practice on the lower floor: no more than is learned and not deepened. */
  readonly plain: (question: number) => number;
  /** Practice on the higher floor: no more than is deepened. */
  readonly deep: (question: number) => number;
  /** What is required comes first. */
  readonly required: (requirement: number, day: number) => number;
  /** Going deeper comes after the lesson. */
  readonly deepened: (topic: number, day: number) => number;
}

/** Numbers the constraints of a relaxation. */
export function indexPrices(relaxation: Relaxation): PriceIndex {
  const days = relaxation.room.length;
  const starts = 2 * days;
  const plains = starts + relaxation.questions.length * days;
  const deeps = plains + relaxation.questions.length;
  const requireds = deeps + relaxation.questions.length;
  const deepeneds = requireds + relaxation.requirements.length * days;
  return {
    length: deepeneds + relaxation.topics.length * days,
    minute: (day) => day,
    lessonMinute: (day) => days + day,
    start: (question, day) => starts + question * days + day,
    plain: (question) => plains + question,
    deep: (question) => deeps + question,
    required: (requirement, day) => requireds + requirement * days + day,
    deepened: (topic, day) => deepeneds + topic * days + day,
  };
}

/** A set of practice days of a question on one of the floors. */
export interface PatternColumn {
  readonly question: number;
  /** 0 after the essentials, 1 after going deeper. */
  readonly floor: 0 | 1;
  readonly days: readonly number[];
  /** Value added to that of the floor. */
  readonly gain: number;
}

/** A bound and the columns that it was attained with, and some that are nearly as good. */
export interface Bound {
  readonly value: number;
  readonly columns: readonly PatternColumn[];
}

/** The sets of days that were best at earlier prices, by class of question: where to look first. */
export type Guesses = Map<string, readonly (PricedPattern | undefined)[]>;

/**
 * The Lagrangian bound of a relaxation at any prices: what all room costs, and what each lesson,
 * each deepening and each question earns at most above these prices. No layout that practises each
 * question at most `mostTimes` times is worth more. It needs no solver and no trust in one: prices
 * only make it better or worse, never wrong.
 */
export function lagrangianBound(
  relaxation: Relaxation,
  index: PriceIndex,
  prices: Float64Array,
  guesses: Guesses = new Map(),
): Bound {
  const price = (at: number): number => prices[at] as number;
  let value = relaxation.base;
  relaxation.room.forEach((room, day) => {
    value += room * price(index.minute(day));
    value += (relaxation.lessonRoom[day] as number) * price(index.lessonMinute(day));
  });
  value += earnedByLessons(relaxation, index, price);
  const most = relaxation.questions.map(() => 0);
  const columns: PatternColumn[] = [];
  for (const [key, members] of classes(relaxation)) {
    for (const floor of [0, 1] as const) {
      for (const { net, column } of priceClass(
        relaxation,
        index,
        price,
        members,
        floor,
        key,
        guesses,
      )) {
        columns.push(column);
        most[column.question] = Math.max(most[column.question] ?? 0, net);
      }
    }
  }
  for (const net of most) value += net;
  return { value, columns };
}

/** Questions that differ only in what their first practice costs share their best reviews. */
function classes(relaxation: Relaxation): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  relaxation.questions.forEach(({ level, reviewMinutes, worth }, question) => {
    const key = `${level} ${reviewMinutes} ${worth}`;
    const members = found.get(key);
    if (members === undefined) found.set(key, [question]);
    else members.push(question);
  });
  return found;
}

/** How many sets of days a question brings in at once, each with another first day. */
const mostColumns = 3;

/** The best sets of practice days of each question of a class on a floor, their price taken off. */
function priceClass(
  relaxation: Relaxation,
  index: PriceIndex,
  price: (at: number) => number,
  members: readonly number[],
  floor: 0 | 1,
  key: string,
  guesses: Guesses,
): readonly { readonly net: number; readonly column: PatternColumn }[] {
  const sample = relaxation.questions[members[0] as number] as RelaxedQuestion;
  const { worth, table } = sample;
  const without = relaxation.floors[floor];
  const review = Float64Array.from(
    relaxation.room,
    (_, day) => (sample.reviewMinutes * price(index.minute(day))) / worth,
  );
  const firsts = members.map((question) => firstPrices(relaxation, index, price, question, floor));
  const atLeast = Float64Array.from(
    review,
    (_, day) => without + Math.min(...firsts.map((first) => first[day] as number)),
  );
  const patterns = bestPatterns(table, floor, review, atLeast, guesses.get(`${key} ${floor}`));
  guesses.set(`${key} ${floor}`, patterns);
  return members.flatMap((question, member) =>
    patterns
      .flatMap((pattern, day) => {
        const first = firsts[member]?.[day] as number;
        const net = pattern === undefined ? 0 : worth * (pattern.net - without - first);
        if (pattern === undefined || net <= 0) return [];
        const reviews = pattern.days.slice(1).reduce((sum, at) => sum + (review[at] as number), 0);
        const gain = worth * (pattern.net + reviews - without);
        return [{ net, column: { question, floor, days: pattern.days, gain } }];
      })
      .sort((a, b) => b.net - a.net)
      .slice(0, mostColumns),
  );
}

/** By day: the price of a first practice, as a share of the question's worth. */
function firstPrices(
  relaxation: Relaxation,
  index: PriceIndex,
  price: (at: number) => number,
  question: number,
  floor: 0 | 1,
): Float64Array {
  const { worth, minutes } = relaxation.questions[question] as RelaxedQuestion;
  const first = new Float64Array(relaxation.room.length);
  let behind = price(floor === 0 ? index.plain(question) : index.deep(question));
  for (let day = first.length - 1; day >= 0; day -= 1) {
    behind += price(index.start(question, day));
    first[day] = (minutes * price(index.minute(day)) + behind) / worth;
  }
  return first;
}

/** What lessons and deepenings earn at most above their price, each on its best day. */
function earnedByLessons(
  relaxation: Relaxation,
  index: PriceIndex,
  price: (at: number) => number,
): number {
  const count = relaxation.room.length;
  let earned = 0;
  relaxation.topics.forEach((topic, own) => {
    let lesson = topic.lessonGain;
    let deepening = topic.deepGain;
    for (const question of topic.questions) {
      lesson += price(index.plain(question));
      deepening += price(index.deep(question)) - price(index.plain(question));
    }
    let bestLesson = 0;
    let bestDeepening = 0;
    for (let day = count - 1; day >= 0; day -= 1) {
      for (const question of topic.questions) lesson += price(index.start(question, day));
      relaxation.requirements.forEach((requirement, at) => {
        if (requirement.before === own) lesson += price(index.required(at, day));
        if (requirement.topic === own) lesson -= price(index.required(at, day));
      });
      lesson += price(index.deepened(own, day));
      deepening -= price(index.deepened(own, day));
      if ((relaxation.lessonRoom[day] as number) === 0) continue;
      const minute = price(index.minute(day)) + price(index.lessonMinute(day));
      bestLesson = Math.max(bestLesson, lesson - topic.minutes * minute);
      bestDeepening = Math.max(bestDeepening, deepening - topic.deepMinutes * minute);
    }
    earned += bestLesson + bestDeepening;
  });
  return earned;
}
