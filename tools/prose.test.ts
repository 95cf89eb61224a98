import { describe, expect, it } from 'vitest';
import { addCounts, countProse } from './prose/count-prose.mjs';
import { countSyllables } from './prose/count-syllables.mjs';
import { findNearDuplicates } from './prose/find-near-duplicates.mjs';
import { findSharedRuns } from './prose/find-shared-runs.mjs';
import { measureAreas } from './prose/measure-areas.mjs';
import { normaliseWords } from './prose/normalise-words.mjs';
import { readingEase, sentenceLength } from './prose/reading-ease.mjs';

describe('normalising words', () => {
  it('keeps small letters and digits, and what an apostrophe or a point joins', () => {
    expect(normaliseWords('**Don’t** use 0.05, or 1,000; the hold-out R² is Ünder `x_1`.')).toEqual(
      ['dont', 'use', '005', 'or', '1000', 'the', 'hold', 'out', 'r²', 'is', 'ünder', 'x', '1'],
    );
  });
});

describe('finding shared runs', () => {
  const find = (one: string, other: string, least = 3, phrases: readonly string[] = []) =>
    findSharedRuns(
      [
        { id: 'one', text: one },
        { id: 'other', text: other },
      ],
      least,
      phrases,
    );

  it('finds a run whatever its case and marks, at its full length', () => {
    expect(find('x A cat, sat: on y', 'on z a cat. Sat *on* w')).toEqual([
      {
        ids: ['one', 'other'],
        words: 4,
        longest: 4,
        runs: 2,
        passages: ['a cat sat on'],
      },
    ]);
  });

  it('finds nothing that is one word short, in code, or within a single text', () => {
    expect(find('x a cat sat y', 'z a cat sat w', 4)).toEqual([]);
    expect(find('a cat sat\n```\nb c d e\n```', 'x\n```\nb c d e\n```', 3)).toEqual([]);
    expect(find('a cat sat, a cat sat', 'a dog')).toEqual([]);
    expect(find('a', '')).toEqual([]);
  });

  it('does not join runs that stand apart in the other text', () => {
    const [pair] = find('a b c d e f', 'd e f x a b c');
    expect(pair).toMatchObject({ words: 6, longest: 3, runs: 2, passages: ['a b c', 'd e f'] });
  });

  it('counts a run once, however often it stands there', () => {
    const [pair] = find('a b c x a b c', 'y a b c z a b c');
    expect(pair).toMatchObject({ words: 6, longest: 3, runs: 1 });
  });

  it('counts a set phrase as one word', () => {
    const phrases = ['Area under the curve'];
    expect(find('x the area under the curve', 'y the area under the curve', 3, phrases)).toEqual(
      [],
    );
    const [pair] = find('so the area under the curve is', 'so the area under the curve is', 3, [
      'the area',
      ...phrases,
      'the area under the curve',
    ]);
    expect(pair).toMatchObject({ longest: 3, passages: ['so the_area_under_the_curve is'] });
  });

  it('puts the pair with the most shared words first', () => {
    const texts = [
      { id: 'a', text: 'p q r' },
      { id: 'b', text: 'x p q r y' },
      { id: 'c', text: 'k l m n' },
      { id: 'd', text: 'k l m n' },
    ];
    expect(findSharedRuns(texts, 3).map(({ ids }) => ids.join(' '))).toEqual(['c d', 'a b']);
  });
});

describe('finding near-duplicates', () => {
  const limits = { text: 0.25, title: 0.8 };
  const ask = (id: string, title: string, answer: string) => ({ id, title, answer });
  const find = (...questions: readonly ReturnType<typeof ask>[]) =>
    findNearDuplicates(questions, limits);

  it('finds a question that is asked in other words and answered in the same', () => {
    const answer = 'the model learns the noise of its training rows by heart';
    expect(find(ask('a', 'What is it?', answer), ask('b', 'Why so?', answer))).toEqual([
      // Of 12 and 11 runs of three, nine are the same.
      { ids: ['a', 'b'], text: 9 / (12 + 11 - 9), title: 0 },
    ]);
  });

  it('finds the same words in a title, in any order', () => {
    const [pair] = find(ask('a', 'Is A or B better?', 'one'), ask('b', 'Better: B or is a', 'two'));
    expect(pair).toMatchObject({ title: 1, text: 0 });
  });

  it('lets a pair at the limits pass', () => {
    // One of four runs of three; four of five words of the titles.
    expect(find(ask('a', 'a b', 'c d'), ask('b', 'a', 'b c e f'))).toEqual([]);
    expect(find(ask('a', 'a b c d', ''), ask('b', 'd a f b c', ''))).toEqual([]);
  });

  it('leaves code out', () => {
    const code = '```\nfor row in rows: print(row)\n```';
    expect(find(ask('a', 'One', code), ask('b', 'Two', code))).toEqual([]);
  });
});

