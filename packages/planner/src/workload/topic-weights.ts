import type { Pack, PackRole, Topic } from '@mlprep/core';

/**
 * The weight of each topic, moved by at most one for a role, with importance flowing back to what
 * it stands on: at least half of the weight of whatever requires it, rounded up.
 *
 * @param roleId - one that the pack does not have moves nothing
 * @returns topic id → weight 1–5
 */
export function topicWeights(pack: Pack, roleId: string): ReadonlyMap<string, number> {
  const role = pack.roles.find(({ id }) => id === roleId);
  const weights = new Map(
    pack.topics.map((topic) => [
      topic.id,
      Math.min(5, Math.max(1, topic.weight + (role === undefined ? 0 : shiftFor(role, topic)))),
    ]),
  );
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

/** What a role says of a topic, else of its area. */
function shiftFor(role: PackRole, topic: Topic): number {
  for (const name of [topic.id, topic.area]) {
    if (role.raise.includes(name)) return 1;
    if (role.lower.includes(name)) return -1;
  }
  return 0;
}
