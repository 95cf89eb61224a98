import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayWithYear,
  formatMinutes,
  formatShortDay,
  formatSpan,
  wallClock,
} from './format-date.js';

describe('formatDay and its kin', () => {
  it('writes a calendar day, whatever the zone of the process', () => {
    expect(formatDay('2026-12-01')).toBe('Tuesday 1 December');
    expect(formatDayWithYear('2027-01-15')).toBe('Friday 15 January 2027');
    expect(formatShortDay('2026-03-29')).toBe('29 Mar');
  });
});

describe('formatSpan', () => {
  it('names a month once', () => {
    expect(formatSpan('2026-12-07', '2026-12-13')).toBe('7 – 13 December');
  });

  it('names both months, also across the years', () => {
    expect(formatSpan('2026-11-30', '2026-12-06')).toBe('30 November – 6 December');
    expect(formatSpan('2026-12-28', '2027-01-03')).toBe('28 December – 3 January');
  });
});

describe('wallClock', () => {
  it('reads the day and time that an instant shows, not the instant', () => {
    expect(wallClock('2026-11-24T23:30:00+13:00')).toEqual({ date: '2026-11-24', time: '23:30' });
    expect(wallClock('2026-11-24T00:30:00-11:00')).toEqual({ date: '2026-11-24', time: '00:30' });
  });
});

describe('formatMinutes', () => {
  it('writes hours only where there are some, minutes with two digits after them', () => {
    expect(formatMinutes(0)).toBe('0 min');
    expect(formatMinutes(45)).toBe('45 min');
    expect(formatMinutes(360)).toBe('6 h');
    expect(formatMinutes(305)).toBe('5 h 05 min');
  });
});
