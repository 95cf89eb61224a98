import type { Activity, Plan, PlanWeek, Session } from '@mlprep/planner';
import { breakMinutes, breaksAfter, breaksIn } from '@mlprep/planner';
import { pageOf, verbOf } from '../text/activity-words.js';
import { formatDay, formatMinutes, formatSpan, wallClock } from '../text/format-date.js';
import { escapeMarkdown, linkText, plainText } from '../text/inline.js';
import { weekPath } from './week-path.js';

const marks: Readonly<Record<Activity['status'], string>> = {
  planned: ' ',
  done: 'x',
  skipped: '-',
  later: '>',
};

/** What stands above the boxes of what was done outside of a session. */
export const besidesHeading = '## Besides, or ahead of its day';

/**
 * Renders the checklist of a week: its sessions by day, a box for each activity.
 *
 * @param pages - paths of the library's pages; an activity without one is not linked
 */
export function renderWeek(plan: Plan, week: PlanWeek, pages: ReadonlySet<string>): string {
  const sessions = plan.sessions.filter(
    (session) => session.week === week.number && session.status === 'planned',
  );
  const lines = [
    `# Week ${week.number} of ${plan.weeks.length} · ${formatSpan(week.from, week.to)}`,
    '',
    summaryOf(plan, week, sessions),
    '',
    navigation(plan, week),
  ];
  for (const session of sessions) lines.push('', ...renderSession(session, pages));
  const besides = plan.besides.filter((beside) => beside.week === week.number);
  if (besides.length > 0) {
    lines.push('', besidesHeading, '');
    for (const { activity } of besides) lines.push(renderBox(activity, pages));
  }
  return `${lines.join('\n')}\n`;
}

function summaryOf(plan: Plan, week: PlanWeek, sessions: readonly Session[]): string {
  if (sessions.length === 0) {
    return week.capacityMinutes === 0
      ? 'A week off. Nothing is planned, and nothing is lost.'
      : 'No session this week: its windows are too short, or everything is already planned elsewhere.';
  }
  const can = sessions
    .flatMap((session) => session.activities)
    .filter((activity) => activity.kind === 'learn' && activity.done.startsWith('can '))
    .slice(0, 3)
    .map((activity) => plainText(activity.done.slice(4)).replace(/\.$/, ''));
  const hours = `${formatMinutes(week.plannedMinutes)} of ${formatMinutes(week.capacityMinutes)}`;
  const interview = plan.interviews.find(({ at }) => {
    const { date } = wallClock(at);
    return week.from <= date && date <= week.to;
  });
  const when =
    interview === undefined
      ? ''
      : ` · ${escapeMarkdown(interview.name)}: ${formatDay(wallClock(interview.at).date)}, ${wallClock(interview.at).time}`;
  return can.length === 0
    ? `${hours}${when}`
    : `${hours}${when} · after this week you can: ${can.join(' · ')}`;
}

function navigation(plan: Plan, week: PlanWeek): string {
  const links = ['[The whole plan](README.md)'];
  if (week.number > 1) links.push(`[week ${week.number - 1}](${weekPath(week.number - 1)})`);
  if (week.number < plan.weeks.length) {
    links.push(`[week ${week.number + 1}](${weekPath(week.number + 1)})`);
  }
  return links.join(' · ');
}

function renderSession(session: Session, pages: ReadonlySet<string>): readonly string[] {
  const start = wallClock(session.start);
  const end = wallClock(session.end);
  const lines = [`## ${formatDay(start.date)}, ${start.time}–${end.time}`, ''];
  const day = formatDay(start.date).split(' ')[0];
  lines.push(`*When it is ${day} ${start.time} and I sit down, ${beginning(session)}.*`, '');
  const minutes = session.activities.map((activity) => activity.minutes);
  const total = minutes.reduce((sum, value) => sum + value, 0);
  const count = breaksIn(total) / breakMinutes;
  const breaks = breaksAfter(minutes, count);
  const longest = minutes.indexOf(Math.max(...minutes));
  session.activities.forEach((activity, index) => {
    lines.push(...renderActivity(activity, pages));
    if (index === longest && breaks.length < count) {
      lines.push('', "*with five minutes' break in the middle*", '');
    }
    if (breaks.includes(index)) lines.push('', "*five minutes' break*", '');
  });
  return lines;
}

/** How a session begins, as the second half of an if-then plan (Gollwitzer & Sheeran 2006). */
function beginning(session: Session): string {
  const reviews = session.activities.filter((activity) => activity.kind === 'review').length;
  if (reviews > 1) return `I start with the ${reviews} questions marked "Again", aloud`;
  const title = plainText(session.activities[0]?.title ?? '');
  switch (session.activities[0]?.kind) {
    case 'review':
      return `I say the answer to "${title}" aloud`;
    case 'build':
      return `I open my notebook at "${title}"`;
    case 'mock':
      return `I set a clock and begin "${title}"`;
    case 'checkpoint':
      return 'I look back at the week';
    case 'drill':
    case 'story':
      return `I stand up and begin "${title}" aloud`;
    default:
      return `I open "${title}" and begin`;
  }
}

/** The lines of one activity: its box, and for new work when it counts as done. */
function renderActivity(activity: Activity, pages: ReadonlySet<string>): readonly string[] {
  const line = renderBox(activity, pages);
  const isNew =
    activity.kind === 'learn' || activity.kind === 'deepen' || activity.kind === 'build';
  return isNew ? [line, `  *Done when* you ${activity.done.replace(/\.$/, '')}`] : [line];
}

/** The line with the box of an activity. */
export function renderBox(activity: Activity, pages: ReadonlySet<string>): string {
  const page = pageOf(activity);
  const link = page !== undefined && pages.has(page) ? `(library/${page})` : '';
  const text = linkText(activity.title);
  const title = page === undefined ? '' : link === '' ? ` ${text}` : ` [${text}]${link}`;
  return `- [${marks[activity.status]}] **${verbOf(activity)}**${title} · ${activity.minutes} min — ${activity.why} <!-- mlprep:${activity.id} -->`;
}
