import { formatDay, formatMinutes, plainText } from '@mlprep/formats';
import { type Activity, addDays } from '@mlprep/planner';
import { boxOf, nameActivity } from '../evening/name-activity.js';
import type { Picked } from '../evening/pick-session.js';
import { fitLine } from './fit-line.js';
import type { Signs } from './signs.js';

/** What `mlprep today` shows. */
export interface TodayScreen {
  /** ISO instant. */
  readonly now: string;
  readonly when: Picked['when'];
  /** The session to look at; absent when none is left. */
  readonly session?: {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly week: number;
    /** The page of its week, where there is one. */
    readonly page?: string;
    readonly activities: readonly TodayActivity[];
  };
  readonly today: {
    readonly date: string;
    /** Boxes of today that are marked, and all of them. */
    readonly settled: number;
    readonly activities: number;
    /** Other sessions to come today. */
    readonly later: readonly {
      readonly start: string;
      readonly end: string;
      readonly open: number;
    }[];
  };
  /** What was left open since the plan was made. */
  readonly missed: {
    readonly sessions: number;
    readonly activities: number;
    readonly minutes: number;
  };
  /** The next interview. */
  readonly interview?: { readonly name: string; readonly at: string; readonly days: number };
  readonly weeks: number;
  readonly folder: string;
}

/** An activity with what it takes to begin it. */
export interface TodayActivity extends Activity {
  /** What `mlprep done` takes for it; absent on a day that is not the one that counts. */
  readonly number?: number;
  /** Its page in the library, where there is one. */
  readonly page?: string;
}

/** Columns and lines of the smallest screen; the last line is for the next prompt. */
const width = 80;
const height = 23;

/** What there is to do, on one screen of 24 lines at 80 columns. */
export function renderToday(screen: TodayScreen, signs: Signs): string {
  const fit = (text: string): string => fitLine(signs.plain(text), width, signs.more);
  const head = [
    signs.strong(fit(headline(screen))),
    ...(screen.session ? [fit(place(screen))] : []),
  ];
  const foot = footLines(screen).map(fit);
  const { session } = screen;
  if (session === undefined) return `${[...head, ...foot].join('\n')}\n`;
  const room = height - head.length - foot.length - 2;
  const list = renderActivities(session.activities, room, signs);
  return `${[...head, '', ...list, '', ...foot].join('\n')}\n`;
}

function headline({ when, session, today, now, interview }: TodayScreen): string {
  const isDone = today.activities > 0 && today.settled === today.activities;
  if (session === undefined) {
    if (interview === undefined) return 'The last interview of this plan is past.';
    const begins = isDone ? 'Today is done, and no session is left.' : 'No session is left.';
    const { date, time } = clockOf(interview.at);
    return `${begins} ${interview.name}: ${formatDay(date)}, ${time}.`;
  }
  const start = clockOf(session.start);
  const length = (Date.parse(session.end) - Date.parse(session.start)) / 60_000;
  const at = `${formatDay(start.date)}, ${start.time}–${clockOf(session.end).time} (${formatMinutes(length)})`;
  const minutesTo = (instant: string): string =>
    formatMinutes(Math.ceil((Date.parse(instant) - Date.parse(now)) / 60_000));
  switch (when) {
    case 'now':
      return `Now: ${at}, ${minutesTo(session.end)} left`;
    case 'later':
      return `Today: ${at}, in ${minutesTo(session.start)}`;
    case 'earlier':
      return `Today: ${at}; it still counts`;
    default: {
      const day = start.date === addDays(today.date, 1) ? 'Tomorrow: ' : '';
      const before = isDone
        ? `Today is done. ${day === '' ? 'Next: ' : day}`
        : `Nothing today. ${day === '' ? 'Next: ' : day}`;
      return `${before}${at}`;
    }
  }
}

