import { MlprepError } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../testing/read-calendar.js';
import { type CalendarEvent, writeEvents } from './write-events.js';

const head = { name: 'Preparation', description: 'A plan' };
const event: CalendarEvent = {
  uid: '2026-12-01-1.plan@mlprep',
  sequence: 0,
  changed: Date.UTC(2026, 10, 22, 18),
  start: Date.UTC(2026, 11, 1, 18),
  end: Date.UTC(2026, 11, 1, 19, 30),
  allDay: false,
  summary: 'Foundations',
  description: '',
  categories: [],
  cancelled: false,
  blocks: true,
};

function write(...events: readonly Partial<CalendarEvent>[]): string {
  return writeEvents(
    head,
    events.map((changes, index) => ({ ...event, uid: `event-${index}`, ...changes })),
  );
}

function refusal(...events: readonly Partial<CalendarEvent>[]): string {
  try {
    write(...events);
  } catch (error) {
    if (error instanceof MlprepError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'none';
}

describe('writeEvents', () => {
  it('sorts by start, then UID', () => {
    const text = write(
      { uid: 'b', start: event.start + 60_000 },
      { uid: 'c' },
      { uid: 'a', start: event.start + 60_000 },
      { uid: 'C' },
    );
    expect(readCalendar(text).events.map(({ uid }) => uid)).toEqual(['C', 'c', 'a', 'b']);
  });

  it('writes times as UTC instants, and neither a zone nor a method', () => {
    const text = write({});
    expect(text).toContain('\r\nDTSTART:20261201T180000Z\r\nDTEND:20261201T193000Z\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261122T180000Z\r\n');
    expect(text).not.toMatch(/TZID|TIMEZONE|METHOD/);
  });

  it('writes an all-day event by its dates, the last one exclusive', () => {
    const day = { start: Date.UTC(2026, 11, 1), end: Date.UTC(2026, 11, 2), allDay: true };
    expect(write(day)).toContain(
      '\r\nDTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261202\r\n',
    );
  });

  it('writes a cancelled event as one that takes no time and does not remind', () => {
    const [seen] = readCalendar(write({ cancelled: true, sequence: 3, alarmMinutes: 10 })).events;
    expect(seen).toMatchObject({
      status: 'CANCELLED',
      transparency: 'TRANSPARENT',
      sequence: 3,
      alarms: [],
    });
  });

  it('tells events that take their time from those that do not', () => {
    const { events } = readCalendar(write({ uid: 'a' }, { uid: 'b', blocks: false }));
    expect(events.map(({ transparency }) => transparency)).toEqual(['OPAQUE', 'TRANSPARENT']);
    expect(write({ blocks: false })).toContain('X-MICROSOFT-CDO-BUSYSTATUS:FREE');
  });

  it('reminds as many minutes before as it is told, and not at all for 0', () => {
    const { events } = readCalendar(
      write({ uid: 'a', alarmMinutes: 10 }, { uid: 'b', alarmMinutes: 0 }, { uid: 'c' }),
    );
    expect(events.map(({ alarms }) => alarms)).toEqual([[10], [], []]);
  });

  it('leaves an absent description and address out', () => {
    expect(write({})).not.toMatch(/^(?:DESCRIPTION|URL)/m);
  });

  it('takes out of categories what would separate them', () => {
    const [seen] = readCalendar(write({ categories: ['One, two\\', 'a;b\\c'] })).events;
    expect(seen?.categories).toEqual(['One two', 'a;b c']);
  });

  it('writes a calendar without events', () => {
    expect(readCalendar(write())).toEqual({ ...head, events: [] });
  });

  it.each(['', 'a b', 'a\nb', 'é', 'a,b', 'x'.repeat(201)])('refuses the UID %j', (uid) => {
    expect(refusal({ uid })).toBe(
      `CALENDAR_INVALID: Cannot write the event "${uid}": its UID has signs that calendars do not keep`,
    );
  });

  it('takes a UID of 200 signs', () => {
    expect(refusal({ uid: 'x'.repeat(200) })).toBe('none');
  });

  it.each([
    ['its UID is there twice', [{ uid: 'a' }, { uid: 'a' }]],
    ['its sequence is not a natural number', [{ uid: 'a', sequence: -1 }]],
    ['its sequence is not a natural number', [{ uid: 'a', sequence: 0.5 }]],
    ['its sequence is not a natural number', [{ uid: 'a', sequence: Number.NaN }]],
    ['it ends before it starts', [{ uid: 'a', end: event.start }]],
    ['it ends before it starts', [{ uid: 'a', end: event.start - 1 }]],
    ['it ends before it starts', [{ uid: 'a', start: Number.NaN }]],
    ['it has no summary', [{ uid: 'a', summary: '' }]],
    ['it has no summary', [{ uid: 'a', summary: ' \u0000\r\n\u2028' }]],
  ])('refuses an event when %s', (why, events) => {
    expect(refusal(...events)).toBe(`CALENDAR_INVALID: Cannot write the event "a": ${why}`);
  });
});
