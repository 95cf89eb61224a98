import { formatDay, formatMinutes, plainText } from '@mlprep/formats';
import type { Plan } from '@mlprep/planner';

/** Where a plan was written. */
export interface Written {
  readonly folder: string;
  /** The revision that was there. */
  readonly before: Plan | undefined;
  /** Paths below the folder. */
  readonly files: readonly string[];
  /** How many of them changed. */
  readonly changed: number;
}

/**
 * A plan in a few lines for the terminal: until when, how much, what is in, what comes next.
 *
 * @param written - undefined when it was not
 */
export function summarisePlan(plan: Plan, written?: Written): string {
  const planned = plan.sessions.filter((session) => session.status === 'planned');
  // What was left open on a day that has passed does not count.
  const activities = planned.flatMap((session) =>
    session.activities.filter(
      ({ status }) =>
        status === 'done' ||
        (status === 'planned' && Date.parse(session.end) > Date.parse(plan.now)),
    ),
  );
  const number = (kind: string): number =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref)).size;
  const minutes = plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);
  const lines = plan.interviews.map(
    ({ name, at }) =>
      `${name}: ${formatDay(at.slice(0, 10))} ${at.slice(0, 4)}, ${at.slice(11, 16)} (${plan.timezone})`,
  );
  lines.push(
    `${count(plan.weeks.length, 'week')} · ${count(planned.length, 'session')} · ${formatMinutes(minutes)} planned`,
    [
      `${count(number('learn'), 'topic')} to learn`,
      `${count(number('practise'), 'question')} to practise`,
      `${number('review')} of them again`,
      count(number('build'), 'project'),
      count(number('drill'), 'drill'),
      count(number('mock'), 'mock interview'),
    ].join(' · '),
  );
  const { ready, atStart, moreHours } = plan.forecast;
  const share = (value: number): string => `${Math.round(value * 100)} %`;
  const more = moreHours[0];
  lines.push(
    `Answerable on the day, by the memory model: ${share(ready)} (today ${share(atStart)}${more === undefined || more.ready <= ready ? '' : `; with ${Math.round(more.hoursPerWeek * 10) / 10} h a week ${share(more.ready)}`})`,
  );
  const cuts = (kind: string): number => plan.cuts.filter((cut) => cut.kind === kind).length;
  if (cuts('learn') + cuts('practise') > 0) {
    const why = written?.files.includes('left-out.md')
      ? ` (${written.folder}/left-out.md says why)`
      : '';
    lines.push(
      `Left out: ${count(cuts('learn'), 'topic')}, ${count(cuts('practise'), 'question')}${why}`,
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
  lines.push(whatBecame(plan, written));
  return `${lines.join('\n')}\n`;
}

/** What was written, and what to do with it. */
export function whatBecame(plan: Plan, written: Written | undefined): string {
  if (written === undefined) return 'Nothing was written.';
  const { folder, before, files, changed } = written;
  if (changed === 0) return `${folder}/ is up to date: nothing changed.`;
  const next = [
    ...(files.includes('README.md') ? [`open ${folder}/README.md`] : []),
    ...(files.includes('calendar.ics')
      ? [`import ${folder}/calendar.ics into a calendar of its own`]
      : []),
    ...(files.includes('print.html') ? [`print ${folder}/print.html`] : []),
  ];
  const what =
    before === undefined
      ? 'Wrote'
      : before === plan
        ? 'Renewed'
        : `Revision ${plan.revision} is in`;
  return `${what} ${folder}/${next.length === 0 ? '' : `: ${next.join(', ')}`}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
