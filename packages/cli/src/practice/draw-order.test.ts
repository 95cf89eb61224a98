import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOrder } from './draw-order.js';

const items = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, weight: index + 1 }));
const weightOf = ({ weight }: { readonly weight: number }): number => weight;

describe('an order drawn by weight', () => {
  it('holds every item once and depends on nothing but the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const order = drawOrder(items, weightOf, seed);
        expect(drawOrder(items.toReversed(), weightOf, seed)).toEqual(order);
        expect(order.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      }),
    );
  });

  it('stays the same for the others when an item is gone', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(4), (seed, index) => {
        const rest = items.filter((_, at) => at !== index);
        const order = drawOrder(items, weightOf, seed);
        expect(drawOrder(rest, weightOf, seed)).toEqual(
          order.filter((item) => rest.includes(item)),
        );
      }),
    );
  });

  it('begins with each item about as often as its weight says', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => drawOrder(items, weightOf, seed)[0]);
    for (const item of items) {
      const share = firsts.filter((first) => first === item).length / firsts.length;
      expect(share).toBeCloseTo(item.weight / 15, 1);
    }
  });
});