describe('counting syllables', () => {
  it.each([
    [0, '- 3.5'],
    [1, 'the score used trees learned makes true x once don’t WHERE'],
    [2, 'model table samples doubled classes boxes tested feature being likely baseline k-means'],
    [2, 'people nation boosting didn’t isn’t trying error every creates patients ML'],
    [
      3,
      'gradient variance median linear idea area previous influence sequences easier hold-out-set',
    ],
    [3, 'SQL APIs'],
    [4, 'accuracy algorithm classifier continuous evaluate information cross-entropy HTML'],
    [5, 'probability similarity classification'],
    [9, 'WWW'],
  ] as const)('finds %i in each of: %s', (count, words) => {
    expect(words.split(' ').filter((word) => countSyllables(word) !== count)).toEqual([]);
  });
});

describe('counting prose', () => {
  const counts = (sentences: number, words: number, spokenWords: number, syllables: number) => ({
    sentences,
    words,
    spokenWords,
    syllables,
  });

  it.each([
    ['nothing', '', counts(0, 0, 0, 0)],
    ['two sentences', 'The cat sat. Why did it sit?', counts(2, 7, 7, 7)],
    ['a question within a sentence', '"What now?" she said. (It sat.) On.', counts(3, 7, 7, 7)],
    ['figures and code as words without syllables', 'It is 3.5 or `a. b`.', counts(1, 5, 3, 3)],
    ['emphasis and links', '**Go.** *Sit* [here](https://a.b).', counts(2, 3, 3, 3)],
    [
      'paragraphs and items without a full stop',
      'Take\n\n- two\n- cats\n1. now',
      counts(4, 4, 4, 4),
    ],
    ['a sentence over two lines', 'The cat\nsat.', counts(1, 3, 3, 3)],
    ['a formula within a sentence', 'So a = b here.', counts(1, 4, 4, 4)],
    [
      'no code, table, heading or formula on its own line',
      '### Head\n\n```\nx = 1\n```\n\n| a | b |\n|---|---|\n\nn ≈ 16 · p / 0.5\n\nGo.',
      counts(1, 1, 1, 1),
    ],
  ])('takes %s', (_, text, expected) => {
    expect(countProse(text)).toEqual(expected);
  });
});

describe('reading ease', () => {
  it('follows the formula of Flesch', () => {
    const counts = { sentences: 2, words: 20, spokenWords: 16, syllables: 24 };
    expect(sentenceLength(counts)).toBe(10);
    expect(readingEase(counts)).toBeCloseTo(206.835 - 1.015 * 10 - 84.6 * 1.5, 9);
  });

  it('falls with longer sentences and with longer words', () => {
    const easeOf = (text: string): number => readingEase(countProse(text));
    expect(easeOf('The cat sat. It saw us.')).toBeGreaterThan(easeOf('The cat sat as it saw us.'));
    expect(easeOf('The cat sat.')).toBeGreaterThan(easeOf('The classifier sat.'));
  });

  it('of an area is that of its texts together', () => {
    const texts = [
      { area: 'b', text: 'A cat.' },
      { area: 'a', text: 'A probability distribution is normalised.' },
      { area: 'b', text: 'A classifier and a cat sat.' },
    ];
    const rows = measureAreas(texts);
    expect(rows.map(({ area, texts: count }) => [area, count])).toEqual([
      ['a', 1],
      ['b', 2],
      ['all', 3],
    ]);
    const both = addCounts([countProse('A cat.'), countProse('A classifier and a cat sat.')]);
    expect(rows[1]).toMatchObject({ ease: readingEase(both), wordsPerSentence: 4 });
  });
});
