import { pack } from '@mlprep/content';
import type { Pack } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { contentBar } from './content-bar.js';
import { countWords } from './prose/count-words.mjs';

type ListKey = 'topics' | 'questions' | 'resources' | 'projects' | 'drills' | 'mocks';

const words = (count: number): string => Array(count).fill('word').join(' ');
const copies = <T>(count: number, value: T): readonly T[] => Array<T>(count).fill(value);

/** The pack with some of its items only. */
function keep<K extends ListKey>(key: K, isKept: (item: Pack[K][number]) => boolean): Pack {
  return { ...pack, [key]: (pack[key] as readonly Pack[K][number][]).filter(isKept) };
}

/** The pack with other fields in the first item of a list. */
function change<K extends ListKey>(key: K, fields: Partial<Pack[K][number]>): Pack {
  const [first, ...rest] = pack[key];
  return { ...pack, [key]: [{ ...first, ...fields }, ...rest] };
}

/** The pack with every question of a kind turned into another. */
function turn(from: string, to: 'conceptual' | 'practical'): Pack {
  return {
    ...pack,
    questions: pack.questions.map((one) => (one.kind === from ? { ...one, kind: to } : one)),
  };
}

const question = pack.questions[0]!;
const topic = pack.topics[0]!;
const milestone = pack.projects[0]!.milestones[0]!;
const keyPoint = { id: 'a', text: 'A', must: true };

/** What is spoilt, how, and what the line about it says. */
const spoilt: readonly (readonly [item: string, pack: Pack, line: string])[] = [
  ['93 topics', keep('topics', ({ id }) => id !== topic.id), 'there are 92'],
  [
    'at least 300 questions',
    { ...pack, questions: pack.questions.slice(0, 299) } as Pack,
    'all: 299',
  ],
  ['at most 45 %', turn('practical', 'conceptual'), 'conceptual: '],
  ['at most 45 %', turn('practical', 'conceptual'), 'practical: 0.0 %'],
  ['at most 45 %', turn('coding', 'practical'), 'coding: 0.0 %'],
  ['at most 45 %', turn('project', 'practical'), 'project: 0.0 %'],
  ['two questions', keep('questions', ({ topics }) => topics[0] !== 'overfitting'), 'overfitting'],
  ['two questions', keep('questions', ({ topics }) => topics[0] !== topic.id), `${topic.id}, `],
  ['answers of', change('questions', { answer: words(59) }), `${question.id}: 59`],
  ['answers of', change('questions', { answer: words(181) }), `${question.id}: 181`],
  ['three to six', change('questions', { keyPoints: [keyPoint, keyPoint] }), `${question.id}: 2`],
  [
    'three to six',
    change('questions', { keyPoints: [...copies(7, keyPoint)] }),
    `${question.id}: 7`,
  ],
  [
    'three to six',
    change('questions', { keyPoints: question.keyPoints.map((one) => ({ ...one, must: false })) }),
    question.id,
  ],
  ['two to five', change('questions', { mistakes: ['one'] }), `${question.id}: 1`],
  ['one to four', change('questions', { followUps: [] }), `${question.id}: 0`],
  ['at most three', change('questions', { resources: [...copies(4, 'a')] }), `${question.id}: 4`],
  ['answers reviewed', change('questions', { reviewed: '2026-02-29' }), question.id],
  ['answers reviewed', change('questions', { reviewed: '2027-01-01' }), question.id],
  ['answers reviewed', change('questions', { reviewed: 'soon' }), question.id],
  ['lessons of', change('topics', { essentials: words(249) }), `${topic.id}: 249`],
  ['lessons of', change('topics', { essentials: words(501) }), `${topic.id}: 501`],
  ['three to five prompts', change('topics', { checks: ['a', 'b'] }), `${topic.id}: 2`],
  ['three to five objectives', change('topics', { objectives: ['can a'] }), `${topic.id}: 1`],
  [
    'three to five objectives',
    change('topics', { objectives: ['can a', 'can b', 'cannot c'] }),
    topic.id,
  ],
  ['a reason for', change('topics', { weightReason: ' ' }), topic.id],
  ['one to three resources', change('topics', { resources: [] }), `${topic.id}: 0`],
  ['what to read', change('topics', { deeper: [] }), topic.id],
  ['no resource', change('resources', { id: 'of-nobody' }), 'of-nobody'],
  ['at least 12', { ...pack, projects: pack.projects.slice(0, 11) } as Pack, 'all: 11'],
  [
    'projects in milestones',
    change('projects', { milestones: [{ ...milestone, minutes: 95 }] }),
    `${pack.projects[0]?.id}, ${milestone.id}: 95`,
  ],
  ['a story', change('projects', { story: ['a', 'b', 'c', 'd', ' '] }), pack.projects[0]!.id],
  [
    'at least 24 drills of the step communication',
    keep('drills', ({ habit }) => habit !== 'keep-it-short'),
    'keep-it-short: 0',
  ],
  [
    'at least 24 drills of the step unexpected',
    keep('drills', ({ step }) => step !== 'unexpected'),
    'all: 0',
  ],
  ['at least 24 drills of the step unexpected', { ...pack, steps: [] } as Pack, 'habits: 0'],
  ['at least 6', { ...pack, mocks: pack.mocks.slice(0, 5) } as Pack, 'all: 5'],
];

describe('the pack has', () => {
  it.each(contentBar.map((row) => [row.item, row] as const))('%s', (_, row) => {
    expect(row.findShortfalls(pack)).toEqual([]);
  });
});

describe('the bar', () => {
  it.each(spoilt)('"%s" is seen to be missed', (item, pack, line) => {
    const rows = contentBar.filter((row) => row.item.startsWith(item));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.findShortfalls(pack)).toContainEqual(expect.stringContaining(line));
  });

  it('has no row that cannot be missed', () => {
    const untried = contentBar.filter((row) => !spoilt.some(([item]) => row.item.startsWith(item)));
    expect(untried.map(({ item }) => item)).toEqual([]);
  });
});

describe('counting words', () => {
  it.each([
    ['', 0],
    ['A hold-out set, 3.5 % of it.', 6],
    ['**Bold** and `df.loc` count; = and – do not.', 7],
    ['| Model | Error |\n|---|--:|\n| Mean | 23.2 |', 4],
    ['Before.\n\n```python\nx = 1\n```\n\nAfter.', 2],
    ['- In a list:\n  ~~~\n  x = 1\n  ~~~\n- after', 4],
    ['````markdown\n```\nx\n```\n````\nAfter.', 1],
  ])('of %j', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
