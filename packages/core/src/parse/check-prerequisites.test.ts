import { expect, it } from 'vitest';
import { problemsWith, smallestPack } from './smallest-pack.js';

/** The smallest pack with topics of these links beside its own, each with a question. */
function problemsOf(links: Readonly<Record<string, string>>): readonly string[] {
  const files = Object.entries(links).flatMap(([id, lines]) => [
    [
      `topics/core-ml/${id}.md`,
      smallestPack['topics/core-ml/splits.md']?.replace('weight: 5', `${lines}\nweight: 5`),
    ],
    [
      `questions/core-ml/about-${id}.md`,
      smallestPack['questions/core-ml/what-is-overfitting.md']?.replace('[overfitting]', `[${id}]`),
    ],
  ]);
  return problemsWith(Object.fromEntries(files)).map((problem) => problem.split('\n')[0] ?? '');
}

function cycle(place: string, names: string): string {
  return `topics/core-ml/${place} error PREREQUISITE_CYCLE: Cannot order topics that stand on each other: ${names}`;
}

it('accepts links that branch and meet again', () => {
  expect(
    problemsOf({
      a: 'requires: [b, c]',
      b: 'requires: [d]',
      c: 'helps: [d]',
      d: 'helps: [splits]',
    }),
  ).toEqual([]);
});

it('names a topic that requires itself', () => {
  expect(problemsOf({ a: 'requires: [a]' })).toEqual([cycle('a.md:4:12', 'a → a')]);
});

it('names a long cycle once, however many topics lead into it', () => {
  expect(
    problemsOf({
      a: 'requires: [d]',
      b: 'requires: [c]',
      c: 'helps: [d]',
      d: 'requires: [splits, b]',
      e: 'requires: [b, c, d]',
    }),
  ).toEqual([cycle('c.md:4:9', 'b → c → d → b')]);
});

it('names the one link that closes several cycles, once', () => {
  expect(
    problemsOf({
      a: 'requires: [d]',
      b: 'requires: [a]',
      c: 'helps: [a]',
      d: 'requires: [b, c, splits]',
      e: 'requires: [d]',
    }),
  ).toEqual([cycle('a.md:4:12', 'a → d → b → a')]);
});

it('names two cycles that share a topic, each once', () => {
  expect(problemsOf({ a: 'requires: [b, c]', b: 'helps: [a]', c: 'requires: [a]' })).toEqual([
    cycle('b.md:4:9', 'a → b → a'),
    cycle('c.md:4:12', 'a → c → a'),
  ]);
});

it('names a link once that is both required and helpful', () => {
  expect(problemsOf({ a: 'requires: [b]', b: 'requires: [a]\nhelps: [a]' })).toEqual([
    cycle('b.md:4:12', 'a → b → a'),
  ]);
});
