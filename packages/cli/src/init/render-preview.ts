import type { StepId } from '@mlprep/core';
import { formatDay, formatMinutes, plainText, verbOf } from '@mlprep/formats';
import type { Plan, PlanWeek } from '@mlprep/planner';

/** The six steps, each in a word. */
const stepWords: readonly (readonly [step: StepId, word: string])[] = [
  ['question-types', 'Types'],
  ['foundations', 'Basics'],
  ['projects', 'Project'],
  ['practice', 'Practice'],
  ['communication', 'Speaking'],
  ['unexpected', 'Surprise'],
];
/** More weeks than this are shortened in the middle. */
const mostWeeks = 12;
/** Cuts that are named; the others are counted. */
const namedCuts = 3;

/** A plan that is not made yet, on one screen: what a person decides by. */
export function renderPreview(plan: Plan): string {
  return [
    interviews(plan),
    table(plan),
    forecast(plan),
    firstSession(plan),
    leftOut(plan),
    ...plan.warnings.map(({ message }) => [`Note: ${message}`]),
  ]
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
}

function interviews(plan: Plan): readonly string[] {
  return plan.interviews.map(
    ({ name, at }) =>
      `${name}: ${formatDay(at.slice(0, 10))} ${at.slice(0, 4)}, ${at.slice(11, 16)} (${plan.timezone})`,
  );
}

/** Weeks as lines, so that any number of steps' minutes fits in 80 columns. */
function table(plan: Plan): readonly string[] {
  const head = `${'minutes'.padEnd(9)}${stepWords.map(([, word], step) => `${step + 1} ${word}`.padStart(11)).join('')}`;
  const line = (week: PlanWeek): string => {
    const cells =
      week.capacityMinutes === 0
        ? 'off'.padStart(11)
        : stepWords.map(([step]) => cell(minutesOf(plan, week, step))).join('');
    return `${shortDay(week.from).padEnd(9)}${cells}`.trimEnd();
  };
  const { weeks } = plan;
  if (weeks.length <= mostWeeks) return [head, ...weeks.map(line)];
  const first = weeks.slice(0, mostWeeks - 3);
  const last = weeks.slice(-2);
  return [
    head,
    ...first.map(line),
    `… ${weeks.length - first.length - last.length} weeks more`,
    ...last.map(line),
  ];
}

function cell(minutes: number): string {
  return (minutes === 0 ? '' : String(minutes)).padStart(11);
}

function minutesOf(plan: Plan, week: PlanWeek, step: StepId): number {
  return plan.sessions
    .filter((session) => session.week === week.number && session.status === 'planned')
    .flatMap(({ activities }) => activities)
    .filter((activity) => activity.step === step)
    .reduce((sum, { minutes }) => sum + minutes, 0);
}

function forecast(plan: Plan): readonly string[] {
  const { ready, atStart, byWeight, moreHours } = plan.forecast;
  const core = byWeight['5'];
  const lines = [
    `On the day you could answer about ${percent(ready)} of everything in the pack (today ${percent(atStart)})${core === undefined || core === 0 ? '' : `, and ${percent(core)} of what the core topics ask`}. An estimate to plan by, not a chance.`,
  ];
  const more = moreHours[0];
  if (more === undefined) return lines;
  const extra = Math.round((more.hoursPerWeek - hoursPerWeek(plan)) * 10) / 10;
  const gain =
    more.ready > ready
      ? `would make it ${percent(more.ready)} of everything`
      : 'would go into projects and mock interviews, which these figures do not count';
  return [...lines, `+${extra} h a week ${gain}.`];
}

/** Hours of a usual week of the plan: what `moreHours` adds to. */
function hoursPerWeek(plan: Plan): number {
  const { hours, availability } = plan.profile;
  if (hours !== undefined) return hours;
  const minutes = Object.values(availability ?? {})
    .flat()
    .map((window) => {
      const [from = 0, to = 0] = window.split('-').map(minuteOf);
      return to - from;
    });
  return Math.round(minutes.reduce((sum, own) => sum + own, 0) / 6) / 10;
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return 60 * hours + minutes;
}

function firstSession(plan: Plan): readonly string[] {
  const session = plan.sessions.find(({ status }) => status === 'planned');
  if (session === undefined) return [];
  const minutes = session.activities.reduce((sum, activity) => sum + activity.minutes, 0);
  return [
    `The first session, ${formatDay(session.start.slice(0, 10))} at ${session.start.slice(11, 16)}, ${formatMinutes(minutes)}:`,
    ...session.activities.map((activity) =>
      shorten(`  ${verbOf(activity)} ${plainText(activity.title)}`, ` · ${activity.minutes} min`),
    ),
  ];
}

function leftOut(plan: Plan): readonly string[] {
  const topics = plan.cuts.filter(({ kind }) => kind === 'learn');
  const questions = plan.cuts.filter(({ kind }) => kind === 'practise');
  if (topics.length + questions.length === 0) return ['Nothing would be left out.'];
  const what = `Left out for want of time: ${count(topics.length, 'topic')}, ${count(questions.length, 'question')}.`;
  if (topics.length === 0) return [what];
  return [
    `${what} Nearest to getting in:`,
    ...topics
      .slice(0, namedCuts)
      .map(({ title, minutes }) => shorten(`  ${plainText(title)}`, ` · ${minutes} min`)),
  ];
}

/** Keeps a line within what is left of 80 columns. */
function shorten(text: string, end: string): string {
  const most = 74 - end.length;
  return `${text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text}${end}`;
}

/** `23 Nov`. */
function shortDay(date: string): string {
  const [, day = '', month = ''] = formatDay(date).split(' ');
  return `${day} ${month.slice(0, 3)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
