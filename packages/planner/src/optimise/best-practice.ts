import type { Draft } from './draft.js';
import { improvePattern } from './improve-pattern.js';
import { mostTimes, type Patterns } from './pattern-values.js';
import type { Priced } from './price-search.js';
import { quantise } from './quantise.js';
import type { StudyQuestion } from './study-problem.js';

/** Sessions and cost of the best practice of a question in the room that is left. */
export interface BestPractice {
  readonly sessions: readonly number[];
  readonly gain: number;
  readonly cost: number;
  readonly minutes: number;
}

/**
 * Finds a good set of sessions for a question in the room that is left, and values it exactly.
 *
 * @param discount - factor on the prices; 0 takes whatever still helps
 * @param must - whether it is practised even where that does not earn its price
 */
export function bestPractice(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  index: number,
  discount: number,
  old: readonly number[] = [],
  must = false,
): BestPractice | undefined {
  const { problem } = draft;
  const question = problem.questions[index];
  const entry = patterns.entries[index];
  const sort = patterns.sorts[entry?.sort ?? -1];
  if (question === undefined || entry === undefined || sort === undefined) return undefined;
  if (!question.open || entry.worth === 0) return undefined;
  const from = practiceFrom(draft, question);
  if (from === undefined) return undefined;
  const again = question.reviewMinutes;
  const first = question.practised.length === 0 ? question.minutes : again;
  const roomiest = sessionsByDay(draft, patterns, from);
  const minutesAt = (position: number): number => (position === 0 ? first : again);
  const isNew = (position: number): boolean => position === 0 && question.practised.length === 0;
  const hasRoom = (day: number, position: number): boolean =>
    (draft.room[roomiest[day] ?? -1] ?? 0) >= minutesAt(position) &&
    !(isNew(position) && problem.sessions[roomiest[day] ?? -1]?.onlyReviews);
  const anchor = draft.anchors.get(index);
  const soon =
    anchor === undefined
      ? -1
      : patterns.days.findIndex(
          (_, day) => (roomiest[day] ?? Number.POSITIVE_INFINITY) <= anchor && hasRoom(day, 0),
        );
  const fits = (day: number, position: number): boolean =>
    hasRoom(day, position) &&
    (position > 0 || soon < 0 || (roomiest[day] ?? 0) <= (anchor as number));
  const costOf = (pattern: readonly number[]): number => {
    let cost = 0;
    pattern.forEach((day, position) => {
      cost += (priced.prices[day] ?? 0) * discount * minutesAt(position);
    });
    return cost;
  };
  const nothing = sort.patternValue([]);
  const rules = {
    count: patterns.days.length,
    mostTimes,
    fits,
    net: (candidate: readonly number[]): number =>
      must && candidate.length === 0
        ? Number.NEGATIVE_INFINITY
        : entry.worth * (sort.patternValue(candidate) - nothing) - costOf(candidate),
  };
  const ideal = priced.best[index]?.pattern ?? [];
  const wanted = feasible(
    soon >= 0 && (ideal[0] ?? -1) > soon ? [soon, ...ideal] : ideal,
    patterns.days.length,
    fits,
  ).slice(0, mostTimes);
  const kept = old.map((session) => patterns.dayOf[session] ?? 0);
  const earliest = patterns.days.findIndex((_, day) => fits(day, 0));
  const starts: readonly (readonly number[])[] = [
    wanted,
    kept,
    ...expandingTimes.map((times) =>
      feasible(expanding(patterns.days, Math.max(0, earliest), times), patterns.days.length, fits),
    ),
    ...(must ? patterns.days.flatMap((_, day) => (fits(day, 0) ? [[day]] : [])) : []),
  ];
  let start: readonly number[] = wanted;
  for (const candidate of starts) {
    if (quantise(rules.net(candidate)) > quantise(rules.net(start))) start = candidate;
  }
  const { pattern, net } = improvePattern(start, rules);
  if (pattern.length === 0) return undefined;
  const cost = costOf(pattern);
  return {
    sessions: pattern.map((day) => roomiest[day] as number),
    gain: quantise(net + cost),
    cost: quantise(cost),
    minutes: first + again * (pattern.length - 1),
  };
}

/** How often a question is practised in the expanding patterns that the search may start from. */
const expandingTimes = [4, mostTimes] as const;

/**
 * Days from one on, each gap about twice the one before, the last near the end: without it as a
 * start, small steps never get from a review crammed late to one that is spread.
 */
