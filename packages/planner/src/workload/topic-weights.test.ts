import type { Pack, Topic } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { packOf } from '../testing/arbitrary-pack.js';
import { topicWeights } from './topic-weights.js';

function packWith(
  weights: readonly number[],
  requires: readonly string[],
  roles: Pack['roles'],
): Pack {
  const base = packOf({ topics: [], projects: [], drills: [], mocks: [] });
  return {
    ...base,
    roles,
    topics: weights.map(
      (weight, index) =>
        ({
          id: `topic-${index}`,
          area: index < 2 ? 'first' : 'second',
          weight,
          requires: index === 0 ? requires : [],
        }) as unknown as Topic,
    ),
  };
}

describe('topicWeights', () => {
  it('gives what a topic requires at least half of its weight, rounded up', () => {
    const weights = topicWeights(packWith([5, 1, 1], ['topic-1'], []), 'new-grad');
    expect([...weights.values()]).toEqual([5, 3, 1]);
  });

  it('moves weights by one for a role, within 1 to 5, a topic before its area', () => {
    const role = { id: 'r', title: 'R', raise: ['first', 'topic-2'], lower: ['topic-1', 'second'] };
    const pack = packWith([5, 3, 3, 1], [], [role]);
    expect([...topicWeights(pack, 'r').values()]).toEqual([5, 2, 4, 1]);
    expect([...topicWeights(pack, 'another').values()]).toEqual([5, 3, 3, 1]);
  });
});
