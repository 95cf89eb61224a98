import type { Environment } from '../environment.js';

/** How text looks in a terminal. */
export interface Signs {
  /** The same text in signs that the terminal has. */
  readonly plain: (text: string) => string;
  /** Stands for words that did not fit. */
  readonly more: string;
  /** Parts of a bar: done, due, to come. */
  readonly full: string;
  readonly half: string;
  readonly empty: string;
  /** The same text made to stand out, where that can be. */
  readonly strong: (text: string) => string;
}

/**
 * The signs that a terminal has: ASCII where `TERM` is `dumb` or the locale that is set is not
 * UTF-8; bold in a terminal, unless `NO_COLOR` is set. Nothing is said by them alone.
 */
export function signsFor({ variables, isTerminal }: Environment): Signs {
  const locale = variables.LC_ALL || variables.LC_CTYPE || variables.LANG || 'UTF-8';
  const isDumb = variables.TERM === 'dumb';
  const isBold = isTerminal && !isDumb && !variables.NO_COLOR;
  const strong = (text: string): string => (isBold ? `\u001b[1m${text}\u001b[22m` : text);
  return isDumb || !/utf-?8/i.test(locale)
    ? { plain: toAscii, more: '...', full: '#', half: '=', empty: '.', strong }
    : { plain: (text) => text, more: '…', full: '█', half: '▒', empty: '░', strong };
}

const asciiOf: Readonly<Record<string, string>> = {
  '·': '|',
  '–': '-',
  '—': '-',
  '…': '...',
  '→': '->',
  '×': 'x',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '−': '-',
  '²': '^2',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** Text in ASCII: signs by their like, letters without their accents, anything else as `?`. */
function toAscii(text: string): string {
  return [...text.normalize('NFC')]
    .map((sign) => (sign <= '~' ? sign : (asciiOf[sign] ?? withoutAccent(sign))))
    .join('');
}

function withoutAccent(sign: string): string {
  const base = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return /^[ -~]+$/.test(base) ? base : '?';
}
