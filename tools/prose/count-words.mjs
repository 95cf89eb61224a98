import { withoutCode } from './without-code.mjs';

/**
 * Counts the words of a Markdown text as the bar of the content means them: what stands between
 * blanks and has a letter or a digit, in sentences, lists, tables and formulae. "hold-out", "3.5"
 * and `df.loc` are one word each, "|" and "=" none. Fenced blocks of code are not counted.
 *
 * @param {string} markdown
 * @returns {number}
 */
export function countWords(markdown) {
  return withoutCode(markdown)
    .split(/\s+/)
    .filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}
