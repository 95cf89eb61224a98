import type { Problem, Result } from '@mlprep/core';
import { toResult } from '@mlprep/core';
import type { Activity, Plan, Progress, ProgressEntry } from '@mlprep/planner';
import { verbOf } from '../text/activity-words.js';
import { plainText } from '../text/inline.js';

/** The parts of a line with a box. */
export interface BoxLine {
  readonly indent: string;
  readonly mark: string;
  readonly rest: string;
  /** The activity's id, where the line still has its comment. */
  readonly id: string | undefined;
}

const statusOf: Readonly<Record<string, ProgressEntry['status']>> = {
  ' ': 'planned',
  x: 'done',
  X: 'done',
  '-': 'skipped',
  '>': 'later',
};

/** Takes a line with a box apart; undefined when it has none. */
export function parseBoxLine(line: string): BoxLine | undefined {
  const match = /^(\s*[-*+] +)\[(.)\](.*)$/u.exec(line);
  if (match === null) return undefined;
  const [, indent = '', mark = ' ', rest = ''] = match;
  return { indent, mark, rest, id: /<!-- *mlprep:(\S+?) *-->/.exec(rest)?.[1] };
}

/**
 * Reads what is ticked in a week's checklist: `[x]` done, `[-]` skipped, `[>]` later. CRLF,
 * reordered or indented lines, lines of the person's own and marks that other programs append do
 * not disturb it; a line that lost its id is found by its words. `(45 min)` after the planned
 * minutes is the time it really took.
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
    const words = wordsOf(activity);
    byWords.set(words, [...(byWords.get(words) ?? []), activity]);
  }
  const problems: Problem[] = [];
  const entries = new Map<string, ProgressEntry>();
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const box = parseBoxLine(line);
    const status = box === undefined ? undefined : statusOf[box.mark];
    if (box === undefined || status === undefined) return;
    const candidates = byWords.get(wordsIn(box.rest)) ?? [];
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
    const took = minutesTaken(box.rest);
    entries.set(activity.id, {
      id: activity.id,
      status,
      ...(took === undefined ? {} : { minutes: took }),
    });
  });
  return toResult(() => [...entries.values()], problems);
}

/** What identifies a line without its id: its verb and its title. */
function wordsOf(activity: Activity): string {
  return normalise(
    activity.kind === 'checkpoint'
      ? verbOf(activity)
      : `${verbOf(activity)} ${plainText(activity.title)}`,
  );
}

function wordsIn(rest: string): string {
  const [beforeMinutes = ''] = rest.split(/ · \d+ min/);
  return normalise(plainText(beforeMinutes));
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function minutesTaken(rest: string): number | undefined {
  const match = /\((\d{1,4}) *min\)/.exec(rest.replace(/\[[^\]]*\]\([^)]*\)/g, ''));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
