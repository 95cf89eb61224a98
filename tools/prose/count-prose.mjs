import { countSyllables } from './count-syllables.mjs';
import { withoutCode } from './without-code.mjs';

const endMark = /[.?!]["”’)]*(?:\s|$)/;
// "What now?" she asks: no sentence begins with a small letter.
const betweenSentences = /(?<=[.?!]["”’)]*)\s+(?!\p{Ll})/u;

/**
 * What the measures of plain language rest on.
 *
 * @typedef {object} ProseCounts
 * @property {number} sentences
 * @property {number} words figures and code included
 * @property {number} spokenWords words of letters only: those whose syllables are counted
 * @property {number} syllables of the spoken words
 */

/**
 * Counts sentences, words and syllables of a Markdown text. Blocks of code, tables and formulae on
 * lines of their own are left out. A sentence ends at . ? or !, and with a paragraph or an item of
 * a list. Figures and code are words without syllables, as Flesch (1948) advises for texts that
 * hold many of them.
 *
 * @param {string} markdown
 * @returns {ProseCounts}
 */
export function countProse(markdown) {
  const sentences = sentencesOf(markdown);
  const words = sentences.flatMap(wordsOf);
  const spoken = words.filter((word) => !/\p{N}/u.test(word));
  return {
    sentences: sentences.length,
    words: words.length,
    spokenWords: spoken.length,
    syllables: spoken.reduce((sum, word) => sum + countSyllables(word), 0),
  };
}

/**
 * Adds the counts of several texts up.
 *
 * @param {readonly ProseCounts[]} all
 * @returns {ProseCounts}
 */
export function addCounts(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return {
    sentences: sum('sentences'),
    words: sum('words'),
    spokenWords: sum('spokenWords'),
    syllables: sum('syllables'),
  };
}

function sentencesOf(markdown) {
  return blocksOf(markdown)
    .filter((block) => endMark.test(block) || !/[=≈≤≥∝]/.test(block))
    .flatMap((block) => block.split(betweenSentences))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Paragraphs and items of lists as plain text; a span of code becomes the figure 0. */
function blocksOf(markdown) {
  return withoutCode(markdown)
    .replace(/^ *(?:\||#{1,6} ).*$/gm, '')
    .replace(/^ *(?:[-*+]|\d+\.) +/gm, '\n')
    .replace(/(`+)[\s\S]*?\1/g, '0')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]/g, '')
    .split(/\n\s*\n/);
}

function wordsOf(sentence) {
  return sentence.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));
}
