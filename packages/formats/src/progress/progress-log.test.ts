import { describe, expect, it } from 'vitest';
import {
  foldProgress,
  type ProgressEvent,
  progressNews,
  readProgressLog,
  renderProgressEvents,
  withLog,
} from './progress-log.js';

const at = '2026-11-25T19:00:00Z';
const events: readonly ProgressEvent[] = [
  { at, id: 'learn:trees', status: 'done', minutes: 40 },
  { at, id: 'practise:gini', status: 'done', grade: 3 },
  { at, id: 'learn:trees', status: 'planned' },
];

describe('a progress log', () => {
  it('reads back what was written', () => {
    expect(readProgressLog(renderProgressEvents(events))).toEqual({
      events,
      problems: [],
      repair: '',
    });
  });

  it('forgives CRLF, a byte order mark and empty lines', () => {
    const text = `\uFEFF${renderProgressEvents(events).replaceAll('\n', '\r\n\r\n')}`;
    expect(readProgressLog(text).events).toEqual(events);
  });

  it('closes a last line that was cut short, and says so once', () => {
    const whole = renderProgressEvents(events);
    const torn = whole.slice(0, -20);
    const read = readProgressLog(torn, 'prep/progress.jsonl');
    expect(read.events).toEqual(events.slice(0, 2));
    expect(read.problems).toMatchObject([
      { code: 'PROGRESS_LINE_INVALID', location: { file: 'prep/progress.jsonl', line: 3 } },
    ]);
    const more = `${torn}${read.repair}${renderProgressEvents([{ at, id: 'b', status: 'done' }])}`;
    expect(more.startsWith(torn)).toBe(true);
    const again = readProgressLog(more);
    expect(again.events).toEqual([...events.slice(0, 2), { at, id: 'b', status: 'done' }]);
    expect(again.problems).toEqual([]);
  });

  it('counts a last line that lacks only its end', () => {
    const text = renderProgressEvents(events).slice(0, -1);
    expect(readProgressLog(text)).toEqual({ events, problems: [], repair: '\n' });
  });

  it('warns of a line in the middle that cannot be read, and goes on', () => {
    const text = `${renderProgressEvents(events.slice(0, 1))}{"id":7}\n${renderProgressEvents(events.slice(1))}`;
    const read = readProgressLog(text);
    expect(read.events).toEqual(events);
    expect(read.problems.map(({ location }) => location.line)).toEqual([2]);
  });

  it('keeps the last word about each activity, and its last grade', () => {
    expect(foldProgress(events)).toEqual([
      { id: 'learn:trees', status: 'planned' },
      { id: 'practise:gini', status: 'done', grade: 3 },
    ]);
  });

  it('notes only what is new', () => {
    const log = foldProgress(events);
    const now = [
      { id: 'learn:trees', status: 'done' as const },
      { id: 'practise:gini', status: 'done' as const },
      { id: 'learn:bees', status: 'planned' as const },
    ];
    const news = progressNews(log, now, at);
    expect(news).toEqual([{ at, id: 'learn:trees', status: 'done' }]);
    expect(progressNews(foldProgress([...events, ...news]), now, at)).toEqual([]);
  });

  it('adds grades to boxes and what has no box, but a box counts first', () => {
    const pages = [
      { id: 'practise:gini', status: 'done' as const },
      { id: 'learn:trees', status: 'planned' as const },
    ];
    const log = [
      { id: 'practise:gini', status: 'done' as const, grade: 4 as const },
      { id: 'learn:trees', status: 'done' as const },
      { id: 'learn:bees', status: 'done' as const },
    ];
    expect(withLog(pages, log)).toEqual([
      { id: 'practise:gini', status: 'done', grade: 4 },
      { id: 'learn:trees', status: 'planned' },
      { id: 'learn:bees', status: 'done' },
    ]);
  });
});