function place({ session, weeks, interview, today }: TodayScreen): string {
  const parts = [`Week ${session?.week} of ${weeks}`];
  if (interview !== undefined) {
    const { days, name } = interview;
    parts.push(`${name} ${days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`}`);
  }
  if (today.settled > 0) parts.push(`today ${today.settled} of ${today.activities} boxes marked`);
  return parts.join(' · ');
}

function renderActivities(
  activities: readonly TodayActivity[],
  room: number,
  signs: Signs,
): readonly string[] {
  const shown = activities.length <= room ? activities : activities.slice(0, room - 1);
  const indent = ' '.repeat(widthOfNumbers(activities) + 5);
  let left = room - shown.length - (shown.length < activities.length ? 1 : 0);
  // What there is room for: first where each thing is, then when it counts as done.
  const take = (): boolean => {
    left -= 1;
    return left >= 0;
  };
  const isOpen = ({ status }: Activity): boolean => status === 'planned';
  const withPlace = new Set(
    shown.filter((one) => isOpen(one) && one.kind !== 'checkpoint' && take()),
  );
  const withDone = new Set(shown.filter((one) => isOpen(one) && isNew(one) && take()));
  const line = (text: string): string => fitLine(signs.plain(text), width, signs.more);
  const lines = shown.flatMap((activity) => [
    titleLine(activity, widthOfNumbers(activities), signs),
    ...(withPlace.has(activity) ? [line(`${indent}${whereAndWhy(activity)}`)] : []),
    ...(withDone.has(activity)
      ? [line(`${indent}Done when you ${plainText(activity.done).replace(/\.$/, '')}`)]
      : []),
  ]);
  const more = activities.length - shown.length;
  return more === 0 ? lines : [...lines, `${signs.more} and ${more} more: mlprep week`];
}

function titleLine(activity: TodayActivity, digits: number, signs: Signs): string {
  const { number, minutes } = activity;
  const start = `${boxOf(activity)} ${number === undefined ? ' '.repeat(digits) : String(number).padStart(digits)} `;
  const end = signs.plain(` · ${minutes} min`);
  const name = fitLine(
    signs.plain(nameActivity(activity)),
    width - start.length - end.length,
    signs.more,
  );
  return `${start}${name}${end}`;
}

/** Where it is, whole, so that it can be opened; then why it is there, as far as there is room. */
function whereAndWhy({ page, ref, why }: TodayActivity): string {
  const [brief = ''] = plainText(why).split(';');
  return `${page ?? `mlprep show ${ref}`} · ${brief}`;
}

/** New work has a measure of its own; for a question it is always the same. */
function isNew({ kind }: Activity): boolean {
  return kind === 'learn' || kind === 'deepen' || kind === 'build';
}

function widthOfNumbers(activities: readonly TodayActivity[]): number {
  return String(Math.max(1, ...activities.map(({ number = 0 }) => number))).length;
}

function footLines({ session, today, missed, interview, folder }: TodayScreen): readonly string[] {
  const lines: string[] = [];
  const [next] = today.later;
  if (next !== undefined) {
    lines.push(
      `Later today: ${clockOf(next.start).time}–${clockOf(next.end).time}, ${count(next.open, 'box', 'boxes')}.`,
    );
  }
  const open = session?.activities.find(({ status, number }) => status === 'planned' && number);
  if (session !== undefined) {
    const tick =
      session.page === undefined
        ? ''
        : `${open === undefined ? '' : ', or '}tick it in ${session.page}`;
    const done = open === undefined ? '' : `mlprep done ${open.number}`;
    if (done + tick !== '') lines.push(`When a box is done: ${done}${tick}`);
  }
  if (missed.activities > 0 && interview !== undefined) {
    lines.push(
      `Missed is not lost: mlprep replan makes room for ${count(missed.activities, 'open box', 'open boxes')} (${formatMinutes(missed.minutes)}).`,
    );
  }
  if (session === undefined) {
    lines.push(
      interview === undefined
        ? `To prepare for another: mlprep plan --interview ${addDays(today.date, 28)}`
        : 'To keep it fresh: mlprep practice. For more sessions: mlprep replan --hours 8',
    );
    if (interview === undefined) lines.push(`What you did is in ${folder}.`);
  }
  return lines;
}

function clockOf(instant: string): { readonly date: string; readonly time: string } {
  return { date: instant.slice(0, 10), time: instant.slice(11, 16) };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
