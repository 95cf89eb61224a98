import { describe, expect, it } from 'vitest';
import { hintFor, suggest } from './suggest.js';

describe('suggest', () => {
  it.each([
    ['a letter left out', 'overfiting', 'overfitting'],
    ['a letter too many', 'overffitting', 'overfitting'],
    ['a wrong letter', 'overfotting', 'overfitting'],
    ['two neighbours swapped', 'titel', 'title'],
    ['two neighbours swapped in a short word', 'mno', 'mon'],
    ['another case', 'TITLE', 'title'],
    ['a missing s', 'minute', 'minutes'],
    ['one of two letters', 'ia', 'id'],
  ])('sees through %s', (_, word, meant) => {
    expect(suggest(word, ['overfitting', 'title', 'mon', 'minutes', 'id'])).toBe(meant);
  });

  it('offers nothing when more than a third of the letters differ', () => {
    expect(suggest('abcdef', ['abcxyz'])).toBeUndefined();
    expect(suggest('abcdef', ['abcdyz'])).toBe('abcdyz');
  });

  it('takes the nearest word, and of equally near ones the first', () => {
    expect(suggest('splits', ['splinx', 'splitx'])).toBe('splitx');
    expect(suggest('split', ['splits', 'splitx'])).toBe('splits');
    expect(suggest('split', ['splitx', 'splits'])).toBe('splitx');
  });

  it('has nothing to offer from nothing', () => {
    expect(suggest('split', [])).toBeUndefined();
  });
});

describe('hintFor', () => {
  it('asks for the word that was meant, else says where to look', () => {
    expect(hintFor('splits', ['split'], 'look there')).toBe('did you mean "split"?');
    expect(hintFor('quantum', ['split'], 'look there')).toBe('look there');
  });
});
