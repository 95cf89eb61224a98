import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../schema/topic.js';
import { packOf, topicsWithoutCycle } from './generated-topics.js';
import { prerequisiteOrder } from './prerequisite-order.js';

const topicsAndWanted = topicsWithoutCycle.chain((topics) =>
  fc.tuple(fc.constant(topics), fc.subarray(topics.map(({ id }) => id))),
);

/** The wanted topics and, again and again, what they require. */
function closureOf(topics: readonly Topic[], wanted: readonly string[]): ReadonlySet<string> {
  const closure = new Set(wanted);
  for (const id of closure) {
    for (const before of topics.find((topic) => topic.id === id)?.requires ?? []) {
      closure.add(before);
    }
  }
  return closure;
}

describe('the order of topics without a cycle', () => {
  it('holds exactly the wanted ones and all they require, each once', () => {
    fc.assert(
      fc.property(topicsAndWanted, ([topics, wanted]) => {
        const ids = prerequisiteOrder(packOf(topics), wanted).map(({ id }) => id);
        expect([...ids].sort()).toEqual([...closureOf(topics, wanted)].sort());
      }),
    );
  });

  it('has each topic after all that it requires and all there that helps it', () => {
    fc.assert(
      fc.property(topicsAndWanted, ([topics, wanted]) => {
        const order = prerequisiteOrder(packOf(topics), wanted);
        const ids = order.map(({ id }) => id);
        order.forEach((topic, at) => {
          for (const before of topic.requires) expect(ids.slice(0, at)).toContain(before);
          for (const before of topic.helps) expect(ids.indexOf(before)).toBeLessThan(at);
        });
      }),
    );
  });

  it('takes at each place the heaviest topic that could stand there, of equals the first by id', () => {
    fc.assert(
      fc.property(topicsAndWanted, ([topics, wanted]) => {
        const order = prerequisiteOrder(packOf(topics), wanted);
        order.forEach((topic, at) => {
          const later = order.slice(at);
          const waiting = new Set(later.map(({ id }) => id));
          const free = later.filter(({ requires, helps }) =>
            [...requires, ...helps].every((id) => !waiting.has(id)),
          );
          const rank = (one: Topic): string => `${9 - one.weight} ${one.id}`;
          expect(rank(topic)).toBe(free.map(rank).sort()[0]);
        });
      }),
    );
  });

  it('does not depend on the order of the pack or of the wanted ones', () => {
    fc.assert(
      fc.property(topicsAndWanted, ([topics, wanted]) => {
        const sorted = [...topics].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(prerequisiteOrder(packOf(topics), wanted)).toEqual(
          prerequisiteOrder(packOf(sorted), [...wanted].reverse()),
        );
      }),
    );
  });
});
