import { describe, expect, it } from 'vitest';
import { parsePack } from './parse-pack.js';
import { changed, type Files, problemsWith, smallestPackWith } from './smallest-pack.js';

const question = 'questions/core-ml/what-is-overfitting.md';
const coding = 'questions/coding/split-rows/question.md';
const reviewed = (day: string): Files =>
  changed(question, 'reviewed: 2026-11-22', `reviewed: ${day}`);
const withMonths = (reviewMonths: string): Files =>
  changed('pack.yaml', 'licence: CC-BY-4.0', `licence: CC-BY-4.0\nreviewMonths: ${reviewMonths}`);

/** The questions called old, by their place. */
function oldAt(now: string, files: Files): readonly string[] {
  return problemsWith(files, { now }).map((problem) => problem.split(' warning REVIEW_DUE')[0]!);
}

describe('an answer', () => {
  it('is old once a year has passed since it was reviewed', () => {
    const files = reviewed('2025-11-22');
    expect(problemsWith(files, { now: '2026-11-22T23:59:59Z' })).toEqual([]);
    expect(problemsWith(files, { now: '2026-11-23T00:00:00Z' })).toEqual([
      `${question}:8:11 warning REVIEW_DUE: Cannot rely on an answer last reviewed on 2025-11-22, more than 12 months ago\n` +
        '  try to refute it, mend what no longer holds, and set "reviewed" to the day you did',
    ]);
  });

  it('is old earlier in an area or topic that the pack says so of', () => {
    const now = '2027-03-01T12:00:00Z';
    expect(oldAt(now, withMonths('{ core-ml: 6 }'))).toEqual([]);
    expect(oldAt(now, withMonths('{ core-ml: 3 }'))).toEqual([
      `${coding}:9:11`,
      `${question}:8:11`,
    ]);
    expect(oldAt(now, withMonths('{ core-ml: 3, splits: 12 }'))).toEqual([`${question}:8:11`]);
    expect(oldAt(now, withMonths('{ splits: 1 }'))).toEqual([`${coding}:9:11`]);
  });

  it('is as old as the quickest of its topics', () => {
    const files = {
      ...withMonths('{ splits: 1 }'),
      ...changed(question, 'topics: [overfitting]', 'topics: [overfitting, splits]'),
    };
    expect(oldAt('2027-03-01T12:00:00Z', files)).toEqual([`${coding}:9:11`, `${question}:8:11`]);
  });

  it('turns old at the end of a month that has no such day', () => {
    const files = { ...reviewed('2026-08-31'), ...withMonths('{ overfitting: 6 }') };
    expect(oldAt('2027-02-28T12:00:00Z', files)).toEqual([]);
    expect(oldAt('2027-03-01T00:00:00Z', files)).toEqual([`${question}:8:11`]);
  });

  it('may be given up to 29 February', () => {
    const files = reviewed('2024-02-29');
    expect(oldAt('2025-02-28T12:00:00Z', files)).toEqual([]);
    expect(oldAt('2025-03-01T00:00:00Z', files)).toEqual([`${question}:8:11`]);
  });

  it('is judged by the day in UTC, whatever offset the present moment is written with', () => {
    const files = reviewed('2025-11-22');
    expect(oldAt('2026-11-23T01:00:00+05:00', files)).toEqual([]);
    expect(oldAt('2026-11-22T20:00:00-05:00', files)).toEqual([`${question}:8:11`]);
  });

  it('may be reviewed in the last year there is', () => {
    expect(oldAt('2026-11-23T12:00:00Z', reviewed('9999-12-31'))).toEqual([]);
  });
});

describe('parsePack', () => {
  it('judges no date when it is not told the present moment', () => {
    expect(problemsWith(reviewed('2001-01-01'))).toEqual([]);
  });

  it('takes a pack whose answers are old', () => {
    const result = parsePack(smallestPackWith(reviewed('2001-01-01')), {
      now: '2026-11-23T00:00:00Z',
    });
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'REVIEW_DUE' }] });
  });

  it.each(['2026-11-23', '2026-11-23T10:00:00', 'now', '2026-13-23T10:00:00Z'])(
    'refuses "%s" as the present moment',
    (now) => {
      expect(() => parsePack(smallestPackWith({}), { now })).toThrow(
        expect.objectContaining({ code: 'INSTANT_INVALID' }),
      );
    },
  );
});
