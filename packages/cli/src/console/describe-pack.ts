import { kindIds, type Pack, stepIds } from '@mlprep/core';
import { formatMinutes } from '@mlprep/formats';

interface Row {
  readonly name: string;
  readonly number: number;
  /** Undefined for what takes no time of its own. */
  readonly minutes?: number;
  readonly details: string;
}

/** What is in a pack, a line for each sort of thing: how many, how many hours, of what kinds. */
export function describePack(pack: Pack): string {
  const rows = listRows(pack);
  const numberWidth = Math.max(...rows.map(({ number }) => String(number).length));
  const hours = rows.map(({ minutes }) => (minutes === undefined ? '' : formatMinutes(minutes)));
  const hoursWidth = Math.max(...hours.map(({ length }) => length));
  return rows
    .map(({ name, number, details }, index) =>
      [
        `  ${name.padEnd(10)}`,
        String(number).padStart(numberWidth),
        (hours[index] ?? '').padStart(hoursWidth),
        details,
      ]
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function listRows(pack: Pack): readonly Row[] {
  const { topics, questions, projects, drills, mocks, resources } = pack;
  const essentials = sum(topics, ({ minutes }) => minutes.essentials);
  const deep = sum(topics, ({ minutes }) => minutes.deep);
  const keyPoints = questions.flatMap((question) => question.keyPoints);
  const followUps = questions.flatMap((question) => question.followUps);
  const kinds = kindIds.map((kind) => `${kind} ${questions.filter((q) => q.kind === kind).length}`);
  const levels = [1, 2, 3].map((level) => questions.filter((q) => q.level === level).length);
  const costs = (['free', 'freemium', 'paid'] as const).map(
    (cost) => `${cost} ${resources.filter((resource) => resource.cost === cost).length}`,
  );
  return [
    {
      name: 'topics',
      number: topics.length,
      minutes: essentials + deep,
      details: `essentials ${formatMinutes(essentials)} (${sum(topics, (topic) => countWords(topic.essentials))} words), deeper ${formatMinutes(deep)}`,
    },
    {
      name: 'questions',
      number: questions.length,
      minutes: sum(questions, ({ minutes }) => minutes),
      details: `${kinds.join(', ')}; levels ${levels.join(' / ')}; ${sum(questions, ({ answer }) => countWords(answer))} words of answers`,
    },
    {
      name: 'key points',
      number: keyPoints.length,
      details: `${keyPoints.filter(({ must }) => must).length} of them a must`,
    },
    {
      name: 'follow-ups',
      number: followUps.length,
      details: `${followUps.filter(({ hint }) => hint !== undefined).length} with a hint, ${followUps.filter(({ ref }) => ref !== undefined).length} that lead on`,
    },
    {
      name: 'projects',
      number: projects.length,
      minutes: sum(projects, ({ milestones }) => sum(milestones, ({ minutes }) => minutes)),
      details: `${sum(projects, ({ milestones }) => milestones.length)} milestones`,
    },
    {
      name: 'drills',
      number: drills.length,
      minutes: sum(drills, ({ minutes }) => minutes),
      details: stepIds
        .map((step) => ({ step, own: drills.filter((drill) => drill.step === step) }))
        .filter(({ own }) => own.length > 0)
        .map(
          ({ step, own }) =>
            `${step} ${own.length} (${formatMinutes(sum(own, ({ minutes }) => minutes))})`,
        )
        .join(', '),
    },
    {
      name: 'mocks',
      number: mocks.length,
      minutes: sum(mocks, ({ minutes }) => minutes),
      details: `${sum(mocks, ({ parts }) => parts.length)} parts`,
    },
    {
      name: 'resources',
      number: resources.length,
      minutes: sum(resources, ({ minutes }) => minutes),
      details: costs.join(', '),
    },
  ];
}

function countWords(text: string): number {
  return text.split(/\s+/).length;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
