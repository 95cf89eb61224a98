import { describe, expect, it } from 'vitest';
import { answerAll, wizardWorld } from '../testing/wizard-world.js';
import { answersOf } from './answers-of.js';
import {
  answer,
  changePart,
  dropStale,
  editedFields,
  emptyState,
  fieldsOf,
  goBack,
  initialOf,
  nextQuestion,
  placeOf,
  questionsFor,
  type WizardState,
} from './wizard.js';

const world = wizardWorld();
const short = { when: '2027-01-15T10:00', sure: 'new' };

function asked(given: Readonly<Record<string, string>>, of = world): readonly string[] {
  return questionsFor(answerAll(given, of).answers, of).map(({ id }) => id);
}

function walk(state: WizardState): string | undefined {
  return nextQuestion(state, world)?.id;
}

describe('the wizard', () => {
  it('asks six short questions of somebody who takes what is marked', () => {
    expect(asked(short)).toEqual(['when', 'hours', 'suits', 'sure', 'role', 'focus', 'name']);
    const parts = questionsFor({}, world).map((question) => placeOf(question, emptyState, world));
    expect(parts[0]).toEqual({ part: 1, of: 6 });
    expect(parts.at(-1)).toEqual({ part: 6, of: 6 });
  });

  it('asks day by day where the usual week does not suit, and for six sliders at most', () => {
    const ids = asked({ ...short, hours: 'own', days: 'tue sat', sure: 'areas' });
    expect(ids.slice(1, 5)).toEqual(['hours', 'days', 'at:tue', 'at:sat']);
    expect(ids.filter((id) => id.startsWith('level:'))).toHaveLength(6);
    expect(asked({ ...short, suits: 'own', days: 'mon' })).toContain('at:mon');
  });

  it('asks about a calendar only where there is one', () => {
    const busy = wizardWorld({ calendars: ['work.ics'] });
    expect(asked(short)).not.toContain('busy');
    expect(asked(short, busy)).toContain('busy');
    const state = answerAll({ ...short, busy: 'file:work.ics' }, busy);
    expect(fieldsOf(state, busy).busy).toEqual(['work.ics']);
    expect(fieldsOf(answerAll(short, busy), busy)).not.toHaveProperty('busy');
  });

  it('goes back one question at a time and offers the answer that was there', () => {
    let state = answerAll({ ...short, hours: '8' });
    expect(walk(state)).toBeUndefined();
    state = goBack(state, world);
    expect(walk(state)).toBe('name');
    for (const id of ['focus', 'role', 'sure', 'suits', 'hours']) {
      state = goBack(state, world);
      expect(walk(state)).toBe(id);
    }
    const question = nextQuestion(state, world);
    expect(question && initialOf(question, state)).toBe('8');
    expect(walk(answer(state, 'hours', '4'))).toBe('suits');
  });

  it('stays at the first question when somebody goes back from it', () => {
    expect(goBack(emptyState, world)).toBe(emptyState);
  });

  it('asks only a part again where that is to be changed', () => {
    const state = changePart(answerAll({ ...short, hours: '8' }), 'hours', world);
    expect(walk(state)).toBe('hours');
    const after = answer(answer(state, 'hours', '10'), 'suits', 'yes');
    expect(walk(after)).toBeUndefined();
    expect(fieldsOf(after, world).hours).toBe(10);
  });

  it('takes up kept answers, and asks again from the first that no longer holds', () => {
    const kept = answerAll({ ...short, hours: '8' });
    expect(dropStale(kept, world).answers).toEqual(kept.answers);
    const late = wizardWorld({ now: '2027-02-01T18:00:00Z' });
    const state = dropStale(kept, late);
    expect(state.answers).toEqual({});
    expect(nextQuestion(state, late)?.id).toBe('when');
    // The day is past, so it is not offered again; the hours are.
    const when = nextQuestion(state, late);
    expect(when && initialOf(when, state)).toBeUndefined();
    const next = nextQuestion(answer(state, 'when', '5'), late);
    expect(next && initialOf(next, state)).toBe('8');
  });
});

