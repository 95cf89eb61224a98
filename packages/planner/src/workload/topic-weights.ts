import type { Pack } from '@mlprep/core';

/**
 * The weight of each topic, with importance flowing back to what it stands on: at least half of
 * the weight of whatever requires it, rounded up.
 *
 * @returns topic id → weight 1–5
 */
export function topicWeights(pack: Pack): ReadonlyMap<string, number> {
  const weights = new Map(pack.topics.map((topic) => [topic.id, topic.weight]));
  let changed = true;
  while (changed) {
    changed = false;
    for (const topic of pack.topics) {
      const least = Math.ceil((weights.get(topic.id) ?? 1) / 2);
      for (const before of topic.requires) {
        if ((weights.get(before) ?? 0) < least) {
          weights.set(before, least);
          changed = true;
        }
      }
    }
  }
  return weights;
}
