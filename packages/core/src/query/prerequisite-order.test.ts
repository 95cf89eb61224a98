import { describe, expect, it } from 'vitest';
import { packOf, topicOf } from './generated-topics.js';
import { prerequisiteOrder } from './prerequisite-order.js';

const pack = packOf([
  topicOf('tuning', 5, ['splits'], ['metrics']),
  topicOf('splits', 2),
  topicOf('metrics', 1, [], ['maths']),
  topicOf('maths', 3),
  topicOf('models', 3),
]);

function idsOf(wanted?: Iterable<string>): readonly string[] {
  return prerequisiteOrder(pack, wanted).map(({ id }) => id);
}

describe('prerequisiteOrder', () => {
  it('puts all topics in order, the heavier first and then by id where it is free to choose', () => {
    expect(idsOf()).toEqual(['maths', 'models', 'splits', 'metrics', 'tuning']);
  });

  it('brings along what the wanted ones require, not what helps them', () => {
    expect(idsOf(['tuning'])).toEqual(['splits', 'tuning']);
  });

  it('minds what helps where both are there', () => {
    expect(idsOf(['tuning', 'metrics'])).toEqual(['splits', 'metrics', 'tuning']);
    expect(idsOf(['metrics', 'maths'])).toEqual(['maths', 'metrics']);
  });

  it('passes over ids that the pack does not have, and takes each once', () => {
    expect(idsOf(['quantum', 'maths', 'maths'])).toEqual(['maths']);
    expect(idsOf([])).toEqual([]);
  });

  it('gives the topics themselves', () => {
    expect(prerequisiteOrder(pack, ['maths'])).toEqual([pack.topics[3]]);
  });

  it('comes to an end where topics stand on each other, and leaves none out', () => {
    const circle = packOf([
      topicOf('a', 1, ['b']),
      topicOf('b', 1, ['c']),
      topicOf('c', 2, ['a']),
      topicOf('d', 1, ['c']),
    ]);
    expect(prerequisiteOrder(circle).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('leaves the pack as it is', () => {
    const before = JSON.stringify(pack);
    prerequisiteOrder(pack);
    expect(JSON.stringify(pack)).toBe(before);
  });
});
