import { distance } from 'fastest-levenshtein';

/**
 * Finds the known word that a mistyped one most likely meant: at most a third of its letters
 * (and at least one) may differ, two neighbours swapped counting as one; ties go to the word that
 * comes first.
 *
 * @example A letter swapped
 * ```ts
 * import assert from 'node:assert/strict';
 * import { suggest } from '@mlprep/core';
 *
 * assert.equal(suggest('bias-varience', ['overfitting', 'bias-variance']), 'bias-variance');
 * assert.equal(suggest('quantum', ['overfitting', 'bias-variance']), undefined);
 * ```
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly word: string; readonly edits: number } | undefined;
  for (const candidate of known) {
    const edits = countEdits(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= allowed && (best === undefined || edits < best.edits)) {
      best = { word: candidate, edits };
    }
  }
  return best?.word;
}

function countEdits(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const swapped = a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2);
  return a !== b && swapped === b ? 1 : distance(a, b);
}

/** The hint for a word that is not known: the likeliest meant one, else where to look. */
export function hintFor(word: string, known: Iterable<string>, otherwise: string): string {
  const meant = suggest(word, known);
  return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}
