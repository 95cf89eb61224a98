import type { Pack, StepId } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import {
  formatDay,
  formatDayWithYear,
  formatMinutes,
  formatShortDay,
  wallClock,
} from '../text/format-date.js';
import { count, escapeMarkdown, joinWords } from '../text/inline.js';
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
    '## How to use it',
    [
      '- Tick a box when it is done: `[x]`. Write `[-]` for what you will not do and `[>]` for later.',
      '- Notes of your own stay where you write them, on the week pages and in the library.',
      '- Run `mlprep plan` again whenever hours or dates change: ticks, notes and appointments are kept.',
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

/** What the learner will have gone through on the day. */
function reach(plan: Plan, pack: Pack): string {
  const activities = plan.sessions.flatMap((session) => session.activities);
  const refs = (kind: string): ReadonlySet<string> =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref));
  const learned = refs('learn');
  const practised = refs('practise');
  const again = refs('review');
  const built = [...refs('build')].map(
    (id) => pack.projects.find((project) => project.id === id)?.title ?? id,
  );
  const core = pack.topics.filter((topic) => topic.weight >= 5);
  const known = new Set(plan.profile.known);
  const coreIn = core.filter((topic) => learned.has(topic.id) || known.has(topic.id)).length;
  const parts = [
    `On the day you will have learned **${count(learned.size, 'topic')}**, among them ${coreIn} of the ${core.length} that almost every interview asks about, and practised **${count(practised.size, 'question')}** aloud, ${again.size} of them more than once.`,
    built.length > 0
      ? `You will have built ${joinWords(built.map((title) => `*${title}*`))} and can tell its story.`
      : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function table(plan: Plan, pack: Pack): string {
  const rows = pack.steps.map((step) => {
    const cells = plan.weeks.map((week) => {
      if (week.capacityMinutes === 0) return 'off';
      const minutes = minutesOf(plan, week.number, step.id);
      return minutes === 0 ? '' : String(minutes);
    });
    return `| ${step.number} ${step.title} | ${cells.join(' | ')} |`;
  });
  return [
    `| minutes | ${plan.weeks.map((week) => `[${formatShortDay(week.from)}](${weekPath(week.number)})`).join(' | ')} |`,
    `|---|${plan.weeks.map(() => '--:').join('|')}|`,
    ...rows,
  ].join('\n');
}

function minutesOf(plan: Plan, week: number, step: StepId): number {
  return plan.sessions
    .filter((session) => session.week === week)
    .flatMap((session) => session.activities)
    .filter((activity) => activity.step === step)
    .reduce((sum, activity) => sum + activity.minutes, 0);
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
  if (plan.cuts.length === 0) return 'Nothing was left out: the whole pack fits.';
  const of = (kind: string): number => plan.cuts.filter((cut) => cut.kind === kind).length;
  const counts = [
    ['learn', 'topic', 'topics'],
    ['practise', 'question', 'questions'],
    ['build', 'project', 'projects'],
    ['drill', 'drill', 'drills'],
    ['mock', 'mock interview', 'mock interviews'],
  ] as const;
  const named = counts.flatMap(([kind, one, many]) =>
    of(kind) === 0 ? [] : [count(of(kind), one, many)],
  );
  const nearest = plan.cuts
    .filter((cut) => cut.kind === 'learn')
    .slice(0, 4)
    .map((cut) => `- ${cut.title} (${cut.minutes} min): ${cut.reason}`);
  const what =
    named.length === 0
      ? 'Only second, deeper readings'
      : `${joinWords(named)} (and deeper readings)`;
  return [
    '## Left out, and why',
    '',
    `${what}. Everything would take ${formatMinutes(plan.feasibility.neededMinutes)}; there are ${formatMinutes(plan.feasibility.usableMinutes)}. [The whole list](left-out.md).${nearest.length > 0 ? ' Nearest to the line:' : ''}`,
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
