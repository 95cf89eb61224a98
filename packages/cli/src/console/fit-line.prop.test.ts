import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine } from './fit-line.js';

describe('fitLine', () => {
  it('never exceeds the width, leaves what fits alone, and says that words are missing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 12 })),
        fc.integer({ min: 3, max: 50 }),
        fc.constantFrom('…', '...'),
        (text, width, more) => {
          const line = fitLine(text, width, more);
          expect([...line].length).toBeLessThanOrEqual(width);
          if ([...text].length <= width) expect(line).toBe(text);
          else {
            expect(line.endsWith(more)).toBe(true);
            expect(text.startsWith(line.slice(0, -more.length))).toBe(true);
          }
        },
      ),
    );
  });

  it('ends at a word where one is near', () => {
    expect(fitLine('one two three', 11)).toBe('one two…');
    expect(fitLine('one two — three', 12)).toBe('one two…');
    expect(fitLine('one incomprehensibilities', 24)).toBe('one incomprehensibiliti…');
  });
});
