import { kindIds } from '@mlprep/core';
import { z } from 'zod';
import { planSchema } from './plan.js';
import { weekdays } from './profile/profile.js';

const clock = z.string().regex(/^\d{2}:\d{2}$/);
const focus = z.partialRecord(z.enum(kindIds), z.number().min(0));

/** A profile as a plan stores it: every default filled in. The type is `Profile`. */
export const storedProfileSchema = z.strictObject({
  name: z.string().optional().describe('Who prepares, as the checklists print it'),
  role: z.string().describe('Who the learner is interviewed as: a role of the pack, or "new-grad"'),
  interviews: z
    .array(
      z
        .strictObject({
          name: z.string().describe('What it is called'),
          at: z.string().describe('Wall-clock time in the zone, YYYY-MM-DDTHH:MM'),
          focus: focus
            .optional()
            .describe('Kind of question to factor on its weight in this interview'),
        })
        .describe('An interview'),
    )
    .min(1)
    .describe('The interviews, in order of time'),
  start: z.iso.date().describe('First day that may hold a session'),
  timezone: z.string().describe('IANA zone of all wall-clock times'),
  hours: z
    .number()
    .optional()
    .describe('Hours a week, laid on default windows; absent when "availability" is given'),
  evening: clock.describe('Start of the default evening windows'),
  morning: clock.describe('Start of the default weekend windows'),
  availability: z
    .partialRecord(z.enum(weekdays), z.array(z.string()))
    .optional()
    .describe('Windows by day of the week, each HH:MM-HH:MM'),
  hoursByWeek: z
    .record(z.iso.date(), z.union([z.literal('off'), z.number()]))
    .describe('Monday of a week to its hours, or "off"'),
  off: z.array(z.string()).describe('Days without sessions: YYYY-MM-DD or FROM..TO'),
  busy: z
    .array(z.string())
    .optional()
    .describe('Calendars to keep clear of, as the profile names them'),
  allDay: z.literal('block').optional().describe('"block" when events of whole days count as busy'),
  session: z
    .strictObject({
      min: z.int().describe('The shortest session, in minutes'),
      max: z.int().describe('The longest session, in minutes'),
      break: z.int().describe('The break between two, in minutes'),
    })
    .describe('How long sessions are'),
  levels: z
    .record(z.string(), z.int().min(0).max(5))
    .describe('Area or topic to 0 (new to it) … 5 (known)'),
  focus: focus.describe('Kind of question to factor on its weight'),
  projects: z
    .array(z.string())
    .describe('Projects to do, in this order; empty lets the planner choose'),
  known: z.array(z.string()).describe('Topics never scheduled as new'),
  slack: z.number().min(0).max(0.6).describe('Share of the hours left free'),
});

/**
 * The JSON Schema of `plan.json`, made from `planSchema`. It ships as
 * `@mlprep/planner/plan.schema.json`; a test keeps that file equal to this.
 */
export function buildPlanJsonSchema(): Record<string, unknown> {
  const profile = storedProfileSchema.describe(planSchema.shape.profile.description ?? '');
  const schema = z.toJSONSchema(planSchema.extend({ profile }), {
    override: ({ jsonSchema }) => {
      // The largest safe integer says nothing to a reader.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    title: 'mlprep plan',
    description: 'A dated study plan: plan.json as mlprep writes it',
    ...rest,
  };
}
