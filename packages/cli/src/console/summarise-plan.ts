import { formatDay, formatMinutes, plainText } from '@mlprep/formats';
import type { Plan } from '@mlprep/planner';

/**
 * A plan in a few lines for the terminal: until when, how much, what is in, what comes next.
 *
 * @param before - the revision that was there
 * @param folder - where it was written; undefined when it was not
 */
export function summarisePlan(
  plan: Plan,
  before: Plan | undefined,
  folder: string | undefined,
): string {
  const planned = plan.sessions.filter((session) => session.status === 'planned');
  const activities = planned.flatMap((session) => session.activities);
  const number = (kind: string): number =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref)).size;
  const minutes = plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);
  const lines = plan.interviews.map(
    ({ name, at }) =>
      `${name}: ${formatDay(at.slice(0, 10))} ${at.slice(0, 4)}, ${at.slice(11, 16)} (${plan.timezone})`,
  );
  lines.push(
    `${plan.weeks.length} weeks · ${planned.length} sessions · ${formatMinutes(minutes)} planned`,
    `${number('learn')} topics to learn · ${number('practise')} questions to practise · ${number('review')} of them again · ${number('build')} project${number('build') === 1 ? '' : 's'} · ${number('drill')} drills · ${number('mock')} mock interviews`,
  );
  const cuts = (kind: string): number => plan.cuts.filter((cut) => cut.kind === kind).length;
  if (cuts('learn') + cuts('practise') > 0) {
    lines.push(
      `Left out: ${cuts('learn')} topics, ${cuts('practise')} questions${folder === undefined ? '' : ` (${folder}/left-out.md says why)`}`,
    );
  }
  for (const warning of plan.warnings) lines.push(`Note: ${warning.message}`);
  const next = planned.find((session) => Date.parse(session.start) >= Date.parse(plan.now));
  if (next !== undefined) {
    const first = next.activities[0];
    lines.push(
      `Next: ${formatDay(next.start.slice(0, 10))}, ${next.start.slice(11, 16)}${first === undefined ? '' : `: ${plainText(first.title)}`}`,
    );
  }
  if (folder === undefined) lines.push('Nothing was written.');
  else if (before !== undefined && before === plan) {
    lines.push(`${folder}/ is up to date: nothing changed.`);
  } else {
    lines.push(
      `${before === undefined ? 'Wrote' : `Revision ${plan.revision} is in`} ${folder}/: open ${folder}/README.md, import ${folder}/calendar.ics into a calendar of its own`,
    );
  }
  return `${lines.join('\n')}\n`;
}
