import { describe, expect, it } from 'vitest';
import { changed, type Files, problemsWith } from './smallest-pack.js';

const header = (reviewMonths: string): Files =>
  changed('pack.yaml', 'licence: CC-BY-4.0', `licence: CC-BY-4.0\nreviewMonths: ${reviewMonths}`);

describe('the reviewMonths of a pack', () => {
  it('may name areas and topics', () => {
    expect(problemsWith(header('{ core-ml: 6, overfitting: 3 }'))).toEqual([]);
  });

  it('names no others', () => {
    expect(problemsWith(header('{ core-m: 6, nlp: 3 }'))).toEqual([
      'pack.yaml:6:17 error REVIEW_TARGET_UNKNOWN: Cannot find the area or topic "core-m"\n  did you mean "core-ml"?',
      'pack.yaml:6:28 error REVIEW_TARGET_UNKNOWN: Cannot find the area or topic "nlp"\n  areas: core-ml',
    ]);
  });

  it('is not judged while a topic cannot be read', () => {
    const topic = changed('topics/core-ml/splits.md', 'weight: 5', 'weight: 9');
    const codes = problemsWith({ ...header('{ nlp: 3 }'), ...topic }).map(
      (problem) => problem.split(' ')[2],
    );
    expect(codes).toEqual(['VALUE_INVALID:']);
  });

  it.each([
    ['{ core-ml: 0 }', '6:26'],
    ['{ core-ml: 121 }', '6:26'],
    ['{ core-ml: soon }', '6:26'],
    ['12', '6:15'],
  ])('cannot be %s', (months, place) => {
    const [first, ...rest] = problemsWith(header(months));
    expect(first).toMatch(`pack.yaml:${place} error VALUE_INVALID`);
    expect(first).toMatch(/months/);
    expect(rest).toEqual([]);
  });
});
