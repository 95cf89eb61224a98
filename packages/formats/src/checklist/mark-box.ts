import type { Plan } from '@mlprep/planner';
import { claimBoxes } from './claim-boxes.js';
import type { Pages } from './merge-checklists.js';
import { putMinutes } from './minutes-taken.js';
import { type BoxLine, parseBoxLine } from './parse-box-line.js';

/** A page in which a box was marked. */
export interface MarkedPage {
  readonly path: string;
  readonly text: string;
  /** The line of the box, from 1. */
  readonly line: number;
}

/**
 * Marks the box of an activity in its page. One line changes; everything else, line ends too, stays
 * byte for byte as it is. Of several boxes of one activity it is the one that counts: the last that
 * is marked, or else the first.
 *
 * @param pages - the pages of weeks: path → text
 * @param to - the sign for the box, and the minutes that it took, put as `(45 min)`
 * @returns undefined when no page has a box for it
 *
 * @example Done in 45 minutes
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { markBox } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 2', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const plan = buildPlan(pack, profile.value, { now });
 * const page = '- [ ] **Learn** Trees · 30 min <!-- mlprep:learn:trees -->\r\n';
 * const to = { mark: 'x', minutes: 45 };
 * const marked = markBox(new Map([['week-01.md', page]]), plan, 'learn:trees', to);
 * assert.equal(
 *   marked?.text,
 *   '- [x] **Learn** Trees · 30 min (45 min) <!-- mlprep:learn:trees -->\r\n',
 * );
 * ```
 */
export function markBox(
  pages: Pages,
  plan: Plan,
  id: string,
  to: { readonly mark: string; readonly minutes?: number },
): MarkedPage | undefined {
  const boxes = [...pages].flatMap(([path, text]) => findBoxes(path, text, plan, id));
  const found = boxes.findLast(({ box }) => /^[xX>-]$/.test(box.mark)) ?? boxes[0];
  if (found === undefined) return undefined;
  const { path, parts, at, box, activity } = found;
  const rest = to.minutes === undefined ? box.rest : putMinutes(box.rest, activity, to.minutes);
  const line = `${box.indent}[${to.mark}]${rest}`;
  return { path, text: parts.with(at, line).join(''), line: at / 2 + 1 };
}

interface FoundBox {
  readonly path: string;
  /** Lines of the page at even places, and what ends each at the odd ones. */
  readonly parts: readonly string[];
  readonly at: number;
  readonly box: BoxLine;
  readonly activity: ReturnType<ReturnType<typeof claimBoxes>>['activity'];
}

function findBoxes(path: string, text: string, plan: Plan, id: string): readonly FoundBox[] {
  const claim = claimBoxes(plan, path);
  const parts = text.split(/(\r\n|\r|\n)/);
  return parts.flatMap((line, at) => {
    const box = at % 2 === 0 ? parseBoxLine(line) : undefined;
    if (box === undefined) return [];
    const { activity } = claim(box);
    return (box.id ?? activity?.id) === id ? [{ path, parts, at, box, activity }] : [];
  });
}
