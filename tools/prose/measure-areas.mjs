import { addCounts, countProse } from './count-prose.mjs';
import { readingEase, sentenceLength } from './reading-ease.mjs';

/**
 * How plainly the texts of an area are written.
 *
 * @typedef {object} AreaEase
 * @property {string} area `all` for all of them together
 * @property {number} texts
 * @property {number} ease Flesch reading ease of the texts together
 * @property {number} wordsPerSentence
 */

/**
 * Measures texts area by area, and all of them together in the last row.
 *
 * @param {readonly { area: string, text: string }[]} texts
 * @returns {AreaEase[]} areas from a to z, then `all`
 */
export function measureAreas(texts) {
  const areas = [...new Set(texts.map(({ area }) => area))].sort();
  return [...areas, 'all'].map((area) => {
    const own = texts.filter((text) => area === 'all' || text.area === area);
    const counts = addCounts(own.map(({ text }) => countProse(text)));
    return {
      area,
      texts: own.length,
      ease: readingEase(counts),
      wordsPerSentence: sentenceLength(counts),
    };
  });
}
