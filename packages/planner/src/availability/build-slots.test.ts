import { describe, expect, it } from 'vitest';
import { parseProfile } from '../profile/parse-profile.js';
import type { Profile } from '../profile/profile.js';
import { formatInstant } from '../time/zone.js';
import { buildSlots, cutWindow } from './build-slots.js';

const now = '2026-11-22T18:00:00Z';

function profileOf(input: Record<string, unknown>, moment = now): Profile {
  const parsed = parseProfile(input, { now: moment, timezone: 'Europe/Berlin' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

function starts(
  input: Record<string, unknown>,
  options: { readonly now?: string; readonly busy?: readonly [string, string][] } = {},
): readonly string[] {
  const moment = options.now ?? now;
  const profile = profileOf(input, moment);
  const busy = (options.busy ?? []).map(([start, end]) => ({
    start: Date.parse(start),
    end: Date.parse(end),
  }));
  return buildSlots(profile, { now: Date.parse(moment), busy }).slots.map(
    (slot) =>
      `${slot.week} ${formatInstant(slot.start, profile.timezone).slice(0, 16)} ${(slot.end - slot.start) / 60_000}`,
  );
}

describe('buildSlots', () => {
  it('lays a usual week', () => {
    expect(starts({ weeks: 1, hours: 6 })).toEqual([
      '1 2026-11-24T19:00 90',
      '1 2026-11-26T19:00 90',
      '1 2026-11-28T10:00 85',
      '1 2026-11-28T11:35 85',
    ]);
  });

  it('counts from the week that holds the start while it still has windows', () => {
    const options = { now: '2026-11-26T12:00:00Z' };
    expect(starts({ weeks: 1, hours: 6 }, options)).toEqual([
      '1 2026-11-26T19:00 90',
      '1 2026-11-28T10:00 85',
      '1 2026-11-28T11:35 85',
    ]);
    expect(starts({ weeks: 1, hours: 3 }, { now: '2026-11-28T12:00:00Z' })[0]).toBe(
      '1 2026-12-01T19:00 45',
    );
  });

  it('leaves out a window that has begun', () => {
    expect(starts({ weeks: 1, hours: 6 }, { now: '2026-11-24T18:30:00Z' })[0]).toBe(
      '1 2026-11-26T19:00 90',
    );
  });

  it('keeps the hour on both sides of a clock change', () => {
    const found = starts({
      interview: '2027-04-05',
      start: '2027-03-22',
      availability: { sat: ['19:00-20:00'], sun: ['19:00-20:00'] },
    });
    expect(found).toEqual([
      '1 2027-03-27T19:00 60',
      '1 2027-03-28T19:00 60',
      '2 2027-04-03T19:00 60',
      '2 2027-04-04T19:00 60',
    ]);
  });

  it('shortens a session that clocks jump over', () => {
    expect(
      starts({
        interview: '2027-03-30',
        start: '2027-03-28',
        availability: { sun: ['01:30-03:30'] },
      }),
    ).toEqual(['1 2027-03-28T01:30 60']);
  });

  it('has nothing on the day of an interview', () => {
    const days = starts({ interview: '2026-11-28T15:00', hours: 6 });
    expect(days).toEqual(['1 2026-11-24T19:00 90', '1 2026-11-26T19:00 90']);
  });

  it('keeps a week off in the count', () => {
    const profile = profileOf({ weeks: 3, hours: 6, off: ['2026-11-30..2026-12-06'] });
    const { weeks, slots } = buildSlots(profile, { now: Date.parse(now) });
    expect(weeks.map((week) => week.capacityMinutes)).toEqual([360, 0, 360]);
    expect([...new Set(slots.map((slot) => slot.week))]).toEqual([1, 3]);
  });

  it('gives a week the hours that the profile names for it', () => {
    const profile = profileOf({
      weeks: 3,
      hours: 6,
      hoursByWeek: { '2026-12-02': 2, '2026-12-07': 'off' },
    });
    const { weeks } = buildSlots(profile, { now: Date.parse(now) });
    expect(weeks.map((week) => week.capacityMinutes)).toEqual([360, 120, 0]);
  });

  it('cuts busy time out of windows', () => {
    expect(
      starts(
        { interview: '2026-11-26', availability: { tue: ['18:00-22:00'] } },
        { busy: [['2026-11-24T18:30:00Z', '2026-11-24T19:15:00Z']] },
      ),
    ).toEqual(['1 2026-11-24T18:00 90', '1 2026-11-24T20:15 47', '1 2026-11-24T21:12 47']);
  });

  it.each([
    ['the second time that clocks show an hour', '00:45', '01:15', ['01:15 75']],
    ['a time that begins in the second of them', '01:15', '03:00', ['00:30 45']],
    ['a time that ends in the second of them', '23:00', '01:15', ['01:15 75']],
  ])('keeps clear of %s', (_, start, end, expected) => {
    // On 25 October 2026 clocks in Berlin show 02:00 to 03:00 twice: from 00:00 and 01:00 in UTC.
    const day = (time: string): string => `2026-10-2${time > '20' ? 4 : 5}T${time}:00Z`;
    const found = buildSlots(
      profileOf(
        {
          start: '2026-10-25',
          interview: '2026-10-27',
          availability: { sun: ['02:30-04:30'] },
          session: { min: 25, max: 120, break: 0 },
        },
        '2026-10-20T00:00:00Z',
      ),
      {
        now: Date.parse('2026-10-20T00:00:00Z'),
        busy: [{ start: Date.parse(day(start)), end: Date.parse(day(end)) }],
      },
    ).slots;
    const shown = found.map(
      (slot) =>
        `${formatInstant(slot.start, 'UTC').slice(11, 16)} ${(slot.end - slot.start) / 60_000}`,
    );
    expect(shown).toEqual(expected);
  });

  it('takes the slack off what may be planned', () => {
    const profile = profileOf({ weeks: 1, hours: 6, slack: 0.2 });
    const { slots } = buildSlots(profile, { now: Date.parse(now) });
    expect(slots.map((slot) => slot.usableMinutes)).toEqual([72, 72, 68, 68]);
  });

  it('joins windows that touch', () => {
    expect(
      starts({ interview: '2026-11-26', availability: { tue: ['19:00-19:40', '19:30-20:30'] } }),
    ).toEqual(['1 2026-11-24T19:00 90']);
  });
});

describe('cutWindow', () => {
  const session = { min: 25, max: 90, break: 10 };
  const lengths = (minutes: number): readonly number[] =>
    cutWindow({ date: '2026-11-24', from: 600, to: 600 + minutes }, session).map(
      ({ from, to }) => to - from,
    );

  it.each([
    [20, []],
    [25, [25]],
    [90, [90]],
    [95, [42, 42]],
    [180, [85, 85]],
    [300, [67, 67, 67, 67]],
  ])('%d minutes', (minutes, expected) => {
    expect(lengths(minutes)).toEqual(expected);
  });
});
