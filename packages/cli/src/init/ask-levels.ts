import { areaGroups, drawLevel, levelWords } from './area-groups.js';
import { drawChosenWeek } from './ask-hours.js';
import type { Answers, Choice, Question } from './question.js';
import { levelFrom, selfCheckOf } from './self-check.js';
import type { WizardWorld } from './wizard-world.js';

const scores: Readonly<Record<string, number>> = { all: 1, some: 0.5, none: 0 };

/** How sure a person is: by six sliders, by ten questions, or not asked at all. */
export function askLevels(answers: Answers, world: WizardWorld): readonly Question[] {
  const hasLevels = Object.keys(levelsOf(world)).length > 0;
  const kept: Choice = { value: 'keep', label: 'Leave it as it is now' };
  const week = drawChosenWeek(answers, world);
  const first: Question = {
    id: 'sure',
    part: 'sure',
    kind: 'choice',
    message: 'How sure are you of the subject? What you know gets less time',
    ...(week === undefined ? {} : { note: week }),
    initial: hasLevels ? 'keep' : 'check',
    choices: [
      {
        value: 'check',
        label: 'Let me find out',
        hint: 'ten questions, two or three minutes',
      },
      { value: 'areas', label: 'I set it myself', hint: 'six areas, 0 to 5' },
      { value: 'new', label: 'Most of it is new to me', hint: 'no more questions about it' },
      ...(hasLevels ? [kept] : []),
    ],
  };
  if (answers.sure === 'areas') return [first, ...sliders(world)];
  if (answers.sure === 'check') return [first, ...check(answers, world)];
  return [first];
}

/** The levels, by area, that the answers stand for; undefined where they stay as they are. */
export function levelFields(
  answers: Answers,
  world: WizardWorld,
): Readonly<Record<string, unknown>> {
  const { sure } = answers;
  if (sure === undefined || sure === 'keep') return {};
  if (sure === 'new') return { levels: undefined };
  const known = new Set(world.pack.topics.map(({ area }) => area));
  const levels = areaGroups.flatMap(({ id, areas }) => {
    const level = sure === 'areas' ? numberOf(answers[`level:${id}`]) : checked(id, answers, world);
    if (level === undefined) return [];
    return areas.filter((area) => known.has(area)).map((area) => [area, level] as const);
  });
  return { levels: Object.fromEntries(levels) };
}

/** What the self-check found, for a person; undefined before its last question. */
export function describeCheck(answers: Answers, world: WizardWorld): string | undefined {
  if (answers.sure !== 'check') return undefined;
  const lines = areaGroups.flatMap(({ id, title }) => {
    const level = checked(id, answers, world);
    return level === undefined ? [] : [`${title.padEnd(46)} ${drawLevel(level)}`];
  });
  return [
    'So you seem to be here. It is a rough guess; mlprep.yaml lets you change it.',
    ...lines,
  ].join('\n');
}

function sliders(world: WizardWorld): readonly Question[] {
  const levels = levelsOf(world);
  return areaGroups.map(({ id, title, areas }) => ({
    id: `level:${id}`,
    part: 'sure',
    kind: 'choice',
    message: title,
    initial: String(levels[areas[0] ?? ''] ?? 1),
    choices: levelWords.map((_, level) => ({ value: String(level), label: drawLevel(level) })),
  }));
}

function check(answers: Answers, world: WizardWorld): readonly Question[] {
  const questions = selfCheckOf(world.pack);
  return questions.flatMap(({ question, points }, index): Question[] => {
    const id = `check:${question.id}`;
    const ask: Question = {
      id,
      part: 'sure',
      kind: 'choice',
      message: `${index + 1} of ${questions.length}. ${question.title}`,
      ...(index === 0
        ? { note: 'Say each answer aloud in a sentence or two, then look. Nobody is counting.' }
        : {}),
      initial: 'said',
      choices: [
        { value: 'said', label: 'Said it: show me the answer' },
        { value: 'blank', label: 'I would not know' },
      ],
    };
    if (answers[id] !== 'said') return [ask];
    const score: Question = {
      id: `score:${question.id}`,
      part: 'sure',
      kind: 'choice',
      message: 'How much of this was in your answer?',
      note: points.map((point) => `• ${point}`).join('\n'),
      initial: 'some',
      choices: [
        { value: 'all', label: 'All of it, in my own words' },
        { value: 'some', label: 'Some of it' },
        { value: 'none', label: 'None of it' },
      ],
    };
    return [ask, score];
  });
}

/** The level of a group by the self-check; undefined while one of its questions is open. */
function checked(group: string, answers: Answers, world: WizardWorld): number | undefined {
  const questions = selfCheckOf(world.pack).filter((one) => one.group.id === group);
  if (questions.length === 0) return undefined;
  const points = questions.map(({ question: { id } }) =>
    answers[`check:${id}`] === 'blank' ? 0 : scores[answers[`score:${id}`] ?? ''],
  );
  if (points.includes(undefined)) return undefined;
  return levelFrom(points.filter((point) => point !== undefined));
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function levelsOf({ base }: WizardWorld): Readonly<Record<string, number>> {
  return (base.levels ?? {}) as Readonly<Record<string, number>>;
}
