import { describe, expect, it } from 'vitest';
import { changed, type Files, problemsWith, smallestPack } from './smallest-pack.js';

const splits = 'topics/core-ml/splits.md';
const overfitting = 'topics/core-ml/overfitting.md';
const question = 'questions/core-ml/what-is-overfitting.md';
const coding = 'questions/coding/split-rows/question.md';
const book: Files = {
  'resources/book.yaml': smallestPack['resources/guide.yaml']?.replace('guide-one', 'book-one'),
};
const unused = [
  'resources/book.yaml:1:7 warning RESOURCE_ORPHAN: Cannot find a topic or question that uses the resource "book-one"\n' +
    '  name it where it helps, or take it out',
];

describe('a resource', () => {
  it('is an orphan when no topic or question names it', () => {
    expect(problemsWith(book)).toEqual(unused);
  });

  it.each([
    [
      'the resources of a topic',
      changed(splits, 'resources: [guide-one]', 'resources: [guide-one, book-one]'),
    ],
    [
      'what goes deeper',
      changed(splits, '- **guide-one**', '- **book-one**: all of it\n- **guide-one**'),
    ],
    [
      'the resources of a question',
      changed(question, 'resources: [guide-one]', 'resources: [book-one]'),
    ],
  ])('is none when %s name it', (_, files) => {
    expect(problemsWith({ ...book, ...files })).toEqual([]);
  });

  it('is none when it is misspelt where it is named', () => {
    const files = changed(question, 'resources: [guide-one]', 'resources: [bok-one]');
    expect(problemsWith({ ...book, ...files })).toEqual([
      `${question}:7:13 error RESOURCE_UNKNOWN: Cannot find resource "bok-one"\n  did you mean "book-one"?`,
    ]);
  });

  it.each([
    ['topic', splits, 'weight: 5', 'weight: 9'],
    ['question', question, 'level: 1', 'level: 9'],
  ])('is not called one while a %s cannot be read', (_, path, from, to) => {
    const codes = problemsWith({ ...book, ...changed(path, from, to) }).map(
      (problem) => problem.split(' ')[2],
    );
    expect(codes).toEqual(['VALUE_INVALID:']);
  });
});

describe('a topic', () => {
  it('is an orphan when no question names it', () => {
    expect(problemsWith(changed(coding, 'topics: [splits]', 'topics: [overfitting]'))).toEqual([
      `${splits}:1:1 warning TOPIC_ORPHAN: Cannot find a question about the topic "splits"\n` +
        '  write one, or take the topic out',
    ]);
  });

  it('is none when it is only a further topic of a question', () => {
    const files = changed(coding, 'topics: [splits]', 'topics: [overfitting, splits]');
    expect(problemsWith(files)).toEqual([]);
  });

  it('is named beside a topic that cannot be read', () => {
    const codes = problemsWith({
      ...changed(coding, 'topics: [splits]', 'topics: [overfitting]'),
      ...changed(overfitting, 'weight: 5', 'weight: 9'),
    }).map((problem) => problem.split(' ')[2]);
    expect(codes).toEqual(['VALUE_INVALID:', 'TOPIC_ORPHAN:']);
  });
});
