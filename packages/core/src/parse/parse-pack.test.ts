import { describe, expect, it } from 'vitest';
import { parsePack } from './parse-pack.js';
import { changed, problemsWith, smallestPack, smallestPackWith } from './smallest-pack.js';

const topic = 'topics/core-ml/overfitting.md';
const splits = 'topics/core-ml/splits.md';
const question = 'questions/core-ml/what-is-overfitting.md';
const mock = 'mocks/screen.md';

describe('the smallest pack', () => {
  const result = parsePack(smallestPackWith({}));
  const pack = result.ok ? result.value : undefined;

  it('has no problem', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it('has the header, the steps and the kinds in their own order', () => {
    expect(pack).toMatchObject({ id: 'tiny', version: '1.0.0', language: 'en' });
    expect(pack?.steps.map(({ id }) => id)).toEqual([
      'question-types',
      'foundations',
      'projects',
      'practice',
      'communication',
      'unexpected',
    ]);
    expect(pack?.kinds.map(({ id }) => id)).toEqual([
      'conceptual',
      'practical',
      'coding',
      'project',
    ]);
  });

  it('has a topic with all that its file says', () => {
    expect(pack?.topics.find(({ id }) => id === 'overfitting')).toEqual({
      id: 'overfitting',
      title: 'Overfitting',
      area: 'core-ml',
      summary: 'When a model learns by heart.',
      requires: ['splits'],
      helps: [],
      minutes: { essentials: 20, deep: 30 },
      weight: 5,
      weightReason: 'Everybody asks.',
      objectives: ['can say why', 'can say how', 'can say when'],
      resources: ['guide-one'],
      essentials: 'It learned the noise.',
      checks: ['Why?', 'How?', 'When?'],
      deeper: [{ resource: 'guide-one', what: 'the second chapter' }],
    });
  });

  it('has a question with all that its file says', () => {
    expect(pack?.questions.find(({ id }) => id === 'what-is-overfitting')).toEqual({
      id: 'what-is-overfitting',
      kind: 'conceptual',
      topics: ['overfitting'],
      level: 1,
      minutes: 8,
      reviewMinutes: 3,
      roles: [],
      resources: ['guide-one'],
      reviewed: '2026-11-22',
      title: 'What is overfitting?',
      prompt: 'What is overfitting?\n\nSay it in a minute.',
      answer: 'Learning by heart.',
      keyPoints: [
        { id: 'gap', text: 'Low error on old rows, high on new ones', must: true },
        { id: 'noise', text: 'It learned the noise', must: false },
        { id: 'cure', text: 'More rows help', must: false },
      ],
      mistakes: ['To call it a bug', 'To name no cure'],
      followUps: [{ prompt: 'How would you notice it?', hint: 'Draw both curves', ref: 'splits' }],
    });
  });

  it('has a coding question with its three files', () => {
    const found = pack?.questions.find(({ id }) => id === 'split-rows');
    expect(found?.prompt).toBe('Split rows in two');
    expect(found?.code).toEqual({
      language: 'python',
      needs: ['numpy'],
      starter: 'def split(rows):\n    ...',
      solution: 'def split(rows):\n    return rows[:1], rows[1:]',
      tests: 'from solution import split',
    });
    expect(found).not.toHaveProperty('needs');
  });

  it('has a resource, whose kind is the name of its list', () => {
    expect(pack?.resources).toEqual([
      {
        id: 'guide-one',
        kind: 'guide',
        title: 'A guide',
        url: 'https://example.org/guide',
        cost: 'free',
        minutes: 20,
        topics: ['splits', 'overfitting'],
      },
    ]);
  });

  it('has a project, a drill and a mock interview', () => {
    expect(pack?.projects[0]).toMatchObject({
      id: 'house-prices',
      brief: 'Predict them.',
      dataset: 'Make some.',
      story: ['Which?', 'How?', 'Why this?', 'Which ones?', 'What?'],
    });
    expect(pack?.drills).toEqual([
      {
        id: 'terms',
        step: 'communication',
        habit: 'define-first',
        minutes: 8,
        title: 'Three terms',
        prompt: 'Define three terms.',
        goodMoves: ['Breathe', 'Define'],
        avoid: ['Rushing', 'Jargon'],
        selfCheck: ['Was it short?', 'Was it clear?'],
      },
    ]);
    expect(pack?.mocks[0]).toMatchObject({
      id: 'screen',
      title: 'A phone screen',
      parts: [
        { minutes: 12, questions: ['what-is-overfitting'], drills: [] },
        { minutes: 8, questions: [], drills: ['terms'] },
      ],
      scoring: [
        { id: 'clarity', text: '0 to 2' },
        { id: 'depth', text: '0 to 2' },
        { id: 'calm', text: '0 to 2' },
      ],
    });
  });
});

describe('several mistakes', () => {
  it('are all reported, sorted by file, line and column', () => {
    const problems = problemsWith({
      ...changed(topic, 'requires: [splits]', 'requires: [quantum, magic]'),
      ...changed(question, '- **noise**: It', '- It'),
      ...changed(mock, 'minutes: 20', 'minutes: 25'),
      ...changed('pack.yaml', '1.0.0', 'one'),
      'topics/notes.md': 'Later.',
    });
    expect(problems.map((problem) => problem.slice(0, problem.indexOf(': ')))).toEqual([
      'mocks/screen.md:2:10 error MINUTES_MISMATCH',
      'pack.yaml:3:10 error VALUE_INVALID',
      'questions/core-ml/what-is-overfitting.md:21:1 error NAME_EXPECTED',
      'topics/core-ml/overfitting.md:3:12 error PREREQUISITE_UNKNOWN',
      'topics/core-ml/overfitting.md:3:21 error PREREQUISITE_UNKNOWN',
      'topics/notes.md:1:1 error FILE_UNEXPECTED',
    ]);
  });

  it('of one file are all reported, those of its keys and those of its sections', () => {
    const text = smallestPack[question]
      ?.replace('level: 1', 'level: 9')
      .replace('kind: conceptual', 'kind: hard')
      .replace('- To name no cure\n', '')
      .replace('- **noise**: It', '- It')
      .replace('## Follow-ups', '## Follow-up');
    const problems = problemsWith({ [question]: text });
    expect(
      problems.map((problem) => problem.slice(question.length + 1, problem.indexOf(': '))),
    ).toEqual([
      '2:7 error VALUE_INVALID',
      '4:8 error VALUE_INVALID',
      '21:1 error NAME_EXPECTED',
      '24:1 error VALUE_INVALID',
      '28:1 error HEADING_UNKNOWN',
    ]);
  });

  it('stay warnings while nothing is an error: the pack is there', () => {
    const result = parsePack(smallestPackWith({ 'topics/data/joins.md': smallestPack[splits] }));
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'TOPIC_ORPHAN' }] });
  });
});

it('misses in an empty pack the header, six steps and four kinds', () => {
  const result = parsePack([]);
  const codes = result.ok ? [] : result.problems.map(({ code }) => code);
  expect(codes.filter((code) => code === 'PACK_HEADER_MISSING')).toHaveLength(1);
  expect(codes.filter((code) => code === 'FILE_MISSING')).toHaveLength(10);
  expect(codes).toHaveLength(11);
});
