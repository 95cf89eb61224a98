import { expect, it } from 'vitest';
import { linesOf } from './lines-of.js';

it('knows three line ends, a byte order mark, and one line end at the end', () => {
  expect(linesOf('\uFEFFa\r\nb\rc\n\n')).toEqual(['a', 'b', 'c', '']);
  expect(linesOf('a')).toEqual(linesOf('a\n'));
});
