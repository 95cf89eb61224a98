import { kindIds } from '@mlprep/core';
import { z } from 'zod';
import { parseClockTime } from '../time/clock-time.js';
import { isTimezone } from '../time/zone.js';
import { defaultRole, weekdays } from './profile.js';
import { suggestDate } from './suggest-date.js';
import { suggestTimezone } from './suggest-timezone.js';

// Every rule says what to write instead: its message is the hint that a person reads.

/** `did you mean …?` where it is clear what was meant, else the form that is expected. */
const meant =
  (suggest: (text: string) => string | undefined, form: string) =>
  ({ input }: { readonly input?: unknown }): string => {
    const better = typeof input === 'string' ? suggest(input) : undefined;
    return better === undefined ? form : `did you mean "${better}"?`;
  };

const whole = (min: number, max: number, hint: string) => z.int(hint).min(min, hint).max(max, hint);
const between = (min: number, max: number, hint: string) =>
  z.number(hint).min(min, hint).max(max, hint);

const dateHint = meant(
  (text) => suggestDate(text)?.slice(0, 10),
  'write a day that exists, as 2027-01-15',
);
const date = z.iso.date({ error: dateHint });

/** A moment as people write it: a day, or a day and a time. */
const moment = z
  .string({ error: 'write a day as 2027-01-15, or with its time as 2027-01-15T10:00' })
  .refine(isMoment, {
    error: meant(
      suggestDate,
      'write a day that exists, as 2027-01-15, or with its time, as 2027-01-15T10:00',
    ),
  });

const timeHint = 'write a time as 19:00';
const clockTime = z
  .string(timeHint)
  .refine((text) => (parseClockTime(text) ?? 1440) < 1440, { error: timeHint });

const windowHint = 'write a window as 19:00-20:30';
const window = z.string(windowHint).superRefine((text, context) => {
  const [from, to, ...rest] = text.split('-').map(parseClockTime);
  if (from === undefined || to === undefined || rest.length > 0) {
    context.addIssue({
      code: 'custom',
      message: meant(suggestWindow, windowHint)({ input: text }),
    });
  } else if (to <= from) {
    const [start, end] = text.split('-').map((part) => part.trim());
    const rest = to === 0 ? '' : `, and 00:00-${end} on the next day`;
    context.addIssue({
      code: 'custom',
      message: `a window ends later on the same day; write ${start}-24:00${rest}`,
    });
  }
});

const dates = z
  .string('write a day as 2026-12-24, or days as 2026-12-24..2026-12-26')
  .superRefine((text, context) => {
    const [from, to, ...rest] = text.split('..');
    const good = [from, to ?? from].every((day) => date.safeParse(day).success);
    if (!good || rest.length > 0) {
      context.addIssue({
        code: 'custom',
        message: meant(
          suggestDates,
          'write a day as 2026-12-24, or days as 2026-12-24..2026-12-26',
        )({ input: text }),
      });
    } else if (to !== undefined && from !== undefined && to < from) {
      context.addIssue({ code: 'custom', message: `write the earlier day first: ${to}..${from}` });
    }
  });

const name = z
  .string('write a name; quote it when it looks like a number')
  .trim()
  .min(1, 'write a name, or leave it out')
  .max(200, 'write a name of at most 200 letters');
const id = z
  .string('write an id, as "mlprep list" shows it')
  .min(1, 'write an id, or leave it out');
const focus = z.partialRecord(
  z.enum(kindIds),
  between(0, 10, 'write a factor from 0 to 10: 1.5 is half as much again'),
  'write kinds of question and factors: { coding: 1.5 }',
);
const lengths = 'write whole minutes from 15 to 240';

