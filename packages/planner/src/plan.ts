import { stepIds } from '@mlprep/core';
import { z } from 'zod';
import type { Profile } from './profile/profile.js';

/** The kinds of activity, in the order in which a session usually holds them. */
export const activityKinds = [
  'orient',
  'review',
  'learn',
  'build',
  'practise',
  'deepen',
  'mock',
  'story',
  'drill',
  'checkpoint',
] as const;

const minutes = z.int().min(0);
const instant = z.iso.datetime({ offset: true });

// What each field is stands in its description, which the JSON Schema of plan.json shows as well.

export const activitySchema = z
  .strictObject({
    id: z
      .string()
      .describe(
        'Unique in the plan and stable across revisions: "learn:overfitting", "review:accuracy-vs-f1:2"',
      ),
    kind: z.enum(activityKinds).describe('What kind of thing it is'),
    step: z
      .enum(stepIds)
      .optional()
      .describe(
        'The step it belongs to; absent for a checkpoint, which belongs to none of the six',
      ),
    ref: z
      .string()
      .describe(
        'What it is about: id of a topic, question, project, drill, mock or kind of the pack',
      ),
    title: z.string().describe('Its title, inline Markdown'),
    minutes: minutes.describe('Minutes planned for it'),
    why: z.string().describe('Why it is there, for the learner; inline Markdown'),
    done: z.string().describe('When it counts as done: "can …"; inline Markdown'),
    round: z.int().min(0).describe('0 the first time, 1 the next, and so on'),
    status: z
      .enum(['planned', 'done', 'skipped', 'later'])
      .describe('What became of it, as ticked by the learner'),
    share: z
      .number()
      .positive()
      .max(1)
      .optional()
      .describe(
        'The part of its task that this is, where a task was split or its rest brought back; else 1',
      ),
    took: minutes.optional().describe('Minutes that it really took, where the learner noted them'),
    grade: z
      .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
      .optional()
      .describe('How well a question was answered, 1 (again) to 4 (easy), where that is known'),
  })
  .describe('The smallest thing scheduled');

export const besideSchema = z
  .strictObject({
    on: z.iso.date().describe('The day on which the plan came to know of it'),
    week: z.int().min(1).describe('Number of the week of that day'),
    activity: activitySchema,
  })
  .describe('Something done or dropped outside of its session: ahead of its day, or unplanned');

export const sessionSchema = z
  .strictObject({
    id: z.string().describe('Date and ordinal on that date: "2026-12-01-1"'),
    uid: z.string().describe("The calendar's name for the appointment; never changes"),
    sequence: z
      .int()
      .min(0)
      .describe("Goes up by one whenever the appointment's time or contents change"),
    changed: instant.describe('When the appointment last changed, an instant in UTC'),
    status: z
      .enum(['planned', 'cancelled'])
      .describe('A cancelled session stays, so that calendars hear of it'),
    week: z.int().min(1).describe('Number of its week, from 1'),
    start: instant.describe("Its start, with the offset of the learner's zone"),
    end: instant.describe("Its end, breaks included, with the offset of the learner's zone"),
    activities: z.array(activitySchema).describe('What it holds, in order; breaks are not listed'),
  })
  .describe('An appointment');

/** How a calendar event other than a session counts its changes. */
const revised = {
  sequence: z
    .int()
    .min(0)
    .describe('Goes up by one whenever what the calendar shows of it changed'),
  changed: instant.describe('When that last happened, an instant in UTC'),
};

export const weekSchema = z
  .strictObject({
    number: z.int().min(1).describe('From 1; weeks that are off keep their number'),
    from: z.iso.date().describe('Its Monday'),
    to: z.iso.date().describe('Its Sunday'),
    capacityMinutes: minutes.describe(
      "Free minutes of the profile in this week, from the plan's start to the interview",
    ),
    plannedMinutes: minutes.describe("Minutes from start to end of the week's sessions"),
    focus: z
      .array(z.enum(stepIds))
      .describe("Steps that take at least a third of the week's minutes, the largest first"),
    ...revised,
  })
  .describe('A week of the plan, Monday to Sunday');

export const cutSchema = z
  .strictObject({
    kind: z.enum(activityKinds).describe('What kind of activity it would have been'),
    ref: z.string().describe('What it would have been about: an id of the pack'),
    title: z.string().describe('Its title, inline Markdown'),
    minutes: minutes.describe('Minutes it would have taken'),
    reason: z.string().describe("Why it was left out, in the learner's words; inline Markdown"),
    value: z
      .number()
      .describe('What it would have added to the expected share of answerable questions'),
  })
  .describe('Something that did not fit');

const share = z.number().min(0).max(1);

