import { kindIds, type Pack, stepIds } from '@mlprep/core';
import fc from 'fast-check';

/** How large a generated pack may be. */
export interface PackSize {
  readonly topics: number;
  readonly questionsPerTopic: number;
}

/** Packs of any shape that the schema allows: prerequisites without cycles, ids that differ. */
export function arbitraryPack(
  size: PackSize = { topics: 8, questionsPerTopic: 3 },
): fc.Arbitrary<Pack> {
  return fc
    .record({
      topics: fc.array(
        fc.record({
          requires: fc.array(fc.nat(1000), { maxLength: 2 }),
          helps: fc.array(fc.nat(1000), { maxLength: 1 }),
          essentials: fc.integer({ min: 5, max: 45 }),
          deep: fc.integer({ min: 5, max: 150 }),
          weight: fc.integer({ min: 1, max: 5 }),
          isSpoken: fc.boolean(),
          questions: fc.array(
            fc.record({
              kind: fc.constantFrom(...kindIds),
              level: fc.integer({ min: 1, max: 3 }),
              minutes: fc.integer({ min: 3, max: 30 }),
              reviewMinutes: fc.integer({ min: 1, max: 12 }),
            }),
            { maxLength: size.questionsPerTopic },
          ),
        }),
        { minLength: 1, maxLength: size.topics },
      ),
      projects: fc.array(
        fc.array(fc.integer({ min: 15, max: 90 }), { minLength: 2, maxLength: 4 }),
        { maxLength: 2 },
      ),
      drills: fc.array(fc.integer({ min: 5, max: 12 }), { minLength: 4, maxLength: 8 }),
      mocks: fc.array(fc.integer({ min: 30, max: 60 }), { maxLength: 2 }),
    })
    .map(packOf);
}

/** What packs of a shape differ in. */
export interface PackShape {
  readonly topics: readonly {
    readonly requires: readonly number[];
    readonly helps: readonly number[];
    readonly essentials: number;
    readonly deep: number;
    readonly weight: number;
    readonly isSpoken: boolean;
    readonly questions: readonly {
      readonly kind: Pack['questions'][number]['kind'];
      readonly level: number;
      readonly minutes: number;
      readonly reviewMinutes: number;
    }[];
  }[];
  /** Minutes of the milestones of each. */
  readonly projects: readonly (readonly number[])[];
  readonly drills: readonly number[];
  readonly mocks: readonly number[];
}

/** The pack of a shape. */
export function packOf({ topics, projects, drills, mocks }: PackShape): Pack {
  const topicId = (index: number): string => `topic-${index}`;
  const earlier = (indices: readonly number[], index: number): string[] =>
    index === 0 ? [] : [...new Set(indices.map((value) => topicId(value % index)))];
  return {
    id: 'generated',
    title: 'Generated',
    roles: [],
    version: '1.0.0',
    language: 'en',
    licence: 'CC0-1.0',
    steps: stepIds.map((id, index) => ({
      id,
      number: index + 1,
      title: `Step ${index + 1}`,
      why: 'why',
      done: ['done'],
      habits: ['one', 'two'].map((habit) => ({ id: `${id}-${habit}`, title: habit })),
    })),
    kinds: kindIds.map((id) => ({
      id,
      title: id,
      minutes: 8,
      tests: 'tests',
      recognise: 'recognise',
      goodAnswer: 'good',
      example: 'example',
    })),
    topics: topics.map((topic, index) => {
      const requires = earlier(topic.requires, index);
      return {
        id: topicId(index),
        title: `Topic ${index}`,
        area: topic.isSpoken ? 'communication' : 'area',
        summary: 'summary',
        requires,
        helps: earlier(topic.helps, index).filter((id) => !requires.includes(id)),
        minutes: { essentials: topic.essentials, deep: topic.deep },
        weight: topic.weight,
        weightReason: 'reason',
        objectives: ['can a', 'can b', 'can c'],
        resources: ['resource'],
        essentials: 'essentials',
        checks: ['a', 'b', 'c'],
        deeper: [{ resource: 'resource', what: 'what' }],
      };
    }),
    questions: topics.flatMap((topic, index) =>
      topic.questions.map((question, number) => ({
        ...question,
        id: `question-${index}-${number}`,
        topics: [topicId(index)],
        roles: [],
        resources: [],
        reviewed: '2026-11-22',
        title: `Question ${index}-${number}`,
        prompt: `Question ${index}-${number}`,
        answer: 'answer',
        keyPoints: ['a', 'b', 'c'].map((id) => ({ id, text: id, must: id === 'a' })),
        mistakes: ['a', 'b'],
        followUps: [{ prompt: 'and' }],
      })),
    ),
    resources: [
      {
        id: 'resource',
        title: 'Resource',
        url: 'https://example.org/',
        cost: 'free' as const,
        minutes: 10,
        topics: [topicId(0)],
        kind: 'docs',
      },
    ],
    projects: projects.map((milestones, index) => ({
      id: `project-${index}`,
      title: `Project ${index}`,
      topics: [topicId(index % topics.length)],
      milestones: milestones.map((minutes, number) => ({
        id: `milestone-${number}`,
        title: `Milestone ${number}`,
        minutes,
        deliverable: 'A thing',
        checks: ['a', 'b'],
      })),
      brief: 'brief',
      dataset: 'data',
      story: ['a', 'b', 'c', 'd', 'e'],
    })),
    drills: drills.map((minutes, index) => {
      const step = index % 2 === 0 ? ('communication' as const) : ('unexpected' as const);
      return {
        id: `drill-${index}`,
        step,
        habit: `${step}-${index % 4 < 2 ? 'one' : 'two'}`,
        title: `Drill ${index}`,
        minutes,
        prompt: 'prompt',
        goodMoves: ['a', 'b'],
        avoid: ['a', 'b'],
        selfCheck: ['a', 'b'],
      };
    }),
    mocks: mocks.map((minutes, index) => ({
      id: `mock-${index}`,
      title: `Mock ${index}`,
      minutes,
      parts: [
        { title: 'a', minutes: minutes - 10, questions: [], drills: ['drill-0'] },
        { title: 'b', minutes: 10, questions: [], drills: ['drill-1'] },
      ],
      scoring: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
    })),
  } satisfies Pack;
}
