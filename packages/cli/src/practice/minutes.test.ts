import { describe, expect, it } from 'vitest';
import { parseMinutes, sayClock, sayMinutes, wholeMinutes } from './minutes.js';

describe('minutes', () => {
  it.each([
    ['4', 4],
    ['3:20', 3 + 1 / 3],
    ['12 min', 12],
  ])('are read from %j', (text, minutes) => {
    expect(parseMinutes(text)).toBeCloseTo(minutes);
  });

  it.each(['', 'four', '3:60', '-1', '1234'])('are not read from %j', (text) => {
    expect(parseMinutes(text)).toBeUndefined();
  });

  it('are said with their seconds', () => {
    expect([0.5, 3, 3.34, 0.999].map(sayMinutes)).toEqual(['30 s', '3 min', '3 min 20 s', '1 min']);
  });

  it('are shown as a clock, also below nothing', () => {
    expect([1.1, 0, -0.2].map(sayClock)).toEqual(['1:06 left', '0:00 left', '0:12 over']);
  });

  it('are noted whole, and at least one', () => {
    expect([undefined, 0.1, 2.4, 2.6].map(wholeMinutes)).toEqual([undefined, 1, 2, 3]);
  });
});
