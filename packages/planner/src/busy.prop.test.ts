import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSlots } from './availability/build-slots.js';
import { buildPlan } from './build-plan.js';
import { arbitraryPack } from './testing/arbitrary-pack.js';
import { arbitraryProfile } from './testing/arbitrary-profile.js';
import { formatInstant } from './time/zone.js';

const minuteMs = 60_000;

/** Busy times as minutes from the moment of planning: overlapping, empty, of odd seconds too. */
const calendars = fc.array(
  fc.record({
    from: fc.integer({ min: -600, max: 60 * 24 * 60 }),
    minutes: fc.oneof(fc.integer({ min: 0, max: 180 }), fc.integer({ min: 600, max: 5000 })),
    seconds: fc.constantFrom(0, 0, 0, 17),
  }),
  { maxLength: 60 },
);

describe('a plan with busy calendars', () => {
  it('has no session over a busy time, and weeks that hold what remains', () => {
    fc.assert(
      fc.property(
        arbitraryPack(),
        arbitraryProfile(),
        calendars,
        (pack, { now, profile }, list) => {
          const begin = Date.parse(now);
          const busy = list.map(({ from, minutes, seconds }) => {
            const start = begin + from * minuteMs + seconds * 1000;
            return {
              start: formatInstant(start, 'UTC'),
              end: formatInstant(start + minutes * minuteMs, profile.timezone),
            };
          });
          const plan = buildPlan(pack, profile, { now, busy, moreHours: false });
          for (const session of plan.sessions) {
            const [start, end] = [Date.parse(session.start), Date.parse(session.end)];
            for (const taken of busy) {
              const isEmpty = Date.parse(taken.start) >= Date.parse(taken.end);
              const isClear = end <= Date.parse(taken.start) || Date.parse(taken.end) <= start;
              expect(isEmpty || isClear, `${session.start} over ${taken.start}`).toBe(true);
            }
          }
          const free = buildSlots(profile, { now: begin });
          plan.weeks.forEach((week, index) => {
            const before = free.weeks[index];
            expect([week.number, week.from]).toEqual([before?.number, before?.from]);
            expect(week.capacityMinutes).toBeLessThanOrEqual(before?.capacityMinutes ?? 0);
            expect(week.plannedMinutes).toBeLessThanOrEqual(week.capacityMinutes);
          });
        },
      ),
      { numRuns: 200 },
    );
  });
});
