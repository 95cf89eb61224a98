import type { Pack, StepId } from '@mlprep/core';
import { type Activity, type Plan, parseAttempt } from '@mlprep/planner';
import { pageOf, verbOf } from '../text/activity-words.js';
import {
  formatDay,
  formatDayWithYear,
  formatMinutes,
  formatShortDay,
  wallClock,
} from '../text/format-date.js';
import { count, escapeMarkdown, joinWords, linkText } from '../text/inline.js';
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

/** What the learner will have gone through on the day, and what that is expected to bring. */
function reach(plan: Plan, pack: Pack): string {
  const activities = activitiesThatCount(plan);
  const refs = (kind: string): ReadonlySet<string> =>
    new Set(activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref));
  const practised = refs('practise');
  const again = refs('review');
  const asked = mostAsked(pack);
  const inPlan = asked.filter((id) => practised.has(id));
  const built = [...refs('build')].map(
    (id) => pack.projects.find((project) => project.id === id)?.title ?? id,
  );
  const { ready, bound, atStart, byWeight, moreHours } = plan.forecast;
  const more = moreHours[0];
  const core = byWeight['5'];
  return [
    `On the day you will have practised **${inPlan.length} of the ${asked.length} most-asked questions** aloud, ${inPlan.filter((id) => again.has(id)).length} of them more than once, ${practised.size} questions in all, and learned ${count(refs('learn').size, 'topic')}.`,
    built.length > 0
      ? `You will have built ${joinWords(built.map((title) => `*${title}*`))} and can tell its story.`
      : 'You will have one story of your own work ready to tell.',
    `By the memory model of this plan you could then answer ${core === undefined || core === 0 ? '' : `about ${percent(core)} of what the core topics ask and `}**${percent(ready)}** of everything in the pack well (today: ${percent(atStart)}).`,
    bound >= 1 ? '' : `No plan in the same hours could reach more than ${percent(bound)}.`,
    more === undefined || more.ready <= ready
      ? ''
      : `With ${formatHours(more.hoursPerWeek)} hours a week it would be ${percent(more.ready)}.`,
    'It is an estimate to plan by, not a chance of passing.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What is done or still to come: not what was left open on a day that has passed. */
function activitiesThatCount(plan: Plan): readonly Activity[] {
  const inSessions = plan.sessions.flatMap((session) =>
    session.activities.filter(
      ({ status }) => status === 'done' || (status === 'planned' && isAhead(plan, session.end)),
    ),
  );
  const besides = plan.besides.map(({ activity }) => activity);
  return [...inSessions, ...besides.filter(({ status }) => status === 'done')];
}

function isAhead(plan: Plan, end: string): boolean {
  return Date.parse(end) > Date.parse(plan.now);
}

/** What was left open, or put off, on a day that has passed, and is not tried again. */
function stillOpen(plan: Plan): string {
  const counts = new Set(activitiesThatCount(plan).map(({ id }) => parseAttempt(id).base));
  const open = plan.sessions
    .filter((session) => session.status === 'planned' && !isAhead(plan, session.end))
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

/** The questions asked most: those of the heaviest topics, the easier ones first. */
function mostAsked(pack: Pack): readonly string[] {
  const weightOf = new Map(pack.topics.map((topic) => [topic.id, topic.weight]));
  const weight = (topics: readonly string[]): number => weightOf.get(topics[0] ?? '') ?? 0;
  const number = pack.questions.length >= 200 ? 100 : Math.floor(pack.questions.length / 20) * 10;
  return [...pack.questions]
    .sort(
      (a, b) => weight(b.topics) - weight(a.topics) || a.level - b.level || (a.id < b.id ? -1 : 1),
    )
    .slice(0, Math.max(1, number))
    .map(({ id }) => id);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function formatHours(hours: number): string {
  return String(Math.round(hours * 10) / 10);
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
  const besides = plan.weeks.map((week) => {
    const steps = pack.steps.reduce((sum, step) => sum + minutesOf(plan, week.number, step.id), 0);
    const minutes = week.plannedMinutes - steps;
    return minutes > 0 ? String(minutes) : '';
  });
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

function minutesOf(plan: Plan, week: number, step: StepId): number {
  return plan.sessions
    .filter((session) => session.week === week && session.status === 'planned')
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
