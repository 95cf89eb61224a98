import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.js';
import type { Topic } from '../schema/topic.js';
import { checkPrerequisites } from './check-prerequisites.js';
import type { Parsed } from './parse-item.js';

/** What each topic, named by a letter, requires and is helped by. */
type Links = Readonly<Record<string, { readonly requires: string[]; readonly helps: string[] }>>;

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const some = fc.uniqueArray(fc.constantFrom(...letters, 'unknown'), { maxLength: 3 });
const links: fc.Arbitrary<Links> = fc.record(
  Object.fromEntries(letters.map((id) => [id, fc.record({ requires: some, helps: some })])),
);

/** The topic, and the place of the link in it, of each cycle that is reported. */
interface Found {
  readonly id: string;
  readonly key: 'requires' | 'helps';
  readonly index: number;
  readonly cycle: readonly string[];
}

function findCycles(graph: Links, order: readonly string[] = Object.keys(graph)): readonly Found[] {
  const places: Found[] = [];
  const topics = order.map(
    (id): Parsed<Topic> => ({
      // The check reads nothing else of a topic.
      value: { id, ...graph[id] } as Topic,
      file: `${id}.md`,
      locate: ([key, index]) => {
        places.push({ id, key: key as Found['key'], index: Number(index), cycle: [] });
        return { file: `${id}.md`, line: 1, column: 1 };
      },
    }),
  );
  const problems: Problem[] = [];
  checkPrerequisites(topics, problems);
  return problems.map(({ message }, at) => ({
    ...(places[at] as Found),
    cycle: message.slice(message.lastIndexOf(': ') + 2).split(' → '),
  }));
}

function linksOf(graph: Links, id: string): readonly string[] {
  return [...(graph[id]?.requires ?? []), ...(graph[id]?.helps ?? [])];
}

/** Takes topics without open links away until none is left to take; those left are in cycles. */
function isAcyclic(graph: Links): boolean {
  const left = new Set(Object.keys(graph));
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const id of left) {
      if (!linksOf(graph, id).some((other) => left.has(other))) left.delete(id);
    }
  }
  return left.size === 0;
}

describe('checkPrerequisites', () => {
  it('finds a cycle exactly when there is one', () => {
    fc.assert(
      fc.property(links, (graph) => {
        expect(findCycles(graph).length === 0).toBe(isAcyclic(graph));
      }),
      { numRuns: 500 },
    );
  });

  it('names real cycles, from their alphabetically first topic, no topic twice', () => {
    fc.assert(
      fc.property(links, (graph) => {
        for (const { cycle } of findCycles(graph)) {
          const round = cycle.slice(0, -1);
          expect(cycle.at(-1)).toBe(cycle[0]);
          expect(cycle[0]).toBe([...round].sort()[0]);
          expect(new Set(round).size).toBe(round.length);
          round.forEach((id, at) => {
            expect(linksOf(graph, id)).toContain(cycle[at + 1]);
          });
        }
      }),
    );
  });

  it('names each cycle once, at a link of it', () => {
    fc.assert(
      fc.property(links, (graph) => {
        const found = findCycles(graph);
        const names = found.map(({ cycle }) => cycle.join());
        expect(new Set(names).size).toBe(names.length);
        for (const { id, key, index, cycle } of found) {
          const to = graph[id]?.[key][index];
          expect(cycle.some((step, at) => step === id && cycle[at + 1] === to)).toBe(true);
        }
      }),
    );
  });

  it('leaves no cycle when every named link is taken out', () => {
    fc.assert(
      fc.property(links, (graph) => {
        const found = findCycles(graph);
        const open = Object.fromEntries(
          Object.entries(graph).map(([id, { requires, helps }]) => {
            const cut = found.flatMap((link) =>
              link.id === id ? [graph[id]?.[link.key][link.index]] : [],
            );
            const keep = (other: string): boolean => !cut.includes(other);
            return [id, { requires: requires.filter(keep), helps: helps.filter(keep) }];
          }),
        );
        expect(isAcyclic(open)).toBe(true);
      }),
    );
  });

  it('finds the same in any order of the topics', () => {
    fc.assert(
      fc.property(
        links,
        fc.shuffledSubarray(letters, { minLength: letters.length }),
        (graph, order) => {
          expect(findCycles(graph, order)).toEqual(findCycles(graph));
        },
      ),
    );
  });
});
