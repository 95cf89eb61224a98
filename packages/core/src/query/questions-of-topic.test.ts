import { expect, it } from 'vitest';
import type { Pack } from '../schema/pack.js';
import { questionsOfTopic } from './questions-of-topic.js';

// The query reads nothing else of a question.
const pack = {
  questions: [
    { id: 'b', level: 2, topics: ['splits'] },
    { id: 'd', level: 1, topics: ['splits', 'models'] },
    { id: 'a', level: 2, topics: ['splits'] },
    { id: 'c', level: 1, topics: ['models', 'splits'] },
  ],
} as unknown as Pack;

it('gives the questions whose main topic it is, the easiest first, then by id', () => {
  expect(questionsOfTopic(pack, 'splits').map(({ id }) => id)).toEqual(['d', 'a', 'b']);
  expect(questionsOfTopic(pack, 'models').map(({ id }) => id)).toEqual(['c']);
});

it('has none for an unknown topic', () => {
  expect(questionsOfTopic(pack, 'quantum')).toEqual([]);
});

it('leaves the pack as it is', () => {
  expect(pack.questions.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});
