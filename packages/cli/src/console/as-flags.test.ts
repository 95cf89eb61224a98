import { describe, expect, it } from 'vitest';
import { asFlags } from './as-flags.js';

describe('asFlags', () => {
  it.each([
    ['write "start: 2026-11-22"', 'write --start 2026-11-22'],
    [
      'give "interview: 2027-01-15T10:00", or "weeks: 7"',
      'give --interview 2027-01-15T10:00, or --weeks 7',
    ],
    ['take days out of "off"', 'take days out of --off'],
    [
      'for example "availability: { sun: [20:00-24:00] }"',
      'for example --available "sun 20:00-24:00"',
    ],
    [
      '"availability: { mon: [09:00-12:00, 13:00-16:00], tue: [19:00-20:00] }"',
      '--available "mon 09:00-12:00, mon 13:00-16:00, tue 19:00-20:00"',
    ],
  ])('says %s as %s', (hint, said) => {
    expect(asFlags(hint)).toBe(said);
  });

  it.each(['"mlprep list topics" shows them all', 'did you mean "known"?', 'the "constructor"'])(
    'leaves %s as it is',
    (hint) => {
      expect(asFlags(hint)).toBe(hint);
    },
  );
});
