import { askHours, hoursFields } from './ask-hours.js';
import { askLevels, levelFields } from './ask-levels.js';
import { askRest, restFields } from './ask-rest.js';
import { askWhen, whenFields } from './ask-when.js';
import { type Answers, acceptAnswer, type Part, parts, type Question } from './question.js';
import type { WizardWorld } from './wizard-world.js';

/** Where the wizard is: what was answered, and what was answered before somebody went back. */
export interface WizardState {
  readonly answers: Answers;
  /** Offered again when their questions come up. */
  readonly drafts: Answers;
}

/** The wizard before its first question. */
export const emptyState: WizardState = { answers: {}, drafts: {} };

/** All questions that these answers lead to, in their order. */
export function questionsFor(answers: Answers, world: WizardWorld): readonly Question[] {
  return [
    ...askWhen(world),
    ...askHours(answers, world),
    ...askLevels(answers, world),
    ...askRest(answers, world),
  ];
}

/** The first question without an answer; undefined when all are answered. */
export function nextQuestion(state: WizardState, world: WizardWorld): Question | undefined {
  return questionsFor(state.answers, world).find(({ id }) => state.answers[id] === undefined);
}

/** What Enter would answer. */
export function initialOf(question: Question, { drafts }: WizardState): string | undefined {
  const draft = drafts[question.id];
  const accepted = draft === undefined ? undefined : acceptAnswer(question, draft);
  return accepted ?? question.initial;
}

/** The state after an answer. */
export function answer(state: WizardState, id: string, value: string): WizardState {
  const { [id]: _, ...drafts } = state.drafts;
  return { answers: { ...state.answers, [id]: value }, drafts };
}

/** The state in which the question before is asked again; the same state at the first one. */
export function goBack(state: WizardState, world: WizardWorld): WizardState {
  const questions = questionsFor(state.answers, world);
  const open = questions.findIndex(({ id }) => state.answers[id] === undefined);
  const before = questions[(open < 0 ? questions.length : open) - 1];
  return before === undefined ? state : setAside(state, ({ id }) => id === before.id, world);
}

/** The state in which a part is asked again. */
export function changePart(state: WizardState, part: Part, world: WizardWorld): WizardState {
  return setAside(state, (question) => question.part === part, world);
}

/** Answers that fit no question any more, as a date that has passed, become drafts. */
export function dropStale(state: WizardState, world: WizardWorld): WizardState {
  let kept: WizardState = { answers: {}, drafts: { ...state.drafts, ...state.answers } };
  for (;;) {
    const question = nextQuestion(kept, world);
    const value = question === undefined ? undefined : state.answers[question.id];
    if (question === undefined || value === undefined) return kept;
    const accepted = acceptAnswer(question, value);
    if (accepted === undefined) return kept;
    kept = answer(kept, question.id, accepted);
  }
}

/** Which part of how many a question belongs to, from 1. */
export function placeOf(
  question: Question,
  state: WizardState,
  world: WizardWorld,
): { readonly part: number; readonly of: number } {
  const there = new Set(questionsFor(state.answers, world).map(({ part }) => part));
  const inOrder: readonly (Part | undefined)[] = parts.filter((part) => there.has(part));
  return { part: inOrder.indexOf(question.part) + 1, of: inOrder.length };
}

/** The profile that the answers make of the fields that were there; undefined ones are left out. */
export function fieldsOf(
  state: WizardState,
  world: WizardWorld,
): Readonly<Record<string, unknown>> {
  const { answers } = state;
  const when = whenFields(answers);
  const hours = hoursFields(answers);
  const base: Record<string, unknown> = { ...world.base };
  if (Object.keys(when).length > 0) for (const key of ['interview', 'weeks']) delete base[key];
  if (Object.keys(hours).length > 0) for (const key of ['hours', 'availability']) delete base[key];
  const fields = {
    ...base,
    ...when,
    ...hours,
    ...levelFields(answers, world),
    ...restFields(answers),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * The fields of a file that is edited: only what the answers changed is another, so that a default
 * that nobody touched is not written out.
 *
 * @param before - the state that the file was read as
 */
export function editedFields(
  before: WizardState,
  after: WizardState,
  world: WizardWorld,
): Readonly<Record<string, unknown>> {
  const was = fieldsOf(before, world);
  const is = fieldsOf(after, world);
  const fields: Record<string, unknown> = { ...world.base };
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (JSON.stringify(was[field]) === JSON.stringify(is[field])) continue;
    if (is[field] === undefined) delete fields[field];
    else fields[field] = is[field];
  }
  return fields;
}

function setAside(
  state: WizardState,
  isMeant: (question: Question) => boolean,
  world: WizardWorld,
): WizardState {
  const ids = new Set(
    questionsFor(state.answers, world)
      .filter(isMeant)
      .map(({ id }) => id),
  );
  const isAside = ([id]: readonly [string, string]): boolean => ids.has(id);
  const entries = Object.entries(state.answers);
  return {
    answers: Object.fromEntries(entries.filter((entry) => !isAside(entry))),
    drafts: { ...state.drafts, ...Object.fromEntries(entries.filter(isAside)) },
  };
}
