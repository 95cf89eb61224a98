const word = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/**
 * The words of a text for comparing it with others: lower case, letters and digits only. "don't"
 * and "0.05" stay one word each, "hold-out" becomes two.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function normaliseWords(text) {
  return (text.toLowerCase().match(word) ?? []).map((found) =>
    found.replace(/[^\p{L}\p{N}]/gu, ''),
  );
}
