import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBusy } from './read-busy.js';

const usual = {
  from: '2026-03-01T00:00:00Z',
  to: '2026-12-01T00:00:00Z',
  timezone: 'Europe/Berlin',
  allDay: 'block',
} as const;

const two = (number: number): string => String(number).padStart(2, '0');
const day = fc
  .tuple(
    fc.constantFrom(2019, 2025, 2026),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  .map(([year, month, date]) => `${year}${two(month)}${two(date)}`);
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 30))
  .map(([date, hour, minute]) => `${date}T${two(hour)}${two(minute)}00`);
const zone = fc.constantFrom(
  '',
  ';TZID=America/New_York',
  ';TZID=Central Europe Standard Time',
  ';TZID=Nowhere',
);
const moment = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(zone, time).map(([of, at]) => `${of}:${at}`) },
  { weight: 2, arbitrary: time.map((at) => `:${at}Z`) },
  { weight: 1, arbitrary: day.map((at) => `;VALUE=DATE:${at}`) },
);
const rule = fc
  .record({
    frequency: fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    part: fc.constantFrom(
      '',
      ';BYDAY=MO,TU',
      ';BYMONTHDAY=-1,29',
      ';BYMONTH=2,10',
      ';BYSETPOS=1;BYDAY=FR',
    ),
    end: fc.oneof(
      fc.constantFrom('', ';UNTIL=20260901T120000Z'),
      fc.integer({ min: 1, max: 400 }).map((count) => `;COUNT=${count}`),
    ),
  })
  .map(
    ({ frequency, interval, part, end }) =>
      `RRULE:FREQ=${frequency};INTERVAL=${interval}${part}${end}`,
  );

const event = fc
  .record({
    uid: fc.constantFrom('a', 'b', 'c', 'd@mlprep'),
    sequence: fc.integer({ min: 0, max: 2 }),
    start: moment,
    length: fc.constantFrom('DURATION:PT1H', 'DURATION:P1D', 'DURATION:PT0S', 'DURATION:nonsense'),
    rule: fc.option(rule, { nil: undefined }),
    instance: fc.option(
      moment.map((at) => `RECURRENCE-ID${at}`),
      { nil: undefined, freq: 3 },
    ),
    exception: fc.option(
      moment.map((at) => `EXDATE${at}`),
      { nil: undefined },
    ),
    extra: fc.constantFrom(
      'X-NOTHING:1',
      'TRANSP:TRANSPARENT',
      'STATUS:CANCELLED',
      'no line at all',
    ),
  })
  .map(({ uid, sequence, start, length, rule: repeats, instance, exception, extra }) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `SEQUENCE:${sequence}`,
      `DTSTART${start}`,
      length,
      ...(repeats === undefined ? [] : [repeats]),
      ...(instance === undefined ? [] : [instance]),
      ...(exception === undefined ? [] : [exception]),
      extra,
      'END:VEVENT',
    ].join('\r\n'),
  );

function calendar(events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n');
}

describe('readBusy', () => {
  it('gives a value for any text', () => {
    const line = fc.oneof(
      event,
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VTIMEZONE', 'TZID:x', 'BEGIN:STANDARD'),
      fc
        .tuple(
          fc.constantFrom(
            'DTSTART',
            'DTEND',
            'RRULE',
            'EXDATE',
            'RDATE',
            'DURATION',
            'FREEBUSY',
            'UID',
          ),
          fc.constantFrom('', ';VALUE=DATE', ';VALUE=PERIOD', ';TZID=', ';TZID="', ';RANGE=x'),
          fc.oneof(
            fc.string({ maxLength: 20 }),
            fc.constantFrom('FREQ=', 'P', '20260101/P1D', '00000000'),
          ),
        )
        .map(([name, parameter, value]) => `${name}${parameter}:${value}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { intervals, problems } = readBusy(calendar(lines), usual);
        expect(Array.isArray(intervals) && Array.isArray(problems)).toBe(true);
        for (const { location, message, hint } of problems) {
          expect(location.line).toBeGreaterThan(0);
          expect(`${message}${hint}`).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives intervals in order, apart from each other, inside the window', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        let last = Date.parse(usual.from) - 1;
        for (const { start, end } of readBusy(calendar(events), usual).intervals) {
          expect(Date.parse(start)).toBeGreaterThan(last);
          expect(Date.parse(end)).toBeGreaterThan(Date.parse(start));
          last = Date.parse(end);
        }
        expect(last).toBeLessThanOrEqual(Date.parse(usual.to));
      }),
      { numRuns: 200 },
    );
  });

  it('does not care in which order events stand', () => {
    const shuffled = fc
      .array(event, { maxLength: 6 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(readBusy(calendar(others), usual).intervals).toEqual(
          readBusy(calendar(events), usual).intervals,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('sees in a narrow window what it sees there in a wide one', () => {
    const start = Date.parse(usual.from);
    const length = Date.parse(usual.to) - start;
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (events, share, days) => {
          const from = start + Math.floor((share * length) / 1000) * 1000;
          const to = Math.min(from + days * 86_400_000, start + length);
          const narrow = readBusy(calendar(events), {
            ...usual,
            from: new Date(from).toISOString(),
            to: new Date(to).toISOString(),
          });
          const cut = readBusy(calendar(events), usual)
            .intervals.map((interval) => [
              Math.max(from, Date.parse(interval.start)),
              Math.min(to, Date.parse(interval.end)),
            ])
            .filter(([begin = 0, end = 0]) => begin < end);
          expect(
            narrow.intervals.map((interval) => [
              Date.parse(interval.start),
              Date.parse(interval.end),
            ]),
          ).toEqual(cut);
        },
      ),
      { numRuns: 300 },
    );
  });
});
