import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultWindows } from './default-windows.js';

const times = { evening: '19:00', morning: '10:00' };

function shape(hours: number): string {
  const clock = (minute: number): string =>
    `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  return defaultWindows(hours, times)
    .map((day) => day.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join('+') || '.')
    .join(' ');
}

describe('defaultWindows', () => {
  it.each([
    [1, '. 19:00-19:30 . 19:00-19:30 . . .'],
    [3, '. 19:00-19:45 . 19:00-19:45 . 10:00-11:30 .'],
    [6, '. 19:00-20:30 . 19:00-20:30 . 10:00-13:00 .'],
    [8, '19:00-20:30 19:00-20:30 19:00-20:30 19:00-20:30 . 10:00-12:00 .'],
    [12, '19:00-20:30 19:00-20:30 19:00-20:30 19:00-20:30 . 10:00-14:00 10:00-12:00'],
    [
      25,
      '19:00-22:00 19:00-22:00 19:00-22:00 19:00-22:00 19:00-22:00 10:00-12:30+13:30-16:00 10:00-12:30+13:30-16:00',
    ],
  ])('lays %d hours', (hours, expected) => {
    expect(shape(hours)).toBe(expected);
  });

  it('gives exactly the hours asked for, on no day past midnight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100 }), (quarters) => {
        const windows = defaultWindows(quarters / 4, times).flat();
        const minutes = windows.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(minutes).toBe(quarters * 15);
        for (const { from, to } of windows) expect(from < to && to <= 1440).toBe(true);
      }),
    );
  });

  it('moves with the times that the profile names', () => {
    const week = defaultWindows(6, { evening: '18:15', morning: '08:30' });
    expect(week[1]).toEqual([{ from: 1095, to: 1185 }]);
    expect(week[5]).toEqual([{ from: 510, to: 690 }]);
  });
});
