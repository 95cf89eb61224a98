import { expect, it } from 'vitest';
import { toPlainText } from './plain-text.js';

it.each([
  ['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
  ['a lone carriage return', 'a\rb', 'a\nb'],
  ['a byte-order mark', '\uFEFFa\n', 'a\n'],
  ['both', '\uFEFFa\r\n\r\nb', 'a\n\nb'],
])('takes %s out', (_, text, plain) => {
  expect(toPlainText(text)).toBe(plain);
});

it('leaves plain text, and a mark that is not at the start, as they are', () => {
  expect(toPlainText('a\n\tb\uFEFF\n')).toBe('a\n\tb\uFEFF\n');
});