function expanding(days: readonly number[], from: number, times: number): readonly number[] {
  const first = days[from] ?? 0;
  const span = (days.at(-1) ?? 0) - first;
  const found: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const target = first + (span * (2 ** index - 1)) / (2 ** (times - 1) - 1);
    const day = days.findIndex((candidate) => candidate >= target - 1e-9);
    if (day > (found.at(-1) ?? -1)) found.push(day);
  }
  return found;
}

/** The sessions for a set of study days, where they have room for a question; else nothing. */
export function seatPractice(
  draft: Draft,
  patterns: Patterns,
  index: number,
  pattern: readonly number[],
): readonly number[] | undefined {
  const question = draft.problem.questions[index];
  const from = question === undefined ? undefined : practiceFrom(draft, question);
  if (question === undefined || from === undefined) return undefined;
  const roomiest = sessionsByDay(draft, patterns, from);
  const sessions: number[] = [];
  for (const day of pattern) {
    const isFirst = sessions.length === 0 && question.practised.length === 0;
    const session = roomiest[day];
    const minutes = isFirst ? question.minutes : question.reviewMinutes;
    if (session === undefined || (draft.room[session] ?? 0) < minutes) return undefined;
    sessions.push(session);
  }
  const anchor = draft.anchors.get(index);
  const isLate = anchor !== undefined && (sessions[0] ?? 0) > anchor;
  return isLate || sessions.length === 0 ? undefined : sessions;
}

/** By day: its session with the most room, from a session on. */
function sessionsByDay(
  draft: Draft,
  patterns: Patterns,
  from: number,
): readonly (number | undefined)[] {
  const best: (number | undefined)[] = patterns.days.map(() => undefined);
  for (let session = from; session < draft.room.length; session += 1) {
    const day = patterns.dayOf[session] ?? 0;
    if ((draft.questionsLeft[session] ?? 0) <= 0) continue;
    const known = best[day];
    if (known === undefined || (draft.room[session] ?? 0) > (draft.room[known] ?? 0)) {
      best[day] = session;
    }
  }
  return best;
}

/** Moves each day of a pattern to the nearest one that has room; those that find none are left out. */
function feasible(
  pattern: readonly number[],
  count: number,
  fits: (day: number, position: number) => boolean,
): readonly number[] {
  const moved: number[] = [];
  for (const wanted of pattern) {
    const lowest = (moved.at(-1) ?? -1) + 1;
    for (let distance = 0; distance < count; distance += 1) {
      const day = [wanted + distance, wanted - distance].find(
        (candidate) => candidate >= lowest && candidate < count && fits(candidate, moved.length),
      );
      if (day === undefined) continue;
      moved.push(day);
      break;
    }
  }
  return moved;
}

/**
 * First session in which a question may be practised; undefined while its topic is locked. What was
 * practised before needs no lesson any more.
 */
export function practiceFrom(
  draft: Draft,
  { topic, practised, from = 0 }: StudyQuestion,
): number | undefined {
  const opened = practised.length > 0 ? 0 : openFrom(draft, topic);
  return opened === undefined ? undefined : Math.max(opened, from);
}

/** First session in which a question of a topic may be practised; undefined while it is locked. */
export function openFrom(draft: Draft, topic: number): number | undefined {
  if (draft.problem.topics[topic]?.learned) return 0;
  return draft.lessons[topic]?.at(-1)?.session;
}

/** Gain and cost of practising a question in some sessions. */
export function measure(
  draft: Draft,
  patterns: Patterns,
  index: number,
  sessions: readonly number[],
  priceAt: (session: number) => number,
): { readonly gain: number; readonly cost: number } {
  const question = draft.problem.questions[index];
  const entry = patterns.entries[index];
  const sort = patterns.sorts[entry?.sort ?? -1];
  if (question === undefined || entry === undefined || sort === undefined) {
    return { gain: 0, cost: 0 };
  }
  const again = question.reviewMinutes;
  const first = question.practised.length === 0 ? question.minutes : again;
  let cost = 0;
  sessions.forEach((session, position) => {
    cost += priceAt(session) * (position === 0 ? first : again);
  });
  const days = sessions.map((session) => patterns.dayOf[session] ?? 0);
  return {
    gain: quantise(entry.worth * (sort.patternValue(days) - sort.patternValue([]))),
    cost: quantise(cost),
  };
}
