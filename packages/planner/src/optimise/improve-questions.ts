import { bestPractice, measure, openFrom, seatPractice } from './best-practice.js';
import { type Draft, setPractice } from './draft.js';
import type { Patterns } from './pattern-values.js';
import type { Priced } from './price-search.js';
import { quantise } from './quantise.js';

/** Share of its price that the first question of a topic must earn. */
const triedShare = 0.75;

/** Puts questions on their best days where these have room, the best gain a minute first. */
export function seatQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  musts: readonly number[],
): void {
  const seats = draft.problem.questions.map((question, index) => {
    const { pattern, net } = priced.best[index] ?? { pattern: [], net: 0 };
    const density = quantise(net / Math.max(1, question.minutes));
    return { index, pattern, rank: musts.includes(index) ? Number.POSITIVE_INFINITY : density };
  });
  seats.sort((a, b) => (a.rank === b.rank ? a.index - b.index : b.rank - a.rank));
  for (const { index, pattern } of seats) {
    const sessions = seatPractice(draft, patterns, index, pattern);
    if (sessions !== undefined) setPractice(draft, index, sessions);
  }
}

/** Puts in questions that are out, the best gain a minute first. */
export function insertQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  discount: number,
  musts: readonly number[],
): void {
  for (const index of musts) {
    if ((draft.practice[index]?.length ?? 0) > 0) continue;
    const best = bestPractice(draft, patterns, priced, index, discount, [], true);
    if (best !== undefined) setPractice(draft, index, best.sessions);
  }
  // A lesson is tried on one of its questions even where that earns a little less than its price.
  for (const index of draft.anchors.keys()) {
    const topic = draft.problem.questions[index]?.topic ?? -1;
    const isTaught = (draft.lessons[topic]?.length ?? 0) > 0;
    const isTried = draft.problem.topics[topic]?.questions.some(
      (question) => (draft.practice[question]?.length ?? 0) > 0,
    );
    if (!isTaught || isTried) continue;
    const best = bestPractice(draft, patterns, priced, index, discount * triedShare);
    if (best !== undefined && best.gain > best.cost) setPractice(draft, index, best.sessions);
  }
  const candidates = draft.problem.questions.flatMap((_, index) => {
    if ((draft.practice[index]?.length ?? 0) > 0) return [];
    const best = bestPractice(draft, patterns, priced, index, discount);
    if (best === undefined || best.gain <= best.cost) return [];
    return [{ index, density: quantise((best.gain - best.cost) / best.minutes) }];
  });
  candidates.sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index } of candidates) {
    const best = bestPractice(draft, patterns, priced, index, discount);
    if (best !== undefined && best.gain > best.cost) setPractice(draft, index, best.sessions);
  }
}

/** Takes each question out and puts it back where it now does best. */
export function improveQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  discount: number,
  musts: readonly number[] = [],
): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * discount;
  for (let index = 0; index < draft.problem.questions.length; index += 1) {
    const old = draft.practice[index] ?? [];
    if (old.length === 0) continue;
    const before = measure(draft, patterns, index, old, priceAt);
    setPractice(draft, index, []);
    const best = bestPractice(draft, patterns, priced, index, discount, old, musts.includes(index));
    const better =
      best !== undefined && quantise(best.gain - best.cost) > quantise(before.gain - before.cost);
    setPractice(draft, index, better ? best.sessions : old);
  }
}

/** How many questions on each side are tried against each other. */
const swapCandidates = 12;

/**
 * Takes out a question that earns little, puts one in that would earn more, and puts the first back
 * where it still fits; kept when both together are worth more than before.
 */
export function swapQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  musts: readonly number[],
): void {
  const free = (): number => 0;
  const gainOf = (index: number): number =>
    measure(draft, patterns, index, draft.practice[index] ?? [], free).gain;
  const indices = draft.problem.questions.map((_, index) => index);
  const byNumber =
    (value: (index: number) => number) =>
    (a: number, b: number): number =>
      value(b) - value(a) || a - b;
  const missed = (index: number): number =>
    quantise((priced.best[index]?.net ?? 0) - gainOf(index) * 0.5);
  const wanted = indices
    .filter((index) => openFrom(draft, draft.problem.questions[index]?.topic ?? -1) !== undefined)
    .sort(byNumber(missed))
    .slice(0, swapCandidates);
  const density = (index: number): number => {
    const question = draft.problem.questions[index];
    const times = draft.practice[index]?.length ?? 0;
    const minutes = (question?.minutes ?? 1) + (times - 1) * (question?.reviewMinutes ?? 1);
    return quantise(gainOf(index) / Math.max(1, minutes));
  };
  const placed = indices
    .filter((index) => (draft.practice[index]?.length ?? 0) > 0 && !musts.includes(index))
    .sort(byNumber((index) => -density(index)))
    .slice(0, swapCandidates);
  for (const one of wanted) {
    for (const other of placed) {
      if (one === other) continue;
      const before = [draft.practice[one] ?? [], draft.practice[other] ?? []] as const;
      const worth = gainOf(one) + gainOf(other);
      setPractice(draft, one, []);
      setPractice(draft, other, []);
      for (const index of [one, other]) {
        const best = bestPractice(draft, patterns, priced, index, 0);
        if (best !== undefined) setPractice(draft, index, best.sessions);
      }
      if (quantise(gainOf(one) + gainOf(other)) > quantise(worth)) continue;
      setPractice(draft, one, []);
      setPractice(draft, other, []);
      setPractice(draft, one, before[0]);
      setPractice(draft, other, before[1]);
    }
  }
}
