import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem, toResult } from './problem.js';

const error: Problem = {
  code: 'KEY_UNKNOWN',
  severity: 'error',
  message: 'Cannot use the unknown key "wieght"',
  location: { file: 'a.md', line: 7, column: 1 },
  hint: 'did you mean "weight"?',
};
const { hint: _, ...hintless } = error;
const warning: Problem = { ...hintless, severity: 'warning' };

describe('toResult', () => {
  it('is the value when there is no problem', () => {
    expect(toResult(() => 7, [])).toEqual({ ok: true, value: 7, warnings: [] });
  });

  it('keeps warnings beside the value', () => {
    expect(toResult(() => 7, [warning])).toEqual({ ok: true, value: 7, warnings: [warning] });
  });

  it('fails with any error, all problems in their order, and does not ask for the value', () => {
    const refuse = (): number => {
      throw new Error('asked');
    };
    const problems = [warning, error, warning];
    expect(toResult(refuse, problems)).toEqual({ ok: false, problems });
  });
});

describe('formatProblem', () => {
  it('puts place, severity, code and message on one line and the hint below', () => {
    expect(formatProblem(error)).toBe(
      'a.md:7:1 error KEY_UNKNOWN: Cannot use the unknown key "wieght"\n  did you mean "weight"?',
    );
  });

  it('is one line without a hint', () => {
    expect(formatProblem(warning)).toBe(
      'a.md:7:1 warning KEY_UNKNOWN: Cannot use the unknown key "wieght"',
    );
  });
});