describe('the fields of the profile', () => {
  it.each([
    [
      { when: '6', hours: '4' },
      { weeks: 6, hours: 4 },
    ],
    [{ when: '2027-01-15T10:00' }, { interview: '2027-01-15T10:00', hours: 6 }],
    [
      { when: '6', hours: 'own', days: 'tue sat', 'at:sat': '09:00-10:00, 11:00-12:00' },
      { availability: { tue: ['19:00-20:30'], sat: ['09:00-10:00', '11:00-12:00'] } },
    ],
    [
      { when: '6', role: 'ai-engineer', focus: 'coding' },
      { role: 'ai-engineer', focus: { coding: 1.5 } },
    ],
    [{ when: '6', name: 'Ada' }, { name: 'Ada' }],
  ])('follow from the answers: %j', (given, fields) => {
    expect(fieldsOf(answerAll({ sure: 'new', ...given }), world)).toMatchObject(fields);
  });

  it('have both areas of a slider at its level', () => {
    const state = answerAll({ when: '6', sure: 'areas', 'level:maths': '3' });
    expect(fieldsOf(state, world).levels).toMatchObject({
      'maths-stats': 3,
      'experiments-product': 3,
      'core-ml': 1,
    });
  });

  it('have the levels that the self-check found, 0 to 4', () => {
    const all = { when: '6', sure: 'check' };
    const points = (score: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        questionsFor(answerAll(all).answers, world)
          .filter(({ id }) => id.startsWith('score:'))
          .map(({ id }) => [id, score]),
      );
    const levels = (given: Readonly<Record<string, string>>): readonly unknown[] => [
      ...new Set(Object.values(fieldsOf(answerAll({ ...all, ...given }), world).levels ?? {})),
    ];
    expect(levels(points('all'))).toEqual([4]);
    expect(levels(points('some'))).toEqual([2]);
    expect(levels(points('none'))).toEqual([0]);
    expect(levels({ ...points('all'), 'check:mean-vs-median': 'blank' })).toEqual([2, 4]);
  });

  it('keep what the wizard never asks for', () => {
    const base = { timezone: 'Asia/Kolkata', off: ['2026-12-24'], slack: 0.3 };
    const kept = wizardWorld({ base });
    expect(fieldsOf(answerAll(short, kept), kept)).toMatchObject(base);
  });
});

describe('a profile that is there', () => {
  const base = {
    interview: '2027-01-15T10:00',
    availability: { mon: ['9:00-10:00'], sat: ['10:00-12:00', '14:00-16:00'] },
    levels: { pandas: 4 },
    focus: { coding: 2 },
    off: ['2026-12-24'],
  };
  const there = wizardWorld({ base });
  const before = answersOf(there, true);

  it('answers everything, so that the preview comes at once', () => {
    expect(nextQuestion(before, there)).toBeUndefined();
    expect(before.answers).toMatchObject({ sure: 'keep', focus: 'keep', 'at:mon': '09:00-10:00' });
  });

  it('is the same when nothing is changed, to the letter', () => {
    expect(editedFields(before, before, there)).toEqual(base);
    expect(editedFields(before, before, there)).not.toHaveProperty('role');
  });

  it('changes only in what is changed', () => {
    const state = answer(changePart(before, 'when', there), 'when', '5');
    const { interview, ...rest } = base;
    expect(interview).toBeDefined();
    expect(editedFields(before, state, there)).toEqual({ ...rest, weeks: 5 });
  });

  it('keeps several interviews as they are written', () => {
    const interviews = [{ name: 'Phone screen', at: '2027-01-08T10:00' }];
    const many = wizardWorld({ base: { interviews } });
    expect(questionsFor({}, many).map(({ id }) => id)).not.toContain('when');
    expect(fieldsOf(answerAll({ sure: 'new' }, many), many).interviews).toEqual(interviews);
  });

  it('is answered by flags only as far as they go', () => {
    const flags = wizardWorld({ base: { hours: 9 } });
    const state = answersOf(flags, false);
    expect(nextQuestion(state, flags)?.id).toBe('when');
    expect(nextQuestion(answer(state, 'when', '6'), flags)?.id).toBe('sure');
  });
});
