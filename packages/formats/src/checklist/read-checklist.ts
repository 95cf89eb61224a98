import type { Pack, Problem, Result } from '@mlprep/core';
import { toResult } from '@mlprep/core';
import { type Plan, type Progress, type ProgressEntry, parseAttempt } from '@mlprep/planner';
import { claimBoxes } from './claim-boxes.js';
import { linesOf } from './lines-of.js';
import { findMinutes } from './minutes-taken.js';
import { parseBoxLine } from './parse-box-line.js';

const statusOf: Readonly<Record<string, ProgressEntry['status']>> = {
  ' ': 'planned',
  x: 'done',
  X: 'done',
  '-': 'skipped',
  '>': 'later',
};

/**
 * Reads what is ticked in a week's checklist: `[x]` done, `[-]` skipped, `[>]` later. CRLF,
 * reordered or indented lines, lines of the person's own and marks that other programs append do
 * not disturb it; a line that lost its id is found by its words, and of two boxes of one activity
 * the marked one counts. `(45 min)` after the planned minutes is the time it really took.
 *
 * @param text - the checklist as it is on disk
 * @param plan - the plan it was rendered from
 * @param file - its name in locations; of two activities with the same words, the one of the week
 *   that the name says is meant
 * @param pack - where it is given, boxes of things that the plan left out are read too
 * @returns one entry for each box of the plan, open ones as `planned`; warnings for marked boxes
 *   that nothing claims
 */
export function readChecklist(
  text: string,
  plan: Plan,
  file = 'week.md',
  pack?: Pack,
): Result<Progress> {
  const claim = claimBoxes(plan, file);
  const problems: Problem[] = [];
  const entries = new Map<string, ProgressEntry>();
  linesOf(text).forEach((line, index) => {
    const box = parseBoxLine(line);
    const status = box === undefined ? undefined : statusOf[box.mark];
    if (box === undefined || status === undefined) return;
    const { activity, alike } = claim(box);
    if (activity === undefined) {
      if (box.id !== undefined && pack !== undefined && isInPack(box.id, pack)) {
        const took = findMinutes(box.rest, undefined)?.minutes;
        const entry = { id: box.id, status, ...(took === undefined ? {} : { minutes: took }) };
        if (status !== 'planned') entries.set(box.id, entry);
        return;
      }
      if (status === 'planned' || (box.id === undefined && alike === 0)) return;
      problems.push({
        code: 'CHECKBOX_UNKNOWN',
        severity: 'warning',
        message:
          box.id === undefined
            ? `Cannot tell which of ${alike} activities this box belongs to`
            : `Cannot find the activity "${box.id}" in the plan`,
        location: { file, line: index + 1, column: box.indent.length + 1 },
        hint: 'the tick is left as it is and not counted',
      });
      return;
    }
    if (status === 'planned' && (entries.get(activity.id)?.status ?? status) !== status) return;
    const took = findMinutes(box.rest, activity)?.minutes;
    entries.set(activity.id, {
      id: activity.id,
      status,
      ...(took === undefined ? {} : { minutes: took }),
    });
  });
  return toResult(() => [...entries.values()], problems);
}

/** True for the id of something that a pack holds. */
function isInPack(id: string, pack: Pack): boolean {
  const [kind = '', ref = '', milestone] = parseAttempt(id).base.split(':');
  const has = (items: readonly { readonly id: string }[]): boolean =>
    items.some((item) => item.id === ref);
  switch (kind) {
    case 'orient':
      return has(pack.kinds);
    case 'learn':
    case 'deepen':
      return has(pack.topics);
    case 'practise':
    case 'review':
      return has(pack.questions);
    case 'build':
      return pack.projects.some(
        (project) => project.id === ref && project.milestones.some((one) => one.id === milestone),
      );
    case 'story':
      return has(pack.projects);
    case 'drill':
      return has(pack.drills);
    case 'mock':
      return has(pack.mocks);
    default:
      return false;
  }
}
