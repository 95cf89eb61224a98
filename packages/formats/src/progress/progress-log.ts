import type { Problem } from '@mlprep/core';
import type { Progress, ProgressEntry } from '@mlprep/planner';

/** A line of `progress.jsonl`: what became of an activity, and when that was noted. */
export interface ProgressEvent extends ProgressEntry {
  /** ISO instant in UTC. */
  readonly at: string;
}

/** What a log says, and what it takes to go on writing to it. */
export interface ProgressLog {
  readonly events: readonly ProgressEvent[];
  /** A warning for each line that cannot be read. */
  readonly problems: readonly Problem[];
  /** What has to be written before the next event: an end for a line that was cut short. */
  readonly repair: string;
}

/**
 * Reads `progress.jsonl`. A last line that was cut short is not lost: it is closed when the next
 * event is written, and said once; other lines that cannot be read are said each time.
 *
 * @param file - its name in locations
 */
export function readProgressLog(text: string, file = 'progress.jsonl'): ProgressLog {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rest = lines.pop() ?? '';
  const events: ProgressEvent[] = [];
  const problems: Problem[] = [];
  const complain = (index: number, message: string, hint: string): void => {
    problems.push({
      code: 'PROGRESS_LINE_INVALID',
      severity: 'warning',
      message,
      location: { file, line: index + 1, column: 1 },
      hint,
    });
  };
  lines.forEach((line, index) => {
    if (line.trim() === '' || isClosed(lines[index + 1])) return;
    const event = parseEvent(line);
    if (event !== undefined) events.push(event);
    else if (!isClosed(line)) {
      complain(index, 'Cannot read this line', 'it is left as it is and not counted');
    }
  });
  if (rest.trim() === '') return { events, problems, repair: '' };
  const last = parseEvent(rest);
  if (last !== undefined) return { events: [...events, last], problems, repair: '\n' };
  complain(
    lines.length,
    'Cannot read the last line: writing was cut short',
    'it is closed with the next entry and not counted; look whether that box is ticked',
  );
  return { events, problems, repair: `\n${closing}\n` };
}

/** The line that stands behind one that was cut short. */
const closing = '{"cut":"the line above"}';

function isClosed(line: string | undefined): boolean {
  return line === closing;
}

const statuses: readonly unknown[] = ['planned', 'done', 'skipped', 'later'];
const grades: readonly unknown[] = [1, 2, 3, 4, undefined];
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Reads a line by hand: a schema would take longer to load than all logs to read. */
function parseEvent(line: string): ProgressEvent | undefined {
  try {
    const { at, id, status, minutes, grade } = JSON.parse(line) as Partial<ProgressEvent>;
    const isEvent =
      typeof at === 'string' &&
      instant.test(at) &&
      !Number.isNaN(Date.parse(at)) &&
      typeof id === 'string' &&
      id.length >= 1 &&
      id.length <= 300 &&
      statuses.includes(status) &&
      grades.includes(grade) &&
      (minutes === undefined || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_000));
    if (!isEvent) return undefined;
    return {
      at,
      id,
      status: status as ProgressEvent['status'],
      ...(minutes === undefined ? {} : { minutes }),
      ...(grade === undefined ? {} : { grade }),
    };
  } catch {
    return undefined;
  }
}

/** What a log comes to: the last word about each activity, and its last grade. */
export function foldProgress(events: readonly ProgressEvent[]): Progress {
  const entries = new Map<string, ProgressEntry>();
  for (const { at: _, ...event } of events) {
    const grade = event.grade ?? entries.get(event.id)?.grade;
    entries.set(event.id, { ...event, ...(grade === undefined ? {} : { grade }) });
  }
  return [...entries.values()];
}

/**
 * The events that bring a log up to what the pages say now.
 *
 * @param at - the present moment, an ISO instant
 */
export function progressNews(log: Progress, now: Progress, at: string): readonly ProgressEvent[] {
  const before = new Map(log.map((entry) => [entry.id, entry]));
  return now.flatMap((entry) => {
    const old = before.get(entry.id);
    const isSame =
      entry.status === (old?.status ?? 'planned') &&
      entry.minutes === old?.minutes &&
      (entry.grade === undefined || entry.grade === old?.grade);
    return isSame || (entry.status === 'planned' && old === undefined) ? [] : [{ at, ...entry }];
  });
}

/** Events as lines of `progress.jsonl`. */
export function renderProgressEvents(events: readonly ProgressEvent[]): string {
  return events
    .map(
      ({ at, id, status, minutes, grade }) =>
        `${JSON.stringify({ at, id, status, minutes, grade })}\n`,
    )
    .join('');
}

/**
 * What pages and log say together: a box on a page counts before the log; the log adds grades, and
 * what has no box.
 */
export function withLog(pages: Progress, log: Progress): Progress {
  const logged = new Map(log.map((entry) => [entry.id, entry]));
  const boxed = new Set(pages.map(({ id }) => id));
  return [
    ...pages.map((entry) => {
      const grade = entry.status === 'done' ? logged.get(entry.id)?.grade : undefined;
      return grade === undefined ? entry : { ...entry, grade };
    }),
    ...log.filter(({ id, status }) => !boxed.has(id) && status !== 'planned'),
  ];
}
