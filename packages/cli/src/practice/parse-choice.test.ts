import { describe, expect, it } from 'vitest';
import { parseChoice } from './parse-choice.js';

/** The numbers that were chosen. */
function chosen(line: string, count = 4, otherwise?: 'none'): readonly number[] | undefined {
  return parseChoice(line, count, otherwise)?.flatMap((is, index) => (is ? [index + 1] : []));
}

describe('a choice', () => {
  it.each([
    ['1 3', [1, 3]],
    ['1,3', [1, 3]],
    [' 3 ; 1 1 ', [1, 3]],
    ['2-4', [2, 3, 4]],
    ['1 3 - 4', [1, 3, 4]],
    ['1–2', [1, 2]],
    ['ALL', [1, 2, 3, 4]],
    ['none', []],
    ['0', []],
  ])('reads %j', (line, numbers) => {
    expect(chosen(line)).toEqual(numbers);
  });

  it.each(['5', '0 1', '3-1', '2-9', 'x', 'all 1', '-', '1.5'])('refuses %j', (line) => {
    expect(chosen(line)).toBeUndefined();
  });

  it('takes an empty line only where that means none', () => {
    expect(chosen('')).toBeUndefined();
    expect(chosen(' ', 4, 'none')).toEqual([]);
  });
});
