import { pack } from '@mlprep/content';
import { answer, emptyState, nextQuestion, type WizardState } from '../init/wizard.js';
import type { WizardWorld } from '../init/wizard-world.js';

/** A wizard's world on Sunday 22 November 2026, 19:00 in Berlin. */
export function wizardWorld(parts: Partial<WizardWorld> = {}): WizardWorld {
  return {
    pack,
    now: '2026-11-22T18:00:00Z',
    timezone: 'Europe/Berlin',
    base: {},
    calendars: [],
    ...parts,
  };
}

/** Answers what comes, in order; `undefined` takes what Enter would. */
export function answerAll(
  given: Readonly<Record<string, string>>,
  world: WizardWorld = wizardWorld(),
  from: WizardState = emptyState,
): WizardState {
  let state = from;
  for (;;) {
    const question = nextQuestion(state, world);
    if (question === undefined) return state;
    const value = given[question.id] ?? question.initial;
    if (value === undefined) return state;
    state = answer(state, question.id, value);
  }
}
