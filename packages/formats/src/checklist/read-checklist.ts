import type { Problem, Result } from '@mlprep/core';
import { toResult } from '@mlprep/core';
import type { Activity, Plan, Progress, ProgressEntry } from '@mlprep/planner';
import { linkText } from '../text/inline.js';
import { wordsOfActivity, wordsOfBox } from './box-words.js';
import { linesOf } from './lines-of.js';
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
 * @param file - its name in locations
 * @returns one entry for each box of the plan, open ones as `planned`; warnings for marked boxes
 *   that no activity claims
 */
export function readChecklist(text: string, plan: Plan, file = 'week.md'): Result<Progress> {
  const activities = plan.sessions.flatMap((session) => session.activities);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const byWords = new Map<string, Activity[]>();
  for (const activity of activities) {
    const words = wordsOfActivity(activity);
    byWords.set(words, [...(byWords.get(words) ?? []), activity]);
  }
  const problems: Problem[] = [];
  const entries = new Map<string, ProgressEntry>();
  linesOf(text).forEach((line, index) => {
    const box = parseBoxLine(line);
    const status = box === undefined ? undefined : statusOf[box.mark];
    if (box === undefined || status === undefined) return;
    const candidates = byWords.get(wordsOfBox(box.rest)) ?? [];
    const activity =
      box.id === undefined
        ? candidates.length === 1
          ? candidates[0]
          : undefined
        : byId.get(box.id);
    if (activity === undefined) {
      if (status === 'planned' || (box.id === undefined && candidates.length === 0)) return;
      problems.push({
        code: 'CHECKBOX_UNKNOWN',
        severity: 'warning',
        message:
          box.id === undefined
            ? `Cannot tell which of ${candidates.length} activities this box belongs to`
            : `Cannot find the activity "${box.id}" in the plan`,
        location: { file, line: index + 1, column: box.indent.length + 1 },
        hint: 'the tick is left as it is and not counted',
      });
      return;
    }
    if (status === 'planned' && (entries.get(activity.id)?.status ?? status) !== status) return;
    const took = minutesTaken(box.rest, activity);
    entries.set(activity.id, {
      id: activity.id,
      status,
      ...(took === undefined ? {} : { minutes: took }),
    });
  });
  return toResult(() => [...entries.values()], problems);
}

/** Minutes in brackets, unless they are part of what the plan itself says of the activity. */
function minutesTaken(rest: string, { title, why }: Activity): number | undefined {
  const added = [linkText(title), title, why].reduce((text, part) => text.replace(part, ''), rest);
  const match = /\((\d{1,4}) *min\)/.exec(added);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
