import { bestPractice, measure } from './best-practice.js';
import { type Draft, setParts, setPractice, takeOut, topicValue } from './draft.js';
import type { LayOutOptions } from './lay-out.js';
import type { Patterns } from './pattern-values.js';
import { placeLesson, placeParts, withPrerequisites } from './place-lesson.js';
import type { Priced } from './price-search.js';
import { quantise } from './quantise.js';

/** Tries to put in each topic that is out, with its prerequisites and its best questions. */
export function tryTopics(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  options: LayOutOptions,
): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * options.discount;
  const ranked = options.order
    .filter((index) => {
      const topic = draft.problem.topics[index];
      return topic !== undefined && !topic.learned && (draft.lessons[index]?.length ?? 0) === 0;
    })
    .map((index) => ({
      index,
      density: quantise(
        (priced.profits[index] ?? 0) / Math.max(1, draft.problem.topics[index]?.minutes ?? 1),
      ),
    }))
    .sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index } of ranked) {
    const bundle = withPrerequisites(draft, index, options.order);
    if (bundle.length === 0) continue;
    const before = bundle.reduce((total, topic) => total + topicValue(draft, topic), 0);
    let cost = 0;
    let fits = true;
    for (const topic of bundle) {
      if (!placeLesson(draft, priced, patterns, topic)) {
        fits = false;
        break;
      }
      for (const part of draft.lessons[topic] ?? []) cost += part.minutes * priceAt(part.session);
    }
    if (fits) {
      for (const topic of bundle) {
        for (const question of draft.problem.topics[topic]?.questions ?? []) {
          if ((draft.practice[question]?.length ?? 0) > 0) continue;
          const best = bestPractice(draft, patterns, priced, question, options.discount);
          if (best === undefined || best.gain <= best.cost) continue;
          setPractice(draft, question, best.sessions);
          cost += best.cost;
        }
      }
    }
    const after = bundle.reduce((total, topic) => total + topicValue(draft, topic), 0);
    const earned = quantise(after - before - cost);
    // Where time has no price, a lesson that earns nothing does no harm.
    if (!fits || (options.discount > 0 ? earned <= 0 : earned < 0)) {
      for (const topic of [...bundle].reverse()) takeOut(draft, topic);
    }
  }
}

/** Takes out topics that nothing stands on and that do not earn the price of their minutes. */
export function dropTopics(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  options: LayOutOptions,
): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * options.discount;
  const musts = new Set(options.musts?.topics ?? []);
  for (const index of [...options.order].reverse()) {
    const topic = draft.problem.topics[index];
    const parts = draft.lessons[index] ?? [];
    if (topic === undefined || parts.length === 0 || musts.has(index)) continue;
    if (dependents(draft, index).length > 0) continue;
    if (topic.questions.some((question) => options.musts?.questions.includes(question))) continue;
    const before = topicValue(draft, index);
    const cost =
      parts.reduce((total, part) => total + part.minutes * priceAt(part.session), 0) +
      topic.questions.reduce(
        (total, question) =>
          total + measure(draft, patterns, question, draft.practice[question] ?? [], priceAt).cost,
        0,
      );
    const practice = topic.questions.map((question) => draft.practice[question] ?? []);
    takeOut(draft, index);
    if (quantise(before - topicValue(draft, index)) >= quantise(cost)) {
      setParts(draft, draft.lessons, index, parts);
      topic.questions.forEach((question, position) => {
        setPractice(draft, question, practice[position] ?? []);
      });
    }
  }
}

/** Topics that stand on a topic whose lesson is in the draft. */
function dependents(draft: Draft, topic: number): readonly number[] {
  return draft.problem.topics.flatMap((other, index) =>
    other.requires.includes(topic) && (draft.lessons[index]?.length ?? 0) > 0 ? [index] : [],
  );
}

/** Goes deeper where that earns its minutes, most a minute first, in parts of at most 45. */
export function deepen(draft: Draft, patterns: Patterns, priced: Priced, discount: number): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * discount;
  const candidates = draft.problem.topics.flatMap((topic, index) => {
    const isLearned = topic.learned || (draft.lessons[index]?.length ?? 0) > 0;
    if (!isLearned || topic.deepened || (draft.deepenings[index]?.length ?? 0) > 0) return [];
    const from = topic.learned ? 0 : (draft.lessons[index]?.at(-1)?.session ?? 0);
    const parts = placeParts(draft, topic.deepMinutes, from, priceAt, 45);
    if (parts === undefined) return [];
    const before = topicValue(draft, index);
    setParts(draft, draft.deepenings, index, parts);
    const gain = topicValue(draft, index) - before;
    setParts(draft, draft.deepenings, index, []);
    return [{ index, from, density: quantise(gain / topic.deepMinutes) }];
  });
  candidates.sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index, from, density } of candidates) {
    const topic = draft.problem.topics[index];
    if (topic === undefined || (density <= 0 && discount > 0)) continue;
    const parts = placeParts(draft, topic.deepMinutes, from, priceAt, 45);
    if (parts === undefined) continue;
    const cost = parts.reduce((total, part) => total + part.minutes * priceAt(part.session), 0);
    if (quantise(density * topic.deepMinutes) >= quantise(cost)) {
      setParts(draft, draft.deepenings, index, parts);
    }
  }
}
