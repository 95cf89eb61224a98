/** @typedef {import('./count-prose.mjs').ProseCounts} ProseCounts */

/**
 * Flesch reading ease: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word. About 100 is
 * very easy, 60 to 70 plain English, below 30 very hard. Rudolf Flesch, "A new readability
 * yardstick", Journal of Applied Psychology 32 (1948), 221–233.
 *
 * @param {ProseCounts} counts of one text, or the sums over several
 * @returns {number}
 */
export function readingEase(counts) {
  return 206.835 - 1.015 * sentenceLength(counts) - 84.6 * (counts.syllables / counts.spokenWords);
}

/**
 * Mean number of words in a sentence.
 *
 * @param {ProseCounts} counts
 * @returns {number}
 */
export function sentenceLength({ words, sentences }) {
  return words / sentences;
}
