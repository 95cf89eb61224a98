import { parseYamlSource } from '@mlprep/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerAll, wizardWorld } from '../testing/wizard-world.js';
import { profileOf } from './profile-of.js';
import { acceptAnswer } from './question.js';
import {
  answer,
  dropStale,
  emptyState,
  fieldsOf,
  goBack,
  initialOf,
  nextQuestion,
  type WizardState,
} from './wizard.js';
import { editProfile, writeProfile } from './write-profile.js';

const world = wizardWorld({ calendars: ['work.ics'] });
const lines = fc.constantFrom(
  '6',
  '3 weeks',
  '2027-01-15 10:00',
  '15.1.2027',
  '',
  'soon',
  'tue thu sat',
  'mon, fri',
  'Ada: "x" #1',
  '19-20:30',
  '7pm to 9pm, 21:30-22:00',
  '8:00-7:00',
  'yesterday',
);

type Step = 'back' | { readonly line: string; readonly choice: number };

/** Moves: a line or a choice, or back. */
const moves = fc.array<Step>(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ line: lines, choice: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.constant('back' as const) },
  ),
  { maxLength: 60, size: 'max' },
);

function play(steps: readonly Step[]): WizardState {
  let state = emptyState;
  for (const step of steps) {
    const question = nextQuestion(state, world);
    if (step === 'back') state = goBack(state, world);
    else if (question !== undefined) {
      const value =
        question.kind === 'choice'
          ? question.choices[step.choice % question.choices.length]?.value
          : acceptAnswer(question, step.line);
      if (value !== undefined) state = answer(state, question.id, value);
    }
  }
  return state;
}

/** The same, with the questions that are left answered somehow. */
function playToTheEnd(steps: readonly Step[]): WizardState {
  return answerAll({ when: '6', days: 'tue sat' }, world, play(steps));
}

describe('whatever somebody answers', () => {
  it('makes a profile that is read without a problem, but for too little time', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const state = playToTheEnd(steps);
        expect(nextQuestion(state, world)).toBeUndefined();
        const { busy: _, ...fields } = fieldsOf(state, world);
        const profile = profileOf(fields, world);
        const codes = profile.ok ? [] : profile.problems.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'NO_TIME_LEFT')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same after going back and taking what is offered', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const state = play(steps);
        const back = goBack(state, world);
        const question = nextQuestion(back, world);
        if (back === state || question === undefined) return;
        const again = answer(back, question.id, initialOf(question, back) ?? '');
        expect(again.answers).toEqual(state.answers);
      }),
      { numRuns: 40 },
    );
  });

  it('is still there after it was kept on disk', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const state = play(steps);
        const kept = dropStale(JSON.parse(JSON.stringify(state)), world);
        expect(nextQuestion(kept, world)?.id).toBe(nextQuestion(state, world)?.id);
        expect(fieldsOf(kept, world)).toEqual(fieldsOf(state, world));
      }),
      { numRuns: 40 },
    );
  });

  it('is read back from the file as it was written, and as it was changed', () => {
    fc.assert(
      fc.property(moves, moves, (steps, others) => {
        const fields = fieldsOf(playToTheEnd(steps), world);
        const text = writeProfile(fields);
        expect(parseYamlSource(text, 'mlprep.yaml').value ?? {}).toEqual(fields);
        const changed = fieldsOf(playToTheEnd(others), world);
        const edited = editProfile(`# above\n${text}# below\n`, changed);
        expect(edited).toContain('# above\n');
        expect(edited).toContain('# below\n');
        expect(parseYamlSource(edited, 'mlprep.yaml').value ?? {}).toEqual(changed);
      }),
      { numRuns: 40 },
    );
  });
});
