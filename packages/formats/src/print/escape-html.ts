import { cleanLine } from '../calendar/clean-text.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes any string one line that a page shows as it is, in text and in quoted attributes:
 * well-formed, without control characters and without what turns the direction of the text around
 * it; a number stays on a line with its unit. Everything on the print page that is not the page's own goes through here.
 */
export function escapeHtml(text: string): string {
  return onPaper(text)
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .replace(/(\d) (?=(?:%|h|min)(?:[^\p{L}]|$))/gu, '$1&nbsp;');
}

/** The line that a page shows, and its length is measured by: the same, before escaping. */
export function onPaper(text: string): string {
  return cleanLine(
    text.replace(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g, ' '),
  );
}

/** The line, cut at a word when it is longer than there is room for. */
export function shorten(text: string, length: number): string {
  const signs = Array.from(onPaper(text));
  if (signs.length <= length) return signs.join('');
  const kept = signs.slice(0, length - 1).join('');
  const atWord = kept.replace(/\s+\S{0,20}$/, '');
  return `${atWord.trimEnd()}…`;
}
