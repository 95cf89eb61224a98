import type { Pack, Question } from '@mlprep/core';
import { countWords } from './prose/count-words.mjs';

/** One thing that the finished pack has to reach. */
export interface BarRow {
  readonly item: string;
  /** One line for each place where a pack falls short; none where it reaches the bar. */
  readonly findShortfalls: (pack: Pack) => readonly string[];
}

const topicCount = 93;
const lastDay = '2026-12-31';
const leastShares = { practical: 0.25, coding: 0.2, project: 0.08 } as const;
const leastDrills = { communication: 5, unexpected: 6 } as const;

/**
 * What the finished pack promises: more and longer answers than 20 public question banks, each with
 * key points, mistakes and follow-ups, and a lesson for every topic.
 */
export const contentBar: readonly BarRow[] = [
  {
    item: `${topicCount} topics`,
    findShortfalls: ({ topics }) =>
      topics.length === topicCount ? [] : [`there are ${topics.length}`],
  },
  {
    item: 'at least 300 questions',
    findShortfalls: ({ questions }) => atLeast(300, questions.length),
  },
  {
    item: 'at most 45 % conceptual, at least 25 % practical, 20 % coding, 8 % project questions',
    findShortfalls: ({ questions }) => {
      const shareOf = (kind: string): number =>
        questions.filter((question) => question.kind === kind).length / questions.length;
      const few = Object.entries(leastShares).filter(([kind, least]) => !(shareOf(kind) >= least));
      const kinds = [...few.map(([kind]) => kind)];
      if (!(shareOf('conceptual') <= 0.45)) kinds.push('conceptual');
      return kinds.map((kind) => `${kind}: ${(100 * shareOf(kind)).toFixed(1)} %`);
    },
  },
  {
    item: 'two questions with each topic as their first, three where its weight is 4 or 5',
    findShortfalls: ({ topics, questions }) =>
      topics.flatMap(({ id, weight }) => {
        const own = questions.filter((question) => question.topics[0] === id).length;
        return atLeast(weight >= 4 ? 3 : 2, own, `${id}, weight ${weight}`);
      }),
  },
  {
    item: 'answers of 60 to 180 words',
    findShortfalls: ({ questions }) =>
      between(60, 180, questions, ({ answer }) => countWords(answer)),
  },
  {
    item: 'three to six key points, at least one of them a must',
    findShortfalls: ({ questions }) => [
      ...between(3, 6, questions, ({ keyPoints }) => keyPoints.length),
      ...idsOf(questions, ({ keyPoints }) => !keyPoints.some(({ must }) => must)),
    ],
  },
  questionRow('two to five common mistakes', 2, 5, ({ mistakes }) => mistakes.length),
  questionRow('one to four follow-ups', 1, 4, ({ followUps }) => followUps.length),
  questionRow('at most three resources a question', 0, 3, ({ resources }) => resources.length),
  {
    item: `answers reviewed on a day that exists, up to ${lastDay}`,
    findShortfalls: ({ questions }) =>
      idsOf(questions, ({ reviewed }) => !isDay(reviewed) || reviewed > lastDay),
  },
  {
    item: 'lessons of 250 to 500 words',
    findShortfalls: ({ topics }) =>
      between(250, 500, topics, ({ essentials }) => countWords(essentials)),
  },
  {
    item: 'three to five prompts to check oneself',
    findShortfalls: ({ topics }) => between(3, 5, topics, ({ checks }) => checks.length),
  },
  {
    item: 'three to five objectives that start with "can"',
    findShortfalls: ({ topics }) => [
      ...between(3, 5, topics, ({ objectives }) => objectives.length),
      ...idsOf(topics, ({ objectives }) => !objectives.every((text) => text.startsWith('can '))),
    ],
  },
  {
    item: 'a reason for every weight',
    findShortfalls: ({ topics }) => idsOf(topics, ({ weightReason }) => isBlank(weightReason)),
  },
  {
    item: 'one to three resources a topic',
    findShortfalls: ({ topics }) => between(1, 3, topics, ({ resources }) => resources.length),
  },
  {
    item: "what to read in each of a topic's resources, and in no other",
    findShortfalls: ({ topics }) =>
      idsOf(topics, ({ resources, deeper }) => {
        const named = deeper.map(({ resource }) => resource);
        return [...named].sort().join() !== [...resources].sort().join();
      }),
  },
  {
    item: 'no resource that nothing uses',
    findShortfalls: ({ resources, topics, questions }) => {
      const used = new Set([...topics, ...questions].flatMap((item) => item.resources));
      return idsOf(resources, ({ id }) => !used.has(id));
    },
  },
  {
    item: 'at least 12 projects',
    findShortfalls: ({ projects }) => atLeast(12, projects.length),
  },
  {
    item: 'projects in milestones of 30 to 90 minutes',
    findShortfalls: ({ projects }) =>
      projects.flatMap(({ id, milestones }) =>
        between(30, 90, milestones, ({ minutes }) => minutes).map((line) => `${id}, ${line}`),
      ),
  },
  {
    item: 'a story of five points for every project',
    findShortfalls: ({ projects }) =>
      idsOf(projects, ({ story }) => story.length !== 5 || story.some(isBlank)),
  },
  ...Object.entries(leastDrills).map(([step, least]) => ({
    item: `at least 24 drills of the step ${step}, ${least} for each habit`,
    findShortfalls: ({ steps, drills }: Pack) => {
      const own = drills.filter((drill) => drill.step === step);
      const habits = steps.find(({ id }) => id === step)?.habits ?? [];
      return [
        ...atLeast(24, own.length),
        ...atLeast(1, habits.length, 'habits'),
        ...habits.flatMap(({ id }) =>
          atLeast(least, own.filter(({ habit }) => habit === id).length, id),
        ),
      ];
    },
  })),
  {
    item: 'at least 6 mock interviews',
    findShortfalls: ({ mocks }) => atLeast(6, mocks.length),
  },
];

function questionRow(
  item: string,
  least: number,
  most: number,
  measure: (question: Question) => number,
): BarRow {
  return { item, findShortfalls: ({ questions }) => between(least, most, questions, measure) };
}

function atLeast(least: number, found: number, what = 'all'): readonly string[] {
  return found >= least ? [] : [`${what}: ${found}`];
}

function between<T extends { readonly id: string }>(
  least: number,
  most: number,
  items: readonly T[],
  measure: (item: T) => number,
): readonly string[] {
  return items
    .map((item) => ({ id: item.id, found: measure(item) }))
    .filter(({ found }) => !(found >= least && found <= most))
    .map(({ id, found }) => `${id}: ${found}`);
}

function idsOf<T extends { readonly id: string }>(
  items: readonly T[],
  isWrong: (item: T) => boolean,
): readonly string[] {
  return items.filter(isWrong).map(({ id }) => id);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
