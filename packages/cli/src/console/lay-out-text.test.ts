import { describe, expect, it } from 'vitest';
import { hang, layOutItem, layOutText } from './lay-out-text.js';

describe('text laid out for a terminal', () => {
  it('breaks paragraphs between words, joins their lines and drops marks', () => {
    expect(layOutText('One **two** three\nfour `five` six.\n\nSeven.', 14)).toBe(
      'One two three\nfour five six.\n\nSeven.\n',
    );
  });

  it('hangs list items below their words', () => {
    expect(layOutText('- one two three\n- four\n12. five six seven', 11)).toBe(
      '- one two\n  three\n- four\n12. five\n    six\n    seven\n',
    );
  });

  it('keeps code and tables line by line', () => {
    expect(
      layOutText(
        'See:\n\n```python\nif x:\n    return  1\n\n```\n| a | b |\n|---|--:|\n| 1 | 2 |',
        5,
      ),
    ).toBe('See:\n\n    if x:\n        return  1\n\n  | a | b |\n  | 1 | 2 |\n');
  });

  it('lets a word that is longer than a line stand alone', () => {
    expect(hang('> ', 'a https://example.org b', 10)).toEqual([
      '> a',
      '  https://example.org',
      '  b',
    ]);
  });

  it('lays an item out behind its mark', () => {
    expect(layOutItem('  1  ', '*one* two', 9)).toBe('  1  one\n     two\n');
  });
});
