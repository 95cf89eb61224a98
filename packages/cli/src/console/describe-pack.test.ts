import { pack } from '@mlprep/content';
import type { Pack } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { describePack } from './describe-pack.js';

/** A few items of the pack, so that every sum can be done by hand. */
const small: Pack = {
  ...pack,
  topics: pack.topics.slice(0, 1).map((topic) => ({
    ...topic,
    essentials: 'Four words are here',
    minutes: { essentials: 20, deep: 45 },
  })),
  questions: pack.questions.slice(0, 2).map((question, index) => ({
    ...question,
    kind: index === 0 ? 'conceptual' : 'coding',
    level: index + 2,
    minutes: 8,
    answer: 'Three words long',
    keyPoints: [
      { id: 'one', text: 'One', must: true },
      { id: 'two', text: 'Two', must: false },
      { id: 'three', text: 'Three', must: false },
    ],
    followUps: [
      { prompt: 'And then?', hint: 'Look.' },
      { prompt: 'Why?', ref: 'splits' },
    ],
  })),
  projects: pack.projects.slice(0, 1).map((project) => ({
    ...project,
    milestones: project.milestones.slice(0, 2).map((step) => ({ ...step, minutes: 300 })),
  })),
  drills: [
    ...pack.drills.filter(({ step }) => step === 'unexpected').slice(0, 2),
    ...pack.drills.filter(({ step }) => step === 'communication').slice(0, 1),
  ].map((drill) => ({ ...drill, minutes: 7 })),
  mocks: [],
  resources: pack.resources.slice(0, 1).map((item) => ({ ...item, cost: 'paid', minutes: 90 })),
};

describe('describePack', () => {
  it('counts each sort of thing and adds up its time, in columns', () => {
    expect(describePack(small).split('\n')).toEqual([
      '  topics      1  1 h 05 min  essentials 20 min (4 words), deeper 45 min',
      '  questions   2      16 min  conceptual 1, practical 0, coding 1, project 0; levels 0 / 1 / 1; 6 words of answers',
      '  key points  6              2 of them a must',
      '  follow-ups  4              2 with a hint, 2 that lead on',
      '  projects    1        10 h  2 milestones',
      '  drills      3      21 min  communication 1 (7 min), unexpected 2 (14 min)',
      '  mocks       0       0 min  0 parts',
      '  resources   1  1 h 30 min  free 0, freemium 0, paid 1',
    ]);
  });

  it('leaves no space at the end of a line', () => {
    expect(describePack({ ...small, drills: [] })).toMatch(/^ {2}drills {6}0 {7}0 min$/m);
    expect(describePack(pack)).not.toMatch(/ $/m);
  });
});
