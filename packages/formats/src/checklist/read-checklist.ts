import type { Pack, Problem, Result } from '@mlprep/core';
import { toResult } from '@mlprep/core';
import {
  type Activity,
  type Plan,
  type Progress,
  type ProgressEntry,
  parseAttempt,
} from '@mlprep/planner';
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
  const activities = activitiesOf(plan);
  const isOfWeek = activitiesOfWeek(plan, file);
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
    const alike = box.id === undefined ? (byWords.get(wordsOfBox(box.rest)) ?? []) : [];
    const ofWeek = alike.filter(({ id }) => isOfWeek.has(id));
    const candidates = alike.length > 1 && ofWeek.length > 0 ? ofWeek : alike;
    const activity =
      box.id === undefined
        ? candidates.length === 1
          ? candidates[0]
          : undefined
        : byId.get(box.id);
    if (activity === undefined) {
      if (box.id !== undefined && pack !== undefined && isInPack(box.id, pack)) {
        const took = minutesTaken(box.rest, { title: '', why: '' });
        const entry = { id: box.id, status, ...(took === undefined ? {} : { minutes: took }) };
        if (status !== 'planned') entries.set(box.id, entry);
        return;
      }
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

/** Every activity of a plan, also what was done outside of a session. */
function activitiesOf(plan: Plan): readonly Activity[] {
  return [
    ...plan.sessions.flatMap((session) => session.activities),
    ...plan.besides.map(({ activity }) => activity),
  ];
}

/** Ids of the activities of the week that a file's name says. */
function activitiesOfWeek(plan: Plan, file: string): ReadonlySet<string> {
  const week = Number(/week-(\d+)\.md$/.exec(file)?.[1]);
  return new Set([
    ...plan.sessions
      .filter((session) => session.week === week)
      .flatMap(({ activities }) => activities.map(({ id }) => id)),
    ...plan.besides.filter((beside) => beside.week === week).map(({ activity }) => activity.id),
  ]);
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

/** Minutes in brackets, unless they are part of what the plan itself says of the activity. */
function minutesTaken(
  rest: string,
  { title, why }: Pick<Activity, 'title' | 'why'>,
): number | undefined {
  const added = [linkText(title), title, why].reduce((text, part) => text.replace(part, ''), rest);
  const match = /\((\d{1,4}) *min\)/.exec(added);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