export const forecastSchema = z.strictObject({
  ready: share.describe(
    'Expected share answerable on the day of the last interview, by the planning model',
  ),
  bound: share.describe(
    'What no plan under the same rules exceeds on that day: proven, without a solver',
  ),
  readyAverage: share.describe(
    'The objective: the same, averaged over the day, a week and three weeks later',
  ),
  atStart: share.describe('The same on the day with nothing done from now on'),
  byWeight: z
    .record(z.string(), share)
    .describe('"ready" for topics of weight 5, of weight 4, and of weight 3 to 1'),
  byTopic: z.record(z.string(), share).describe('"ready" by topic'),
  moreHours: z
    .array(
      z
        .strictObject({
          hoursPerWeek: z.number().describe('Hours a week'),
          ready: share.describe('What they would bring on the day'),
        })
        .describe('Another number of hours'),
    )
    .describe('What more hours a week would bring'),
});

/** The plan's file format: the public contract of `plan.json`. */
export const planSchema = z.strictObject({
  format: z.literal('mlprep-plan/1').describe('Name and version of this format'),
  id: z
    .string()
    .regex(/^[A-Za-z0-9._@-]{1,150}$/)
    .describe('Made once from the name, the first start and the pack; kept for ever'),
  revision: z.int().min(0).describe('0 for the first plan, one more with every change'),
  pack: z
    .strictObject({
      id: z.string().describe("The pack's id"),
      version: z.string().describe("The pack's version"),
    })
    .describe('The pack it was made from'),
  now: instant.describe('The moment this revision was made, in UTC'),
  timezone: z.string().describe('IANA zone of the wall-clock times'),
  profile: z
    .custom<Profile>((value) => typeof value === 'object' && value !== null)
    .describe('The profile it was made from, with every default filled in'),
  interviews: z
    .array(
      z
        .strictObject({
          name: z.string().describe('What it is called'),
          at: instant.describe("When it begins, with the offset of the learner's zone"),
          ...revised,
        })
        .describe('An interview'),
    )
    .min(1)
    .describe('The interviews to prepare for, in order of time'),
  weeks: z.array(weekSchema).describe('All weeks, also those that are off'),
  withdrawn: z
    .array(
      z
        .strictObject({
          event: z.string().describe('What a calendar calls it: "week-7", "interview-2"'),
          at: z
            .union([z.iso.date(), instant])
            .describe('The Monday of the week, or the moment of the interview'),
          ...revised,
        })
        .describe('A week or an interview that is gone'),
    )
    .default([])
    .describe('Weeks and interviews of earlier revisions that are gone: a calendar has to be told'),
  sessions: z.array(sessionSchema).describe('In order of time'),
  besides: z
    .array(besideSchema)
    .default([])
    .describe('What was done or dropped outside of its session, in the order it came to be known'),
  putOff: z
    .array(
      z
        .strictObject({
          task: z.string().describe('The task: "learn:overfitting"'),
          until: instant.describe('The instant before which it does not come back'),
        })
        .describe('Something that was put off'),
    )
    .default([])
    .describe('What was put off ahead of its session, until that is past'),
  pace: z
    .number()
    .positive()
    .default(1)
    .describe("How long the learner takes against the pack's minutes: 1.2 is a fifth longer"),
  cuts: z.array(cutSchema).describe('What did not fit, the most valuable first'),
  feasibility: z
    .strictObject({
      neededMinutes: minutes.describe('Minutes for everything the pack holds for this learner'),
      usableMinutes: minutes.describe('Minutes that can be planned: slack and breaks taken off'),
      load: z.number().describe('The first divided by the second'),
    })
    .describe('What would be needed, and what there is'),
  forecast: forecastSchema.describe('What the plan is expected to bring'),
  warnings: z
    .array(
      z
        .strictObject({
          code: z.string().describe('Its permanent code'),
          message: z.string().describe('What to know, in a sentence without its full stop'),
        })
        .describe('Something to know'),
    )
    .describe('What the learner should know about the plan'),
});

/** The smallest thing scheduled. */
export type Activity = Readonly<z.infer<typeof activitySchema>>;
/** What kind of thing an activity is. */
export type ActivityKind = (typeof activityKinds)[number];
/** An appointment. Its `end` counts breaks inside it; breaks are not activities. */
export type Session = Readonly<z.infer<typeof sessionSchema>>;
/** What was done or dropped outside of its session. */
export type Beside = Readonly<z.infer<typeof besideSchema>>;
/** A week of a plan, Monday to Sunday. */
export type PlanWeek = Readonly<z.infer<typeof weekSchema>>;
/** What did not fit, and why. */
export type Cut = Readonly<z.infer<typeof cutSchema>>;
/** What a plan is expected to bring. */
export type Forecast = Readonly<z.infer<typeof forecastSchema>>;
/** A dated study plan. */
export type Plan = Readonly<z.infer<typeof planSchema>>;
