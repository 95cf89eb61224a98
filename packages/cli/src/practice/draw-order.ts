import { createHash } from 'node:crypto';

/**
 * Puts items into an order drawn by weight: one that weighs twice as much is twice as likely to
 * come first (Efraimidis & Spirakis 2006). The same seed gives the same order, and an item that is
 * taken out leaves the order of the others as it is.
 *
 * @param weightOf - above 0; an item without weight comes last
 */
export function drawOrder<T extends { readonly id: string }>(
  items: readonly T[],
  weightOf: (item: T) => number,
  seed: number,
): readonly T[] {
  const keyed = items.map((item) => ({
    item,
    key: -Math.log(uniform(`${seed}:${item.id}`)) / Math.max(weightOf(item), Number.MIN_VALUE),
  }));
  return keyed
    .sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);
}

/** A number above 0 and below 1 that depends on nothing but a text. */
function uniform(text: string): number {
  const bytes = createHash('sha256').update(text).digest();
  return (bytes.readUIntBE(0, 6) + 0.5) / 2 ** 48;
}
