import { kindIds } from '@mlprep/core';
import { describeCheck } from './ask-levels.js';
import type { Answers, Choice, Question } from './question.js';
import type { WizardWorld } from './wizard-world.js';

const kindWords: Readonly<Record<string, string>> = {
  conceptual: 'Explaining ideas',
  practical: 'Deciding in a small situation',
  coding: 'Writing code',
  project: 'Talking about my projects',
};

/** Factor on the kind of question that is stressed. */
const stress = 1.5;

/** The role, what to stress, calendars to keep clear of, the name. */
export function askRest(answers: Answers, world: WizardWorld): readonly Question[] {
  const found = describeCheck(answers, world);
  const roles = world.pack.roles.map(
    ({ id, title, raise }): Choice => ({
      value: id,
      label: title,
      ...(raise.length === 0
        ? { hint: 'a bit of everything; right when you are not sure' }
        : { hint: `more ${raise.slice(0, 3).join(', ')}` }),
    }),
  );
  return [
    {
      id: 'role',
      part: 'role',
      kind: 'choice',
      message: 'Which role is it?',
      ...(found === undefined ? {} : { note: found }),
      initial: 'new-grad',
      choices: roles,
    },
    {
      id: 'focus',
      part: 'focus',
      kind: 'choice',
      message: 'Should it stress one kind of question?',
      initial: 'alike',
      choices: [
        { value: 'alike', label: 'No, all alike' },
        ...kindIds.map((kind) => ({
          value: kind,
          label: kindWords[kind] ?? kind,
          hint: `${kind} questions count half as much again`,
        })),
        ...(isMixed(world.base.focus) ? [{ value: 'keep', label: 'Leave it as it is now' }] : []),
      ],
    },
    ...askBusy(world),
    {
      id: 'name',
      part: 'name',
      kind: 'text',
      message: 'Your name, for the first page? Enter leaves it out',
      initial: '',
      read: (line) => {
        const name = line.trim();
        return name.length <= 200 ? { value: name } : { refusal: 'Write at most 200 letters' };
      },
    },
  ];
}

/** The fields of the profile that the answers stand for. */
export function restFields(answers: Answers): Readonly<Record<string, unknown>> {
  const { role, focus, busy, name } = answers;
  return {
    ...(role === undefined ? {} : { role }),
    ...(focus === undefined || focus === 'keep'
      ? {}
      : { focus: focus === 'alike' ? undefined : { [focus]: stress } }),
    ...(busy === undefined || busy === 'keep'
      ? {}
      : { busy: busy === 'none' ? undefined : [busy.slice('file:'.length)] }),
    ...(name === undefined ? {} : { name: name === '' ? undefined : name }),
  };
}

/** The answer to "focus" that a profile's field is. */
export function focusAnswer(focus: unknown): string {
  if (isMixed(focus)) return 'keep';
  const [kind] = Object.keys((focus ?? {}) as object);
  return kind ?? 'alike';
}

/** More than one kind is stressed, or by another factor: the wizard has no words for it. */
function isMixed(focus: unknown): boolean {
  const factors = Object.values((focus ?? {}) as object);
  return factors.length > 1 || factors.some((factor) => factor !== stress);
}

/** Only asked where there is a calendar, or one in the profile already. */
function askBusy({ calendars, base }: WizardWorld): readonly Question[] {
  const kept = Array.isArray(base.busy) && base.busy.length > 0;
  if (calendars.length === 0 && !kept) return [];
  return [
    {
      id: 'busy',
      part: 'busy',
      kind: 'choice',
      message: 'Keep clear of the appointments in a calendar?',
      initial: kept ? 'keep' : 'none',
      choices: [
        { value: 'none', label: 'No' },
        ...calendars.map((path) => ({ value: `file:${path}`, label: path })),
        ...(kept
          ? [{ value: 'keep', label: `As now: ${(base.busy as string[]).join(', ')}` }]
          : []),
      ],
    },
  ];
}
