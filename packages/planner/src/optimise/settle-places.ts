import { fillBeginnings, fillOutlook, type PatternPool, startOutlook } from './pattern-pool.js';
import type { Patterns } from './pattern-values.js';
import { quantise } from './quantise.js';
import { addMinutes, lessonGain, lessonRoomOf, type SettledPrices } from './settle-prices.js';
import type { StudyProblem } from './study-problem.js';

/** Where each lesson and each question would go: a layout but for a few minutes too many. */
export interface SettledPlaces {
  /** By topic: the study day of its lesson; undefined where it is left out. */
  readonly lessonDays: readonly (number | undefined)[];
  /** By question: the study days of its practice, and what it earns above their price. */
  readonly best: readonly { readonly pattern: readonly number[]; readonly net: number }[];
}

/** How often every topic chooses anew. */
const rounds = 12;
/** Minutes in whose middle a review is priced. */
const someMinutes = 3;
/** Least share of its price that an empty day costs. */
const leastShare = 0.05;

/**
 * Lets topics choose one after the other, each at prices that rise with what the others have left
 * on a day: questions that are alike would all want the same days, and so they part. It is how
 * routers share wires (McMurchie and Ebeling 1995).
 *
 * @param order - topics in an order that keeps prerequisites and helps
 * @param crowding - by what share of the price a day's minutes rise from empty to full
 */
export function settlePlaces(
  problem: StudyProblem,
  patterns: Patterns,
  pools: readonly PatternPool[],
  settled: SettledPrices,
  order: readonly number[],
  crowding: number,
): SettledPlaces {
  const { topics, questions } = problem;
  const { capacity } = patterns;
  const count = patterns.days.length;
  const lessonRoom = lessonRoomOf(problem, patterns);
  const widest = Math.max(0, ...lessonRoom);
  const used = new Float64Array(count);
  const prices = new Float64Array(count);
  const lessonDays = [...settled.lessonDays];
  const picks = [...settled.picks];
  const nets = questions.map(() => 0);
  const outlooks = questions.map(() => startOutlook(count));
  const priceAt = (day: number, minutes: number): number => {
    const full = ((used[day] as number) + minutes) / Math.max(1, capacity[day] ?? 0);
    return (settled.prices[day] ?? 0) * Math.max(leastShare, 1 + crowding * (full - 1));
  };
  const reprice = (): void => {
    for (let day = 0; day < count; day += 1) prices[day] = priceAt(day, someMinutes);
  };
  const occupy = (topic: number, sign: 1 | -1): void => {
    const own = topics[topic];
    const day = lessonDays[topic];
    if (own === undefined || day === undefined) return;
    if (!own.learned) used[day] = (used[day] as number) + sign * own.minutes;
    for (const question of own.questions) {
      addMinutes(problem, patterns, pools, question, picks[question] ?? -1, sign, used);
    }
  };
  const look = (question: number): void => {
    const entry = patterns.entries[question];
    const pool = pools[entry?.sort ?? -1];
    const outlook = outlooks[question];
    if (entry === undefined || pool === undefined || outlook === undefined) return;
    const { worth } = entry;
    if (!entry.question.open || worth === 0) return;
    const { minutes, reviewMinutes, practised } = entry.question;
    fillBeginnings(pool, prices, reviewMinutes / worth, outlook);
    fillOutlook(outlook, prices, worth, practised.length === 0 ? minutes : reviewMinutes, outlook);
  };
  const neighbours = beforeAndAfter(problem);
  const bestLessonDay = (topic: number): number => {
    const own = topics[topic] as StudyProblem['topics'][number];
    const [before, after] = neighbours[topic] as readonly [readonly number[], readonly number[]];
    const from = Math.max(0, ...before.map((other) => lessonDays[other] ?? 0));
    const until = Math.min(count - 1, ...after.map((other) => lessonDays[other] ?? count));
    let best = lessonDays[topic] ?? 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let day = from; day <= until; day += 1) {
      if ((lessonRoom[day] as number) < Math.min(own.minutes, widest)) continue;
      const price = priceAt(day, own.minutes / 2) + (settled.lessonPrices[day] ?? 0);
      let net = lessonGain(patterns, own) - own.minutes * price;
      for (const question of own.questions) net += outlooks[question]?.nets[day] ?? 0;
      net = quantise(net);
      if (net <= most) continue;
      most = net;
      best = day;
    }
    return best;
  };
  topics.forEach((_, topic) => {
    occupy(topic, 1);
  });
  for (let round = 0; round < rounds; round += 1) {
    for (const topic of order) {
      const own = topics[topic];
      if (own === undefined || lessonDays[topic] === undefined) continue;
      occupy(topic, -1);
      reprice();
      own.questions.forEach(look);
      const day = own.learned ? 0 : bestLessonDay(topic);
      lessonDays[topic] = day;
      for (const question of own.questions) picks[question] = -1;
      occupy(topic, 1);
      for (const question of own.questions) {
        reprice();
        look(question);
        picks[question] = outlooks[question]?.picks[day] ?? -1;
        nets[question] = outlooks[question]?.nets[day] ?? 0;
        addMinutes(problem, patterns, pools, question, picks[question] ?? -1, 1, used);
      }
    }
  }
  return {
    lessonDays,
    best: questions.map((_, question) => ({
      pattern: pools[patterns.entries[question]?.sort ?? -1]?.patterns[picks[question] ?? -1] ?? [],
      net: quantise(nets[question] ?? 0),
    })),
  };
}

/** By topic: the topics whose lessons come before its own, and those whose lessons come after. */
function beforeAndAfter(
  problem: StudyProblem,
): readonly (readonly [before: readonly number[], after: readonly number[]])[] {
  const isUnlearned = (topic: number): boolean => problem.topics[topic]?.learned === false;
  const before = problem.topics.map((topic) =>
    [...topic.requires, ...topic.helps].filter(isUnlearned),
  );
  const after: number[][] = problem.topics.map(() => []);
  before.forEach((others, topic) => {
    if (!isUnlearned(topic)) return;
    for (const other of others) after[other]?.push(topic);
  });
  return before.map((others, topic) => [others, after[topic] ?? []]);
}
