import type { Problem } from '../problem.js';
import { hintFor } from '../suggest.js';
import type { ParsedHeader } from './parse-header.js';
import type { ParsedPack } from './parsed-pack.js';

/** Checks that the areas and topics which `reviewMonths` of a pack names exist. */
export function checkReviewMonths(
  header: ParsedHeader,
  pack: ParsedPack,
  problems: Problem[],
): void {
  if (pack.unnamed.has('topics') || pack.unread.has('topics')) return;
  const areas = new Set(pack.items.topics.map(({ value }) => value.area));
  const known = new Set([...areas, ...pack.taken.topics.keys()]);
  for (const id of Object.keys(header.value.reviewMonths ?? {})) {
    if (known.has(id)) continue;
    problems.push({
      code: 'REVIEW_TARGET_UNKNOWN',
      severity: 'error',
      message: `Cannot find the area or topic "${id}"`,
      location: header.locateKey(['reviewMonths'], id),
      hint: hintFor(id, known, `areas: ${[...areas].sort().join(', ')}`),
    });
  }
}
