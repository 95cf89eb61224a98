import { MlprepError } from '@mlprep/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zones } from '../testing/arbitrary-profile.js';
import { formatInstant, isTimezone, parseInstant, toInstant, toWallClock } from './zone.js';

function at(date: string, time: string, timezone: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return formatInstant(toInstant(date, hours * 60 + minutes, timezone), timezone);
}

describe('toInstant', () => {
  it.each([
    ['2027-03-27', '19:00', 'Europe/Berlin', '2027-03-27T19:00:00+01:00'],
    ['2027-03-28', '19:00', 'Europe/Berlin', '2027-03-28T19:00:00+02:00'],
    ['2027-10-31', '19:00', 'Europe/Berlin', '2027-10-31T19:00:00+01:00'],
    ['2026-11-24', '19:00', 'Asia/Kolkata', '2026-11-24T19:00:00+05:30'],
    ['2026-11-24', '19:00', 'Pacific/Apia', '2026-11-24T19:00:00+13:00'],
    ['2026-11-24', '19:00', 'America/St_Johns', '2026-11-24T19:00:00-03:30'],
    ['2026-11-24', '24:00', 'Europe/Berlin', '2026-11-25T00:00:00+01:00'],
  ])('reads %s %s in %s', (date, time, timezone, instant) => {
    expect(at(date, time, timezone)).toBe(instant);
  });

  it('takes the first of two equal times when clocks go back', () => {
    expect(at('2027-10-31', '02:30', 'Europe/Berlin')).toBe('2027-10-31T02:30:00+02:00');
    expect(at('2027-04-04', '01:45', 'Australia/Lord_Howe')).toBe('2027-04-04T01:45:00+11:00');
  });

  it('moves a time that clocks skip past the gap', () => {
    expect(at('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T03:30:00+02:00');
    expect(at('2027-10-03', '02:10', 'Australia/Lord_Howe')).toBe('2027-10-03T02:40:00+11:00');
  });

  it('undoes toWallClock, but for the second of two equal times', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-01-01') }),
        (timezone, instant) => {
          const minute = Math.floor(instant / 60_000) * 60_000;
          const clock = toWallClock(minute, timezone);
          const back = toInstant(clock.date, clock.minute, timezone);
          const apart = (minute - back) / 60_000;
          expect([0, 30, 60]).toContain(apart);
          expect(toWallClock(back, timezone)).toEqual(clock);
        },
      ),
    );
  });
});

describe('parseInstant', () => {
  it('reads an offset', () => {
    expect(parseInstant('2026-11-22T19:00:00+01:00')).toBe(Date.parse('2026-11-22T18:00:00Z'));
  });

  it.each(['2026-11-22', '2026-11-22T18:00', 'now', ''])('refuses %j', (text) => {
    expect(() => parseInstant(text)).toThrow(MlprepError);
  });
});

describe('isTimezone', () => {
  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Berlin', false],
    ['+01:00', false],
    ['', false],
  ])('%j: %s', (name, known) => {
    expect(isTimezone(name)).toBe(known);
  });
});
