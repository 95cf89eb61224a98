import { normaliseWords } from './normalise-words.mjs';
import { withoutCode } from './without-code.mjs';

const shingleWords = 3;

/**
 * Two questions and how alike they are; 1 is the same.
 *
 * @typedef {object} LikeQuestions
 * @property {[string, string]} ids
 * @property {number} text likeness of title and answer together
 * @property {number} title likeness of the titles alone
 */

/**
 * Finds questions that are nearly the same: by the Jaccard similarity of runs of three words of
 * title and answer, or of the words of their titles. Fenced code is left out.
 *
 * @param {readonly { id: string, title: string, answer: string }[]} questions
 * @param {{ text: number, title: number }} limits a pair above either is found
 * @returns {LikeQuestions[]} likest texts first
 */
export function findNearDuplicates(questions, limits) {
  const sets = questions.map(({ id, title, answer }) => ({
    id,
    title: new Set(normaliseWords(title)),
    text: shinglesOf(normaliseWords(`${title}\n${withoutCode(answer)}`)),
  }));
  return sets
    .flatMap((one, index) =>
      sets.slice(index + 1).map((other) => ({
        ids: [one.id, other.id],
        text: jaccard(one.text, other.text),
        title: jaccard(one.title, other.title),
      })),
    )
    .filter(({ text, title }) => text > limits.text || title > limits.title)
    .sort((a, b) => b.text - a.text || b.title - a.title);
}

function shinglesOf(words) {
  return new Set(
    words
      .slice(shingleWords - 1)
      .map((_, start) => words.slice(start, start + shingleWords).join(' ')),
  );
}

function jaccard(one, other) {
  const both = [...one].filter((member) => other.has(member)).length;
  return both === 0 ? 0 : both / (one.size + other.size - both);
}
