import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, cleanUrl, escapeText } from './clean-text.js';

describe('cleanText', () => {
  it('knows one line end', () => {
    expect(cleanText('a\r\nb\rc\u0085d\u2028e\u2029f\ng')).toBe('a\nb\nc\nd\ne\nf\ng');
  });

  it('puts spaces for control characters', () => {
    expect(cleanText('a\u0000b\tc\u001bd\u007fe')).toBe('a b c d e');
  });

  it('puts a replacement sign for half a pair, and leaves whole ones', () => {
    expect(cleanText('\ud83d\ude00')).toBe('\ud83d\ude00');
    expect(cleanText('\ud83d')).toBe('\ufffd');
    expect(cleanText('\ude00x')).toBe('\ufffdx');
    expect(cleanText('\ud83d\ud83d\ude00\ude00')).toBe('\ufffd\ud83d\ude00\ufffd');
  });

  it('composes accents', () => {
    expect(cleanText('Zoe\u0308')).toBe('Zo\u00eb');
  });
});

describe('cleanLine', () => {
  it('puts all on one line, with single spaces between', () => {
    expect(cleanLine(' Ada\r\n\t of  Byron \u2028')).toBe('Ada of Byron');
  });
});

describe('escapeText', () => {
  it('escapes what separates values, once', () => {
    expect(escapeText('a,b;c\\d\ne:f"g')).toBe('a\\,b\\;c\\\\d\\ne:f"g');
  });
});

describe('cleanUrl', () => {
  it('leaves nothing to escape', () => {
    expect(cleanUrl('https://example.org/a,b;c\\d e\nf?x=1&y=%20')).toBe(
      'https://example.org/a%2Cb%3Bc%5Cd%20e%20f?x=1&y=%20',
    );
  });
});
