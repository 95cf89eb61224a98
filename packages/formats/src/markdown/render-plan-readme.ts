import type { Pack } from '@mlprep/core';
import { type Plan, parseAttempt } from '@mlprep/planner';
import { activitiesThatCount } from '../figures/activities-that-count.js';
import { isAhead } from '../figures/is-ahead.js';
import { reach } from '../figures/reach.js';
import { summariseCuts } from '../figures/summarise-cuts.js';
import { weekMinutes } from '../figures/week-minutes.js';
import { pageOf, verbOf } from '../text/activity-words.js';
import {
  formatDay,
  formatDayWithYear,
  formatMinutes,
  formatShortDay,
  wallClock,
} from '../text/format-date.js';
import { count, escapeMarkdown, linkText } from '../text/inline.js';
import { weekPath } from './week-path.js';

/** Renders the first page of a plan: the whole at a glance. */
export function renderPlanReadme(plan: Plan, pack: Pack): string {
  const sections = [
    `# ${plan.profile.name === undefined ? 'Your preparation' : `${escapeMarkdown(plan.profile.name)}: the preparation`}`,
    lead(plan),
    reach(plan, pack),
    ...plan.warnings.map((warning) => `> ${warning.message}.`),
    table(plan, pack),
    start(plan),
    stillOpen(plan),
    '## How to use it',
    [
      '- Tick a box when it is done: `[x]`, with the time it took if that was another, `(45 min)`. Write `[-]` for what you will not do, `[>]` for later.',
      '- Notes of your own stay where you write them, on the week pages and in the library.',
      '- After missed days, or when hours or dates change, run `npx mlprep replan` in the folder that holds this one. It keeps the past and your notes, brings back what you missed where it still pays, and says what moved.',
      ...python(plan, pack),
      '- [print.html](print.html): open and print, on A4 or Letter; a sheet a week with boxes for the pen, and a sheet for the day itself.',
      '- Import [calendar.ics](calendar.ics) into a calendar of its own. Appointments keep their identity, so a later import updates them. Outlook on the desktop copies instead: delete that calendar first.',
    ].join('\n'),
    leftOut(plan),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function lead(plan: Plan): string {
  const sessions = plan.sessions.filter((session) => session.status === 'planned');
  const minutes = plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);
  const off = plan.weeks.filter((week) => week.capacityMinutes === 0).length;
  const interviews = plan.interviews.map(({ name, at }) => {
    const { date, time } = wallClock(at);
    return `**${escapeMarkdown(name)}: ${formatDayWithYear(date)}, ${time} (${plan.timezone}).**`;
  });
  const weeks = `${count(plan.weeks.length, 'week')}${off > 0 ? `, ${off} of them off` : ''}`;
  const free = Math.round(plan.profile.slack * 100);
  const slack = free > 0 ? ` About ${free} % of your hours is left free for life.` : '';
  return `${interviews.join(' ')} ${weeks}, ${count(sessions.length, 'session')}, ${formatMinutes(minutes)} planned.${slack}`;
}

/** What was left open, or put off, on a day that has passed, and is not tried again. */
function stillOpen(plan: Plan): string {
  const counts = new Set(activitiesThatCount(plan).map(({ id }) => parseAttempt(id).base));
  const open = plan.sessions
    .filter((session) => session.status === 'planned' && !isAhead(plan, session))
    .flatMap((session) => session.activities.map((activity) => ({ activity, week: session.week })))
    .filter(
      ({ activity }) =>
        activity.kind !== 'checkpoint' &&
        activity.kind !== 'review' &&
        (activity.status === 'planned' || activity.status === 'later') &&
        !counts.has(parseAttempt(activity.id).base),
    );
  if (open.length === 0) return '';
  const lines = open.map(({ activity, week }) => {
    const page = pageOf(activity);
    const title =
      page === undefined ? activity.title : `[${linkText(activity.title)}](library/${page})`;
    return `- ${verbOf(activity)} ${title} · ${activity.minutes} min, from [week ${week}](${weekPath(week)})`;
  });
  return [
    '## Still open',
    '',
    'These days have passed and the boxes are open. In the time that is left other things bring more. Do one when you feel like it, and tick it in its week: it counts.',
    '',
    ...lines,
  ].join('\n');
}

/** What code needs, where a plan has some. */
function python(plan: Plan, pack: Pack): readonly string[] {
  const refs = new Set(
    plan.sessions.flatMap((session) => session.activities.map(({ ref }) => ref)),
  );
  const isCoding = pack.questions.some(({ id, code }) => code !== undefined && refs.has(id));
  if (!isCoding && !pack.projects.some(({ id }) => refs.has(id))) return [];
  const known: Readonly<Record<string, string>> = { sklearn: 'scikit-learn' };
  const modules = [...new Set(pack.questions.flatMap(({ code }) => code?.needs ?? []))].sort();
  const packages = modules.map((name) => known[name] ?? name);
  const install =
    packages.length === 0
      ? ''
      : `: once, \`python3 -m pip install ${packages.join(' ')}\`, then \`python3 -c "import ${modules.join(', ')}"\` says nothing when all is well`;
  return [`- For code you need Python 3.9 or newer${install}.`];
}

function table(plan: Plan, pack: Pack): string {
  const weeks = weekMinutes(plan);
  const rows = pack.steps.map((step) => {
    const cells = weeks.map(({ isOff, steps }) => {
      if (isOff) return 'off';
      return steps[step.id] === 0 ? '' : String(steps[step.id]);
    });
    return `| ${step.number} ${step.title} | ${cells.join(' | ')} |`;
  });
  const besides = weeks.map((week) => (week.besides > 0 ? String(week.besides) : ''));
  const totals = plan.weeks.map((week) =>
    week.plannedMinutes > 0 ? `**${week.plannedMinutes}**` : '',
  );
  return [
    `| minutes | ${plan.weeks.map((week) => `[${formatShortDay(week.from)}](${weekPath(week.number)})`).join(' | ')} |`,
    `|---|${plan.weeks.map(() => '--:').join('|')}|`,
    ...rows,
    `| Looking back, breaks | ${besides.join(' | ')} |`,
    `| **In all** | ${totals.join(' | ')} |`,
  ].join('\n');
}

function start(plan: Plan): string {
  const next = plan.sessions.find(
    (session) => session.status === 'planned' && Date.parse(session.start) >= Date.parse(plan.now),
  );
  if (next === undefined) return '';
  const { date, time } = wallClock(next.start);
  return `**Next: ${formatDay(date)}, ${time}** — open [week ${next.week}](${weekPath(next.week)}) and start with the first box.`;
}

function leftOut(plan: Plan): string {
  const cuts = summariseCuts(plan);
  if (cuts === undefined) return 'Nothing was left out: the whole pack fits.';
  const nearest = cuts.nearest.map((cut) => `- ${cut.title} (${cut.minutes} min): ${cut.reason}`);
  return [
    '## Left out, and why',
    '',
    `${cuts.what} ${cuts.hours} [The whole list](left-out.md).${nearest.length > 0 ? ' Nearest to the line:' : ''}`,
    ...(nearest.length > 0 ? ['', ...nearest] : []),
    '',
    'Never cut: all six steps, one story of your own work, speaking practice, and what to do when you do not know.',
  ].join('\n');
}

/** Renders the list of everything a plan leaves out. */
export function renderLeftOut(plan: Plan): string {
  const names: Readonly<Record<string, string>> = {
    learn: 'Topics',
    practise: 'Questions',
    build: 'Projects',
    drill: 'Drills',
    mock: 'Mock interviews',
    deepen: 'Going deeper',
    orient: 'Kinds of question',
  };
  const sections = Object.entries(names).flatMap(([kind, name]) => {
    const cuts = plan.cuts.filter((cut) => cut.kind === kind);
    if (cuts.length === 0) return [];
    const lines = cuts.map((cut) => `- ${cut.title} · ${cut.minutes} min — ${cut.reason}`);
    return [`## ${name}`, lines.join('\n')];
  });
  return `${['# Left out, and why', '[The whole plan](README.md)', ...sections].join('\n\n')}\n`;
}
