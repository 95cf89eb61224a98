import { firstPractice, type Recall, recallAfter, review } from '../memory/expected-recall.js';
import type { Grade, MemoryModel } from '../memory/fsrs.js';

interface Node {
  /** As of its last practice: the last day is 0. */
  readonly recall: Recall;
  readonly after: Map<number, Node>;
}

/**
 * Where memory of questions of one level and history stands after practice on some days. It depends
 * on nothing but the gaps between them, so sets of days that have gaps in common share states.
 */
export interface RecallTree {
  /** What is left of earlier practice, as of that practice; undefined when there was none. */
  readonly before: { readonly recall: Recall; readonly day: number } | undefined;
  /**
   * @param length - how many of the days count, at least one
   * @returns the state as of the last of these days, which is called day 0 in it
   */
  readonly recallAfter: (days: readonly number[], length: number) => Recall;
}

/**
 * @param practised - days of earlier practice, ascending
 * @param grades - how each of these went, where that is known
 */
export function buildRecallTree(
  model: MemoryModel,
  level: number,
  practised: readonly number[],
  grades: readonly (Grade | undefined)[] = [],
): RecallTree {
  const start: Node = { recall: firstPractice(model, level, 0), after: new Map() };
  const next = (node: Node, gap: number): Node => {
    const known = node.after.get(gap);
    if (known !== undefined) return known;
    const child = {
      recall: { ...review(model, node.recall, gap), lastDay: 0 },
      after: new Map<number, Node>(),
    };
    node.after.set(gap, child);
    return child;
  };
  const follow = (
    from: Node | undefined,
    lastDay: number,
    days: readonly number[],
    length: number,
  ): Node => {
    let node = from;
    let last = lastDay;
    for (let index = 0; index < length; index += 1) {
      const day = days[index] as number;
      node = node === undefined ? start : next(node, day - last);
      last = day;
    }
    return node as Node;
  };
  const history = recallAfter(model, level, practised, grades);
  const earlier: Node | undefined =
    history === undefined ? undefined : { recall: { ...history, lastDay: 0 }, after: new Map() };
  const lastPractised = practised.at(-1) ?? 0;
  return {
    before: earlier === undefined ? undefined : { recall: earlier.recall, day: lastPractised },
    recallAfter: (days, length) => follow(earlier, lastPractised, days, length).recall,
  };
}
