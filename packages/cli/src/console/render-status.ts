import { formatDay, formatMinutes, plainText } from '@mlprep/formats';
import type { Missed } from '../evening/find-missed.js';
import type { Amount, Measured, StepMeasure, TopicMeasure } from '../evening/measure-progress.js';
import { fitLine } from './fit-line.js';
import type { Signs } from './signs.js';

/** What `mlprep status` shows. */
export interface StatusScreen {
  /** Date in the plan's zone. */
  readonly today: string;
  readonly week: number;
  readonly weeks: number;
  /** The next interview. */
  readonly interview?: { readonly name: string; readonly at: string; readonly days: number };
  /** Sessions that are over. */
  readonly passed: number;
  /** When the next session starts, or the one going on. */
  readonly next?: string;
  readonly measured: Measured;
  /** What was left open since the plan was made. */
  readonly missed: Missed;
  /** Share answerable on the day: if the plan is kept; with nothing done since it was made. */
  readonly forecast: { readonly ready: number; readonly atStart: number };
  /** The same after a replan now; only where something was missed. */
  readonly replanned?: number;
}

const width = 80;
/** Columns before the numbers, the same for steps and topics. */
const left = 52;
const stepBar = 18;
const topicBar = 14;
/** Topics at each end of the list. */
const topicsShown = 3;

/** How far a learner is, on one screen. */
export function renderStatus(screen: StatusScreen, signs: Signs): string {
  const { steps, topics } = screen.measured;
  const lines = [
    headline(screen),
    ...amountLines(screen),
    pace(screen),
    forecast(screen),
    '',
    `${'Minutes by step'.padEnd(left)}${columns(['done', 'due', 'in all'])}`,
    ...steps.map((step) => stepLine(step, signs)),
    `${signs.full} done  ${signs.half} due and open  ${signs.empty} to come`,
    ...topicLines(topics, signs),
  ];
  const [first = '', ...rest] = lines.map((line) => fitLine(signs.plain(line), width, signs.more));
  return `${[signs.strong(first), ...rest].join('\n')}\n`;
}

function amountLines({ measured, missed }: StatusScreen): readonly string[] {
  const { done, due, all, skipped, ahead } = measured;
  const line = (name: string, { activities, minutes }: Amount, asides: readonly string[]): string =>
    `${name.padEnd(14)}${String(activities).padStart(4)} ${activities === 1 ? 'box  ' : 'boxes'}  ${formatMinutes(minutes).padStart(11)}${asides.length > 0 ? `  (${asides.join(', ')})` : ''}`;
  const some = (number: number, words: string): readonly string[] =>
    number > 0 ? [`${number} ${words}`] : [];
  return [
    line('Done', done, [...some(ahead, 'ahead or besides'), ...some(skipped, 'more skipped')]),
    line('Due until now', due, some(missed.activities, 'open')),
    line('In all', all, []),
  ];
}

function headline({ interview, week, weeks }: StatusScreen): string {
  if (interview === undefined) return 'The last interview of this plan is past.';
  const { name, at, days } = interview;
  const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `${days} days left`;
  return `${name}: ${formatDay(at.slice(0, 10))}, ${at.slice(11, 16)}: ${left} · week ${week} of ${weeks}`;
}

function pace({
  passed,
  measured,
  missed,
  forecast: { ready },
  replanned,
  next,
  today,
}: StatusScreen): string {
  if (missed.activities === 0) {
    const when = next === undefined ? '' : ` Next: ${dayOf(next, today)}, ${next.slice(11, 16)}.`;
    if (passed === 0 && measured.done.activities === 0) {
      return `Nothing was due yet.${when}`;
    }
    return `On pace: nothing is open.${when}`;
  }
  const behind =
    missed.behind === 0
      ? 'Nearly on pace'
      : `${numberWord(missed.behind)} ${missed.behind === 1 ? 'session' : 'sessions'} behind`;
  if (replanned === undefined) return `${behind}.`;
  return `${behind}; mlprep replan keeps the date and costs ${costOf(ready - replanned)}.`;
}

function costOf(share: number): string {
  if (share < 0.0005) return 'nothing';
  return share < 0.005 ? 'less than .01' : `about ${share.toFixed(2).slice(1)}`;
}

function forecast({ forecast: { ready, atStart }, replanned }: StatusScreen): string {
  const after = replanned === undefined ? '' : ` (${percent(replanned)} replanned)`;
  return `Forecast: ${percent(ready)} on the day if all is done${after}, ${percent(atStart)} if nothing.`;
}

function stepLine(step: StepMeasure, signs: Signs): string {
  const { number, title, all, doneMinutes, openMinutes } = step;
  const space = left - stepBar - 2;
  const name = fitLine(signs.plain(`${number} ${title}`), space - 1, signs.more).padEnd(space);
  const bar = drawBar([doneMinutes, openMinutes], all.minutes, stepBar, signs);
  return `${name}${bar}  ${columns([step.done.minutes, step.due.minutes, all.minutes])}`;
}

function topicLines(topics: readonly TopicMeasure[], signs: Signs): readonly string[] {
  if (topics.length === 0) return [];
  const best = topics.slice(0, topicsShown);
  const weakest = topics.slice(best.length).slice(-topicsShown);
  const graded = [...best, ...weakest].some(({ grade }) => grade !== undefined);
  const names = columns(['done', 'due', 'in all']);
  return [
    '',
    `${'Topics: their share answerable on the day; boxes'.padEnd(left)}${names}${graded ? ' grade' : ''}`,
    ...best.map((topic) => topicLine('best', topic, signs)),
    ...weakest.map((topic) => topicLine('weakest', topic, signs)),
  ];
}

function topicLine(word: string, topic: TopicMeasure, signs: Signs): string {
  const { title, ready, done, due, all, grade } = topic;
  const space = left - 16 - topicBar;
  const name = fitLine(signs.plain(plainText(title)), space - 1, signs.more).padEnd(space);
  const bar = drawBar([ready, 0], 1, topicBar, signs);
  const numbers = columns([done.activities, due.activities, all.activities]);
  return `${word.padEnd(8)}${name}${bar}${percent(ready).padStart(6)}  ${numbers}${grade === undefined ? '' : grade.toFixed(1).padStart(6)}`;
}

function columns([done, due, all]: readonly (string | number)[]): string {
  return `${String(done).padStart(7)}${String(due).padStart(7)}${String(all).padStart(8)}`;
}

/** A bar of two parts, full and half, out of a whole; what is more than nothing shows. */
function drawBar(
  [full, half]: readonly [number, number],
  whole: number,
  barWidth: number,
  signs: Signs,
): string {
  const cells = (part: number): number =>
    part <= 0 || whole <= 0 ? 0 : Math.max(1, Math.round((part / whole) * barWidth));
  const first = Math.min(cells(full), barWidth);
  const second = Math.min(cells(half), barWidth - first);
  const rest = barWidth - first - second;
  return signs.full.repeat(first) + signs.half.repeat(second) + signs.empty.repeat(rest);
}

function dayOf(instant: string, today: string): string {
  const date = instant.slice(0, 10);
  return date === today ? 'today' : formatDay(date);
}

function numberWord(number: number): string {
  return ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'][number] ?? String(number);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
