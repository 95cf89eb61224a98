import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignLines, keyOf } from './align-lines.js';

describe('keyOf', () => {
  it('is the same for a box whatever its mark, indent, words and bullet', () => {
    const keys = [
      '- [ ] **Learn** Trees <!-- mlprep:learn:trees -->',
      '  * [x] Trees! <!-- mlprep:learn:trees --> done',
    ].map(keyOf);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).not.toBe(keyOf('- [ ] **Learn** Trees <!-- mlprep:learn:trees-2 -->'));
  });

  it('is the words of a box without id, and of any other line', () => {
    expect(keyOf('- [x] Was it short?')).toBe(keyOf('* [ ] Was it short?'));
    expect(keyOf('- Was it short?')).not.toBe(keyOf('- [ ] Was it short?'));
    expect(keyOf('  *Done when* ')).toBe(keyOf('*Done when*'));
  });

  it('cannot be made by typing', () => {
    const key = keyOf('- [ ] a <!-- mlprep:learn:trees -->');
    expect(keyOf(key.trim())).not.toBe(key);
    expect(keyOf(`- [ ] ${key.trim()}`)).not.toBe(key);
  });
});

describe('alignLines', () => {
  it('finds lines between new ones', () => {
    expect(alignLines(['a', 'b'], ['x', 'a', 'y', 'b', 'z'])).toEqual([
      undefined,
      0,
      undefined,
      1,
      undefined,
    ]);
  });

  it('finds a line that goes on, but prefers the same one', () => {
    expect(alignLines(['a', 'b'], ['a', 'b, and more'])).toEqual([0, 1]);
    expect(alignLines(['a', 'b'], ['a', 'b, and more', 'b'])).toEqual([0, undefined, 1]);
    expect(alignLines(['a', ''], ['a and more', '', 'a', ''])).toEqual([
      undefined,
      undefined,
      0,
      1,
    ]);
  });

  it('does not take a longer word, or anything after nothing, for a line that goes on', () => {
    expect(alignLines(['import x'], ['import xgboost'])).toEqual([undefined]);
    expect(alignLines([''], [' - x'])).toEqual([undefined]);
    expect(
      alignLines(['- [ ] <!-- mlprep:drill:a -->'], ['- [ ] <!-- mlprep:drill:a:2 -->']),
    ).toEqual([undefined]);
  });

  it('finds moved lines, each once, but no blank ones', () => {
    expect(alignLines(['a', 'b', 'c'], ['c', 'a', 'b', 'c'])).toEqual([undefined, 0, 1, 2]);
    expect(alignLines(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([2, 0, 1]);
    expect(alignLines(['a', 'b', ''], ['', 'a', 'b'])).toEqual([undefined, 0, 1]);
  });

  it('finds every line of a text into which lines were put, in order', () => {
    const line = fc.constantFrom('', 'a', 'b', 'a b', '```', '- [ ] a', '- [x] a');
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.array(fc.tuple(fc.nat(12), line), { maxLength: 8 }),
        (before, put) => {
          const now = [...before];
          for (const [at, text] of put) now.splice(Math.min(at, now.length), 0, text);
          const found = alignLines(before, now);
          expect(found.filter((index) => index !== undefined)).toEqual([...before.keys()]);
          found.forEach((index, at) => {
            if (index !== undefined) expect(keyOf(now[at] ?? '')).toBe(keyOf(before[index] ?? ''));
          });
        },
      ),
    );
  });
});