/** A profile as a person writes it. */
export const profileSchema = z.strictObject(
  {
    name: name.optional(),
    role: z
      .string('write a role, as data-analyst')
      .min(1, 'write a role, or leave it out')
      .default(defaultRole),
    interview: moment.optional(),
    weeks: whole(1, 104, 'write a whole number of weeks, from 1 to 104').optional(),
    interviews: z
      .array(
        z.strictObject({ name: name.default('Interview'), at: moment, focus: focus.optional() }),
        'write a list: [{ name: Phone screen, at: 2027-01-15T10:00 }]',
      )
      .min(1, 'write at least one, or "interview: 2027-01-15T10:00"')
      .optional(),
    start: date.optional(),
    timezone: z
      .string('write a zone as Europe/Berlin or Asia/Kolkata')
      .refine(isTimezone, {
        error: meant(suggestTimezone, 'write a zone as Europe/Berlin or Asia/Kolkata'),
      })
      .optional(),
    hours: between(0.5, 60, 'write hours a week, from 0.5 to 25, as 6 or 7.5').optional(),
    evening: clockTime.default('19:00'),
    morning: clockTime.default('10:00'),
    availability: z
      .partialRecord(
        z.enum(weekdays),
        z.array(window, 'write a list of windows: [19:00-20:30]'),
        'write days and their windows: { mon: [19:00-20:30] }',
      )
      .optional(),
    hoursByWeek: z
      .record(
        date,
        z.union([z.literal('off'), between(0.5, 60, 'write hours from 0.5 to 60, or off')], {
          error: 'write hours from 0.5 to 60, or off',
        }),
        'write weeks and their hours: { 2026-12-28: 3 }',
      )
      .default({}),
    off: z.array(dates, 'write a list of days: [2026-12-24, 2026-12-27..2026-12-31]').default([]),
    busy: z
      .array(
        z
          .string('write a path, as work.ics')
          .trim()
          .min(1, 'write a path, as work.ics, or leave it out')
          .max(1000, 'write a path of at most 1000 letters'),
        'write a list of files: [work.ics]',
      )
      .default([]),
    allDay: z.enum(['ignore', 'block'], 'write ignore or block').default('ignore'),
    session: z
      .strictObject(
        {
          min: whole(15, 240, lengths).default(25),
          max: whole(15, 240, lengths).default(90),
          break: whole(0, 120, 'write whole minutes from 0 to 120').default(10),
        },
        {
          error: ({ code }) => (code === 'invalid_type' ? 'write { min: 25, max: 90 }' : undefined),
        },
      )
      .default({ min: 25, max: 90, break: 10 })
      .refine((session) => session.min <= session.max, {
        error: 'write the shorter one first: min must not be more than max',
      }),
    levels: z
      .record(
        id,
        whole(0, 5, 'write a whole number from 0, new to it, to 5, known'),
        'write areas or topics and a number from 0 to 5: { pandas: 4 }',
      )
      .default({}),
    focus: focus.default({}),
    projects: z.array(id, 'write a list of projects: [house-prices]').default([]),
    known: z.array(id, 'write a list of topics: [overfitting]').default([]),
    slack: between(0, 0.6, 'write a share from 0 to 0.6, as 0.15').default(0.15),
  },
  {
    error: ({ code }) =>
      code === 'invalid_type' ? 'write lines such as "weeks: 7" and "hours: 6"' : undefined,
  },
);

/** A profile as a person writes it, checked but not yet normalised. */
export type ProfileInput = z.infer<typeof profileSchema>;

function isMoment(text: string): boolean {
  const [day, time, ...rest] = text.split('T');
  return (
    rest.length === 0 &&
    date.safeParse(day).success &&
    (time === undefined || clockTime.safeParse(time).success)
  );
}

/** `19-21` or `19:00 – 21:00` as a window. */
function suggestWindow(text: string): string | undefined {
  const match = /^(\d{1,2})(:\d{2})?\s*[-–—]\s*(\d{1,2})(:\d{2})?$/.exec(text.trim());
  const [, from, minutes = ':00', to, minutesTo = ':00'] = match ?? [];
  const better = `${from}${minutes}-${to}${minutesTo}`;
  return better !== text && window.safeParse(better).success ? better : undefined;
}

/** Two days with something else than two dots between them, or a day in another form. */
function suggestDates(text: string): string | undefined {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\D+(\d{4}-\d{2}-\d{2})$/.exec(text.trim()) ?? [];
  const better = from === undefined ? suggestDate(text)?.slice(0, 10) : `${from}..${to}`;
  return better !== undefined && dates.safeParse(better).success ? better : undefined;
}
