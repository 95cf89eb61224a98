import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.js';

describe('wrapText', () => {
  it.each([
    ['one two three', 8, 'one two\nthree'],
    ['  one two three', 9, '  one two\n  three'],
    ['• one two three', 9, '• one two\n  three'],
    ['as it is', 8, 'as it is'],
    ['about 4 % of', 7, 'about\n4 % of'],
    ['averylongword and more', 6, 'averylongword\nand\nmore'],
    ['one\n\ntwo', 3, 'one\n\ntwo'],
  ])('breaks %j at %d between words', (text, columns, wrapped) => {
    expect(wrapText(text, columns)).toBe(wrapped);
  });
});
