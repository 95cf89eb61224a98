import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suggest } from './suggest.js';

const word = fc.stringMatching(/^[a-z]{1,12}$/);

it('takes a known word for itself', () => {
  fc.assert(
    fc.property(word, fc.array(word), (meant, others) => {
      expect(suggest(meant, [...others, meant])).toBe(meant);
    }),
  );
});

it('offers only known words', () => {
  fc.assert(
    fc.property(word, fc.array(word), (typed, known) => {
      expect([...known, undefined]).toContain(suggest(typed, known));
    }),
  );
});

it('sees through any single slip in the only known word', () => {
  const slips: readonly ((text: string, at: number) => string)[] = [
    (text, at) => `${text.slice(0, at)}${text.slice(at + 1)}`,
    (text, at) => `${text.slice(0, at)}q${text.slice(at)}`,
    (text, at) => `${text.slice(0, at)}q${text.slice(at + 1)}`,
    (text, at) =>
      `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`,
  ];
  fc.assert(
    fc.property(word, fc.nat(11), fc.constantFrom(...slips), (meant, position, slip) => {
      const typed = slip(meant, position % meant.length);
      expect(suggest(typed, [meant])).toBe(meant);
    }),
  );
});
