import type { Pack } from '@mlprep/core';
import { stepIds } from '@mlprep/core';
import type { Activity, Plan, PlanWeek, Session } from '@mlprep/planner';
import { addDays } from '@mlprep/planner';
import { verbOf } from '../text/activity-words.js';
import { formatMinutes } from '../text/format-date.js';
import { joinWords, plainText } from '../text/inline.js';
import { cleanLine } from './clean-text.js';
import { type CalendarEvent, writeEvents } from './write-events.js';

/** How a calendar is written. */
export interface CalendarOptions {
  /** Minutes before a session at which it reminds; 0 for no reminder. Default 10. */
  readonly alarmMinutes?: number;
  /** When given, events carry the addresses of what to read. */
  readonly pack?: Pack;
}

const stepTitles: Readonly<Record<(typeof stepIds)[number], string>> = {
  'question-types': 'Question types',
  foundations: 'Foundations',
  projects: 'Projects',
  practice: 'Practice',
  communication: 'Communication',
  unexpected: 'The unexpected',
};

/**
 * Renders a plan's sessions, weeks and interviews as an iCalendar file. The same plan gives the
 * same bytes; a later revision keeps each appointment's UID, raises the sequence of those that
 * changed, and cancels those that are gone.
 *
 * @param plan - as `buildPlan` or `replan` returns it
 *
 * @example As many events as sessions, weeks and interviews
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { renderCalendar } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const plan = buildPlan(pack, profile.value, { now });
 * const events = renderCalendar(plan).match(/^BEGIN:VEVENT/gm) ?? [];
 * assert.equal(events.length, plan.sessions.length + 6 + 1);
 * ```
 */
export function renderCalendar(plan: Plan, options: CalendarOptions = {}): string {
  const events = [
    ...plan.sessions.map((session) => sessionEvent(session, options)),
    // A week that never had a session is no event; one that has none any more has to be taken back.
    ...plan.weeks
      .filter((week) => week.plannedMinutes > 0 || week.sequence > 0)
      .map((week) => weekEvent(plan, week)),
    ...plan.interviews.map((interview, index) => interviewEvent(plan, interview, index)),
    ...plan.withdrawn.map((gone) => withdrawnEvent(plan, gone)),
  ];
  const name = plan.profile.name === undefined ? '' : ` of ${plan.profile.name}`;
  return writeEvents(
    {
      name: `Interview preparation${name}`,
      description: `A study plan by mlprep, revision ${plan.revision}`,
    },
    events,
  );
}

function sessionEvent(session: Session, options: CalendarOptions): CalendarEvent {
  const cancelled = session.status === 'cancelled';
  const steps = stepIds.filter((step) =>
    session.activities.some((activity) => activity.step === step),
  );
  return {
    uid: session.uid,
    sequence: session.sequence,
    changed: Date.parse(session.changed),
    start: Date.parse(session.start),
    end: Date.parse(session.end),
    allDay: false,
    summary: cancelled ? 'No longer planned' : summaryOf(session),
    description: cancelled ? '' : descriptionOf(session, options.pack),
    categories: steps.map((step) => stepTitles[step]),
    url: cancelled ? undefined : addressesOf(session, options.pack)[0],
    cancelled,
    blocks: true,
    alarmMinutes: options.alarmMinutes ?? 10,
  };
}

/** What a session is about in a few words: its main step, and what is new in it. */
function summaryOf(session: Session): string {
  const minutesOf = (step: string | undefined): number =>
    session.activities
      .filter((activity) => activity.step === step)
      .reduce((sum, activity) => sum + activity.minutes, 0);
  const main = [...stepIds].sort((a, b) => minutesOf(b) - minutesOf(a))[0];
  const step = minutesOf(main) > 0 && main !== undefined ? stepTitles[main] : 'Look back';
  const order: readonly Activity['kind'][] = [
    'learn',
    'build',
    'mock',
    'story',
    'deepen',
    'practise',
  ];
  const named = [...session.activities]
    .filter((activity) => order.includes(activity.kind))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, 2)
    .map((activity) => plainText(activity.title));
  return [step, ...named].join(' · ');
}

function descriptionOf(session: Session, pack: Pack | undefined): string {
  const lines = session.activities.map((activity) => {
    const title = activity.kind === 'checkpoint' ? '' : `: ${plainText(activity.title)}`;
    return `☐ ${verbOf(activity)}${title} (${activity.minutes} min)`;
  });
  const main = session.activities.find(
    (activity) => activity.kind === 'learn' || activity.kind === 'build',
  );
  if (main !== undefined) {
    lines.push(`Done when you ${plainText(main.done).replace(/\.$/, '')}.`);
  }
  const addresses = addressesOf(session, pack);
  if (addresses.length > 0) lines.push('To read more:', ...addresses);
  return lines.join('\n');
}

/** Addresses of the resources of a session's lessons, the first of each. */
function addressesOf(session: Session, pack: Pack | undefined): readonly string[] {
  if (pack === undefined) return [];
  const addresses = session.activities
    .filter((activity) => activity.kind === 'learn' || activity.kind === 'deepen')
    .flatMap((activity) => {
      const topic = pack.topics.find(({ id }) => id === activity.ref);
      const resource = pack.resources.find(({ id }) => id === topic?.resources[0]);
      return resource === undefined ? [] : [resource.url];
    });
  return [...new Set(addresses)];
}

function weekEvent(plan: Plan, week: PlanWeek): CalendarEvent {
  const focus = joinWords(week.focus.map((step) => stepTitles[step]));
  return {
    uid: `week-${week.number}.${plan.id}@mlprep`,
    sequence: week.sequence,
    changed: Date.parse(week.changed),
    start: Date.parse(`${week.from}T00:00:00Z`),
    end: Date.parse(`${addDays(week.from, 1)}T00:00:00Z`),
    allDay: true,
    summary: `Week ${week.number} of ${plan.weeks.length}${focus === '' ? '' : `: ${focus}`}`,
    description: `${formatMinutes(week.plannedMinutes)} planned of ${formatMinutes(week.capacityMinutes)}`,
    categories: week.focus.map((step) => stepTitles[step]),
    cancelled: week.plannedMinutes === 0,
    blocks: false,
  };
}

/** A week or an interview that an earlier revision had. */
function withdrawnEvent(plan: Plan, gone: Plan['withdrawn'][number]): CalendarEvent {
  const allDay = !gone.at.includes('T');
  const start = Date.parse(allDay ? `${gone.at}T00:00:00Z` : gone.at);
  return {
    uid: `${gone.event}.${plan.id}@mlprep`,
    sequence: gone.sequence,
    changed: Date.parse(gone.changed),
    start,
    end: start + (allDay ? 24 : 1) * 60 * 60_000,
    allDay,
    summary: 'No longer planned',
    description: '',
    categories: [],
    cancelled: true,
    blocks: false,
  };
}

function interviewEvent(
  plan: Plan,
  interview: Plan['interviews'][number],
  index: number,
): CalendarEvent {
  const start = Date.parse(interview.at);
  return {
    uid: `interview-${index + 1}.${plan.id}@mlprep`,
    sequence: interview.sequence,
    changed: Date.parse(interview.changed),
    start,
    end: start + 60 * 60_000,
    allDay: false,
    summary: cleanLine(interview.name) === '' ? 'Interview' : interview.name,
    description:
      'Ten quiet minutes before: three answers aloud that you know well, then put it away.',
    categories: ['Interview'],
    cancelled: false,
    blocks: true,
    alarmMinutes: 60,
  };
}
