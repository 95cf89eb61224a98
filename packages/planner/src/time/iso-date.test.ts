import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, mondayOf, weekdayOf } from './iso-date.js';

describe('calendar days', () => {
  it('adds days over months, years and clock changes', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-03-28', 1)).toBe('2027-03-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('counts days in both directions', () => {
    expect(daysBetween('2026-11-22', '2027-01-15')).toBe(54);
    expect(daysBetween('2027-01-15', '2026-11-22')).toBe(-54);
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });

  it('starts weeks on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-22')).toBe(6);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  });
});
