import { normaliseWords } from './normalise-words.mjs';
import { withoutCode } from './without-code.mjs';

/**
 * A pair of texts that have runs of words in common.
 *
 * @typedef {object} SharedRuns
 * @property {[string, string]} ids
 * @property {number} words of the first text that stand in a shared run
 * @property {number} longest words in the longest shared run
 * @property {number} runs different runs of the least length
 * @property {string[]} passages the shared runs at their full length, longest first
 */

/**
 * Finds runs of at least so many words that two texts share, as `normaliseWords` has them; the
 * sentence and the case do not matter, fenced code is left out. A set phrase counts as one word.
 *
 * @param {readonly { id: string, text: string }[]} texts
 * @param {number} least words that make a run
 * @param {readonly string[]} [setPhrases]
 * @returns {SharedRuns[]} most shared words first
 */
export function findSharedRuns(texts, least, setPhrases = []) {
  const phrases = setPhrases
    .map((phrase) => normaliseWords(phrase))
    .sort((a, b) => b.length - a.length);
  const all = texts.map(({ id, text }) => ({
    id,
    words: joinPhrases(normaliseWords(withoutCode(text)), phrases),
  }));
  const pairs = new Map();
  for (const places of placesOfRuns(all, least).values()) {
    const which = [...new Set(places.map(({ text }) => text))];
    which.forEach((one, index) => {
      for (const other of which.slice(index + 1)) pairs.set(`${one} ${other}`, [one, other]);
    });
  }
  return [...pairs.values()]
    .map(([one, other]) => compare(all[one], all[other], least))
    .sort((a, b) => b.words - a.words || b.longest - a.longest);
}

/** Each run → where it starts. */
function placesOfRuns(texts, least) {
  const places = new Map();
  texts.forEach(({ words }, text) => {
    for (const [start, run] of runsOf(words, least).entries()) {
      places.set(run, [...(places.get(run) ?? []), { text, start }]);
    }
  });
  return places;
}

function runsOf(words, least) {
  return words.slice(least - 1).map((_, start) => words.slice(start, start + least).join(' '));
}

function compare(one, other, least) {
  const [left, right] = [one.words, other.words];
  const covered = new Set();
  const passages = new Set();
  left.forEach((_, i) => {
    right.forEach((_, j) => {
      if (i > 0 && j > 0 && left[i - 1] === right[j - 1]) return;
      let length = 0;
      while (i + length < left.length && left[i + length] === right[j + length]) length += 1;
      if (length < least) return;
      for (let at = i; at < i + length; at += 1) covered.add(at);
      passages.add(left.slice(i, i + length).join(' '));
    });
  });
  const lengthOf = (passage) => passage.split(' ').length;
  const sorted = [...passages].sort((a, b) => lengthOf(b) - lengthOf(a));
  return {
    ids: [one.id, other.id],
    words: covered.size,
    longest: lengthOf(sorted[0]),
    runs: new Set(sorted.flatMap((passage) => runsOf(passage.split(' '), least))).size,
    passages: sorted,
  };
}

function joinPhrases(words, phrases) {
  const joined = [];
  for (let at = 0; at < words.length; ) {
    const phrase = phrases.find((one) => one.every((word, offset) => words[at + offset] === word));
    joined.push(phrase?.join('_') ?? words[at]);
    at += phrase?.length ?? 1;
  }
  return joined;
}
