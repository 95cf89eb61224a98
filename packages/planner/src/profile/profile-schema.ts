import { kindIds } from '@mlprep/core';
import { z } from 'zod';
import { parseClockTime } from '../time/clock-time.js';
import { isTimezone } from '../time/zone.js';
import { roles, weekdays } from './profile.js';

const id = z.string().min(1);
const date = z.iso.date('write a day that exists, as YYYY-MM-DD');

/** A moment as people write it: a day, or a day and a time. */
const moment = z.string().refine(isMoment, {
  error: 'write a day that exists, as 2027-01-15, or with its time, as 2027-01-15T10:00',
});

const clockTime = z.string().refine((text) => parseClockTime(text) !== undefined, {
  error: 'write a time as 19:00',
});

const window = z.string().superRefine((text, context) => {
  const [from, to, ...rest] = text.split('-').map(parseClockTime);
  if (from === undefined || to === undefined || rest.length > 0) {
    context.addIssue({ code: 'custom', message: 'write a window as 19:00-20:30' });
  } else if (to <= from) {
    const [start, end] = text.split('-').map((part) => part.trim());
    context.addIssue({
      code: 'custom',
      message: `a window ends later on the same day; write ${start}-24:00, and 00:00-${end} on the next day`,
    });
  }
});

const dates = z.string().superRefine((text, context) => {
  const [from, to, ...rest] = text.split('..');
  const good = [from, to ?? from].every((day) => date.safeParse(day).success);
  if (!good || rest.length > 0) {
    context.addIssue({
      code: 'custom',
      message: 'write a day as 2026-12-24, or days as 2026-12-24..2026-12-26',
    });
  } else if (to !== undefined && from !== undefined && to < from) {
    context.addIssue({ code: 'custom', message: `write the earlier day first: ${to}..${from}` });
  }
});

const focus = z.partialRecord(z.enum(kindIds), z.number().min(0).max(10));
const perWeek = z.number().min(0.5).max(60);

/** A profile as a person writes it. */
export const profileSchema = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  role: z.enum(roles).default('new-grad'),
  interview: moment.optional(),
  weeks: z.int('write a whole number of weeks').min(1).max(104).optional(),
  interviews: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(200).default('Interview'),
        at: moment,
        focus: focus.optional(),
      }),
    )
    .min(1)
    .optional(),
  start: date.optional(),
  timezone: z
    .string()
    .refine(isTimezone, { error: 'write a zone as Europe/Berlin or Asia/Kolkata' })
    .optional(),
  hours: perWeek.optional(),
  evening: clockTime.default('19:00'),
  morning: clockTime.default('10:00'),
  availability: z.partialRecord(z.enum(weekdays), z.array(window)).optional(),
  hoursByWeek: z.record(date, z.union([z.literal('off'), perWeek])).default({}),
  off: z.array(dates).default([]),
  busy: z.array(z.string()).default([]),
  session: z
    .strictObject({
      min: z.int().min(15).max(240).default(25),
      max: z.int().min(15).max(240).default(90),
      break: z.int().min(0).max(120).default(10),
    })
    .default({ min: 25, max: 90, break: 10 })
    .refine((session) => session.min <= session.max, { error: 'min must not be more than max' }),
  levels: z.record(id, z.int('write a whole number from 0 to 5').min(0).max(5)).default({}),
  focus: focus.default({}),
  projects: z.array(id).default([]),
  known: z.array(id).default([]),
  slack: z.number().min(0).max(0.6).default(0.15),
});

/** A profile as a person writes it, checked but not yet normalised. */
export type ProfileInput = z.infer<typeof profileSchema>;

function isMoment(text: string): boolean {
  const [day, time, ...rest] = text.split('T');
  return (
    rest.length === 0 &&
    date.safeParse(day).success &&
    (time === undefined || (parseClockTime(time) !== undefined && time !== '24:00'))
  );
}
