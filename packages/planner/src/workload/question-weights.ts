import type { Pack } from '@mlprep/core';
import type { Profile } from '../profile/profile.js';
import { askedByLevel } from './assumptions.js';

/**
 * The share of the interview that each question stands for. A topic's weight is shared out over
 * its questions in proportion to how often those of their level are asked and to the focus on their
 * kinds, so that a topic with more questions does not weigh more; all shares sum to 1.
 *
 * @returns question id → share; 0 where the focus on its kind is 0 or it is for other roles
 */
export function questionWeights(
  pack: Pack,
  weights: ReadonlyMap<string, number>,
  role: string,
  focus: Profile['focus'],
): ReadonlyMap<string, number> {
  const factorOf = new Map(
    pack.questions.map(({ id, kind, level, roles }) => [
      id,
      roles.length === 0 || roles.includes(role)
        ? (focus[kind] ?? 1) * (askedByLevel[level - 1] ?? 1)
        : 0,
    ]),
  );
  const factorSums = new Map<string, number>();
  for (const question of pack.questions) {
    const topic = question.topics[0] ?? '';
    factorSums.set(topic, (factorSums.get(topic) ?? 0) + (factorOf.get(question.id) ?? 1));
  }
  const shares = new Map<string, number>();
  let total = 0;
  for (const question of pack.questions) {
    const topic = question.topics[0] ?? '';
    const sum = factorSums.get(topic) ?? 0;
    const share =
      sum === 0 ? 0 : ((weights.get(topic) ?? 1) * (factorOf.get(question.id) ?? 1)) / sum;
    shares.set(question.id, share);
    total += share;
  }
  if (total > 0) for (const [id, share] of shares) shares.set(id, share / total);
  return shares;
}
