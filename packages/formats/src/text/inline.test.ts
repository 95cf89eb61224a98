import { describe, expect, it } from 'vitest';
import { count, escapeMarkdown, joinWords, linkText, plainText } from './inline.js';

describe('escapeMarkdown', () => {
  it('puts text on one line', () => {
    expect(escapeMarkdown('Ada\r\n  Byron\u2028King')).toBe('Ada Byron King');
  });

  it('leaves letters, accents and emoji alone', () => {
    expect(escapeMarkdown('Zoë 😀 O’Neil, 2nd')).toBe('Zoë 😀 O’Neil, 2nd');
  });
});

describe('linkText', () => {
  it('escapes brackets, but not in code, where the escape would show', () => {
    expect(linkText('Splits [old]')).toBe('Splits \\[old\\]');
    expect(linkText('What is `a[0]`?')).toBe('What is `a[0]`?');
    expect(linkText('``a`[0]`` and [b]')).toBe('``a`[0]`` and \\[b\\]');
  });

  it('keeps escapes that are there', () => {
    expect(linkText('a \\[b\\]')).toBe('a \\[b\\]');
  });
});

describe('plainText', () => {
  it('takes marks off', () => {
    expect(plainText('**Learn** what `fit()` does to *your* data')).toBe(
      'Learn what fit() does to your data',
    );
    expect(plainText('See [trees](../topics/trees.md) first')).toBe('See trees first');
  });

  it('is done in a moment with a title of brackets and backticks', () => {
    const title = `[${'`a`'.repeat(5000)}`;
    expect(plainText(title)).toBe(`[${'a'.repeat(5000)}`);
  });

  it('reads back what linkText wrote', () => {
    for (const title of ['Splits [old]', 'What is `a[0]`?', 'A *good* `x` [y]']) {
      expect(plainText(`[${linkText(title)}](library/x.md)`)).toBe(plainText(title));
    }
  });

  it('keeps stars and underscores that mark nothing', () => {
    expect(plainText('2 * 3 * 4 and snake_case_name')).toBe('2 * 3 * 4 and snake_case_name');
  });
});

describe('joinWords', () => {
  it('joins as a sentence does', () => {
    expect(joinWords([])).toBe('');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords(['a', 'b'])).toBe('a and b');
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('count', () => {
  it('tells one from many', () => {
    expect(count(1, 'session')).toBe('1 session');
    expect(count(0, 'session')).toBe('0 sessions');
    expect(count(2, 'story', 'stories')).toBe('2 stories');
  });
});
