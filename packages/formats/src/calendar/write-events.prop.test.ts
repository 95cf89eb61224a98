import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../testing/hostile-text.js';
import { readCalendar, unfold } from '../testing/read-calendar.js';
import { cleanCategory, cleanLine, cleanText, cleanUrl } from './clean-text.js';
import { type CalendarEvent, writeEvents } from './write-events.js';

const runs = { numRuns: 250 };
const minute = 60_000;
const day = 24 * 60 * minute;

const events: fc.Arbitrary<readonly CalendarEvent[]> = fc.uniqueArray(
  fc
    .record({
      uid: fc.stringMatching(/^[A-Za-z0-9._@-]{1,200}$/),
      sequence: fc.nat(),
      changed: fc.nat(1_000_000).map((count) => Date.UTC(2026, 0, 1) + count * minute),
      at: fc.nat(1_000_000),
      length: fc.integer({ min: 1, max: 600 }),
      allDay: fc.boolean(),
      summary: hostileText().filter((text) => cleanLine(text) !== ''),
      description: hostileText(120),
      categories: fc.array(
        hostileText(5).filter((text) => cleanCategory(text) !== ''),
        { maxLength: 3 },
      ),
      url: fc.option(
        hostileText(8).map((text) => `https://example.org/${text}`),
        {
          nil: undefined,
        },
      ),
      cancelled: fc.boolean(),
      blocks: fc.boolean(),
      alarmMinutes: fc.option(fc.integer({ min: 0, max: 10_080 }), { nil: undefined }),
    })
    .map(({ at, length, ...event }): CalendarEvent => {
      const start = Date.UTC(2026, 0, 1) + (event.allDay ? (at % 700) * day : at * minute);
      return { ...event, start, end: start + length * (event.allDay ? day : minute) };
    }),
  { maxLength: 6, selector: (event) => event.uid },
);
const heads = fc.record({ name: hostileText(), description: hostileText() });

function check(law: (text: string, events: readonly CalendarEvent[]) => void): void {
  fc.assert(
    fc.property(heads, events, (head, all) => law(writeEvents(head, all), all)),
    runs,
  );
}

/** Octets of a text in UTF-8; half a pair of surrogates has none and throws. */
function octets(text: string): number {
  return encodeURIComponent(text).replace(/%../g, 'x').length;
}

/** Names of the properties that may stand in a file. */
const names = new Set([
  ...['BEGIN', 'END', 'VERSION', 'PRODID', 'NAME', 'X-WR-CALNAME', 'X-WR-CALDESC'],
  ...['REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'X-APPLE-CALENDAR-COLOR'],
  ...['UID', 'SEQUENCE', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'DESCRIPTION', 'CATEGORIES'],
  ...['TRANSP', 'URL', 'STATUS', 'LAST-MODIFIED', 'ACTION', 'TRIGGER'],
  ...['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS'],
]);

describe('writeEvents', () => {
  it('ends every line, the last one too, with CRLF, and has no other control character', () => {
    check((text) => {
      expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
      expect(text.endsWith('\r\n\r\n')).toBe(false);
      const rest = text.replaceAll('\r\n', '');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(rest).not.toMatch(/[\u0000-\u001f\u007f\u0085\u2028\u2029]/);
    });
  });

  it('keeps every line within 75 octets without cutting a code point', () => {
    check((text) => {
      for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
    });
  });

  it('writes the properties of a calendar and no other, whatever the strings hold', () => {
    check((text, all) => {
      const lines = unfold(text);
      for (const line of lines) expect(names).toContain(/^[^:;]*/.exec(line)?.[0]);
      const count = (line: string): number => lines.filter((other) => other === line).length;
      expect(count('BEGIN:VCALENDAR')).toBe(1);
      expect(count('BEGIN:VEVENT')).toBe(all.length);
      expect(count('END:VEVENT')).toBe(all.length);
      expect(lines.filter((line) => line.startsWith('UID')).length).toBe(all.length);
      expect(lines.filter((line) => line.startsWith('SUMMARY')).length).toBe(all.length);
    });
  });

  it('means to another reader what it was given', () => {
    check((text, all) => {
      const sorted = [...all].sort((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1));
      const expected = sorted.map((event) => ({
        uid: event.uid,
        start: event.start,
        end: event.end,
        isAllDay: event.allDay,
        summary: cleanLine(event.summary),
        description: event.description === '' ? undefined : cleanText(event.description),
        sequence: event.sequence,
        stamp: event.changed,
        status: event.cancelled ? 'CANCELLED' : 'CONFIRMED',
        transparency: event.blocks && !event.cancelled ? 'OPAQUE' : 'TRANSPARENT',
        url: event.url === undefined ? undefined : cleanUrl(event.url),
        categories: event.categories.map(cleanCategory),
        alarms: event.cancelled || !event.alarmMinutes ? [] : [event.alarmMinutes],
      }));
      expect(readCalendar(text).events).toEqual(expected);
    });
  });

  it('keeps the name and description of the calendar', () => {
    fc.assert(
      fc.property(heads, (head) => {
        const { name, description } = readCalendar(writeEvents(head, []));
        expect({ name, description }).toEqual({
          name: cleanLine(head.name),
          description: cleanLine(head.description),
        });
      }),
      runs,
    );
  });

  it('gives the same bytes in whatever order the events come', () => {
    fc.assert(
      fc.property(events, (all) => {
        const head = { name: 'x', description: 'y' };
        expect(writeEvents(head, all.toReversed())).toBe(writeEvents(head, all));
      }),
      runs,
    );
  });
});
