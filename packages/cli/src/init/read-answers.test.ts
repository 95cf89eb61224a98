import { describe, expect, it } from 'vitest';
import { answerAll, wizardWorld } from '../testing/wizard-world.js';
import type { Answers } from './question.js';
import { questionsFor } from './wizard.js';

const world = wizardWorld();

/** What the wizard makes of a line that is typed. */
function readLine(id: string, line: string, answers: Answers = {}): string {
  const question = questionsFor(answers, world).find((one) => one.id === id);
  if (question?.kind !== 'text') throw new Error(`${id} is no line to write`);
  const read = question.read(line);
  return 'value' in read ? read.value : `refused: ${read.refusal}`;
}

describe('the date of the interview', () => {
  it.each([
    ['6', '6'],
    [' 6 weeks ', '6'],
    ['2027-01-15', '2027-01-15'],
    ['2027-01-15 10:00', '2027-01-15T10:00'],
    ['2027-01-15T9:30', '2027-01-15T09:30'],
    ['15.1.2027 10:00', '2027-01-15T10:00'],
  ])('is read as people write it: %s', (line, value) => {
    expect(readLine('when', line)).toBe(value);
  });

  it.each([
    ['', 'Write a date'],
    ['soon', 'Cannot read "soon" as a day: write it as 2027-01-15'],
    ['30.2.2027', 'Cannot read "30.2.2027"'],
    ['5/6/2027', 'Cannot read "5/6/2027"'],
    ['2026-11-01', 'that day is past'],
    ['2026-11-22', 'it is today'],
    ['2031-01-01', 'more than 104 weeks'],
    ['0', 'from 1 to 104'],
    ['200', 'from 1 to 104'],
  ])('is refused with a way out: %s', (line, words) => {
    expect(readLine('when', line)).toContain(words);
    expect(readLine('when', line)).toMatch(/^refused: /);
  });
});

describe('days and times', () => {
  const own = answerAll({ when: '6', hours: 'own', days: 'tue sat', sure: 'new' }).answers;

  it.each([
    ['tue thu sat', 'tue thu sat'],
    ['Sat, Tuesday and thurs', 'tue thu sat'],
    ['mon/wed', 'mon wed'],
  ])('are days in any form: %s', (line, value) => {
    expect(readLine('days', line, own)).toBe(value);
  });

  it.each([
    ['', 'Write days'],
    ['tue t', 'Cannot read "t" as a day'],
    ['someday', 'Cannot read "someday"'],
  ])('are refused with a way out: %s', (line, words) => {
    expect(readLine('days', line, own)).toContain(words);
  });

  it.each([
    ['19:00-20:30', '19:00-20:30'],
    ['19-21', '19:00-21:00'],
    ['7pm to 9pm', '19:00-21:00'],
    ['12am – 12pm', '00:00-12:00'],
    ['9.30-11, 14:00–16:00', '09:30-11:00, 14:00-16:00'],
  ])('are times in any form: %s', (line, value) => {
    expect(readLine('at:tue', line, own)).toBe(value);
  });

  it.each([
    ['', 'Cannot read ""'],
    ['evening', 'Cannot read "evening"'],
    ['21:00-19:00', 'a window ends later on the same day'],
    ['23:00-01:00', '00:00-01:00 on the next day'],
    ['19:00-25:00', 'Cannot read'],
  ])('are refused with a way out: %s', (line, words) => {
    expect(readLine('at:tue', line, own)).toContain(words);
  });

  it('are drawn as the week fills', () => {
    const notes = questionsFor(own, world).map(({ id, note = '' }) => [id, note] as const);
    const note = new Map(notes);
    expect(note.get('at:tue')).toBe('');
    expect(note.get('at:sat')).toContain('In all 1.5 h a week.');
    expect(note.get('sure')).toContain('In all 4.5 h a week.');
  });
});
