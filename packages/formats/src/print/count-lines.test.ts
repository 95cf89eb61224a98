import { describe, expect, it } from 'vitest';
import { countLines, measureText } from './count-lines.js';

describe('countLines', () => {
  it('fills lines word by word', () => {
    const width = measureText('one two three', 10) + 0.1;
    expect(countLines('one two three', width, 10)).toBe(1);
    expect(countLines('one two three four', width, 10)).toBe(2);
    expect(countLines('', width, 10)).toBe(1);
  });

  it('breaks a word that is longer than the column', () => {
    const width = measureText('n'.repeat(10), 10);
    expect(countLines('n'.repeat(95), width, 10)).toBe(10);
    expect(countLines(`a ${'n'.repeat(25)}`, width, 10)).toBeGreaterThanOrEqual(3);
  });

  it('gives signs of other scripts their width, and marks none', () => {
    expect(measureText('漢字', 10)).toBeGreaterThan(measureText('ab', 10));
    expect(measureText('e\u0301', 10)).toBe(measureText('e', 10));
  });
});
