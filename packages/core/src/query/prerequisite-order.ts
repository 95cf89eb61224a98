import type { Pack } from '../schema/pack.js';
import type { Topic } from '../schema/topic.js';

/**
 * Puts topics in an order in which each comes after all that it requires and, where both are
 * there, after all that helps it. Free choices go to the heavier topic, then by id.
 *
 * @param pack - the pack the topics belong to
 * @param ids - the topics wanted; what they require is added. Default: all
 *
 * @example What stands before cross-validation
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { prerequisiteOrder } from '@mlprep/core';
 *
 * const order = prerequisiteOrder(pack, ['cross-validation']).map((topic) => topic.id);
 * assert.equal(order.at(-1), 'cross-validation');
 * assert.ok(order.includes('train-test-split'));
 * ```
 */
export function prerequisiteOrder(pack: Pack, ids?: Iterable<string>): readonly Topic[] {
  const byId = new Map(pack.topics.map((topic) => [topic.id, topic]));
  const wanted = new Set<string>();
  const want = (id: string): void => {
    const topic = byId.get(id);
    if (topic === undefined || wanted.has(id)) return;
    wanted.add(id);
    for (const before of topic.requires) want(before);
  };
  for (const id of ids ?? byId.keys()) want(id);

  const waiting = pack.topics
    .filter((topic) => wanted.has(topic.id))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const order: Topic[] = [];
  const placed = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((topic) =>
      [...topic.requires, ...topic.helps].every((id) => placed.has(id) || !wanted.has(id)),
    );
    const [topic] = waiting.splice(Math.max(0, next), 1);
    if (topic === undefined) break;
    order.push(topic);
    placed.add(topic.id);
  }
  return order;
}
