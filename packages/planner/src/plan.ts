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

export const activitySchema = z.strictObject({
  /** Unique in the plan, stable across replans: `learn:overfitting`, `review:accuracy-vs-f1:2`. */
  id: z.string(),
  kind: z.enum(activityKinds),
  /** Absent for a checkpoint, which belongs to none of the six. */
  step: z.enum(stepIds).optional(),
  /** What it is about: a topic, question, project, drill, mock or kind of the pack. */
  ref: z.string(),
  title: z.string(),
  minutes,
  /** Why it is there, for the learner. */
  why: z.string(),
  /** When it counts as done: "can …". */
  done: z.string(),
  /** 0 the first time, 1 the next … */
  round: z.int().min(0),
  status: z.enum(['planned', 'done', 'skipped', 'later']),
  /** The part of its task that this is, where a task was split or its rest brought back; else 1. */
  share: z.number().positive().max(1).optional(),
  /** Minutes that it really took, where the learner noted them. */
  took: minutes.optional(),
  /** How well a question was answered, 1 (again) to 4 (easy), where that is known. */
  grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
});

/** What was done or dropped outside of its session: ahead of its day, or unplanned. */
export const besideSchema = z.strictObject({
  /** The day on which the plan came to know of it. */
  on: z.iso.date(),
  /** Number of the week of that day. */
  week: z.int().min(1),
  activity: activitySchema,
});

export const sessionSchema = z.strictObject({
  /** Date and ordinal on that date: `2026-12-01-1`. */
  id: z.string(),
  /** The calendar's name for the appointment; never changes. */
  uid: z.string(),
  /** Goes up by one whenever the appointment's time or contents change. */
  sequence: z.int().min(0),
  /** When the appointment last changed, an ISO instant in UTC. */
  changed: instant,
  status: z.enum(['planned', 'cancelled']),
  /** Number of its week, from 1. */
  week: z.int().min(1),
  start: instant,
  end: instant,
  activities: z.array(activitySchema),
});

/** How a calendar event other than a session counts its changes. */
const revised = {
  /** Goes up by one whenever what the calendar shows of it changed. */
  sequence: z.int().min(0),
  /** When that last happened, an ISO instant in UTC. */
  changed: instant,
};

export const weekSchema = z.strictObject({
  number: z.int().min(1),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Free minutes of the profile in this week, from the plan's start to the interview. */
  capacityMinutes: minutes,
  /** Minutes from start to end of the week's sessions. */
  plannedMinutes: minutes,
  /** Steps that take at least a third of the week's minutes, the largest first. */
  focus: z.array(z.enum(stepIds)),
  ...revised,
});

export const cutSchema = z.strictObject({
  kind: z.enum(activityKinds),
  ref: z.string(),
  title: z.string(),
  minutes,
  /** Why it was left out, in the learner's words. */
  reason: z.string(),
  /** What it would have added to the expected share of answerable questions. */
  value: z.number(),
});

const share = z.number().min(0).max(1);

export const forecastSchema = z.strictObject({
  /** Expected share answerable on the day of the last interview, by the planning model. */
  ready: share,
  /** What no plan under the same rules exceeds on that day: proven, without a solver. */
  bound: share,
  /** The objective: the same, averaged over the day, a week and three weeks later. */
  readyAverage: share,
  /** The same on the day with nothing done from now on. */
  atStart: share,
  /** `ready` for topics of weight 5, of weight 4, and of weight 3 to 1. */
  byWeight: z.record(z.string(), share),
  /** `ready` by topic. */
  byTopic: z.record(z.string(), share),
  /** What more hours a week would bring. */
  moreHours: z.array(z.strictObject({ hoursPerWeek: z.number(), ready: share })),
});

/** The plan's file format: the public contract of `plan.json`. */
export const planSchema = z.strictObject({
  format: z.literal('mlprep-plan/1'),
  /** Made once from the name, the first start and the pack; kept for ever. */
  id: z.string().regex(/^[A-Za-z0-9._@-]{1,150}$/),
  /** 0 for the first plan, one more with every change. */
  revision: z.int().min(0),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
  /** The moment this revision was made, in UTC. */
  now: instant,
  timezone: z.string(),
  profile: z.custom<Profile>((value) => typeof value === 'object' && value !== null),
  interviews: z.array(z.strictObject({ name: z.string(), at: instant, ...revised })).min(1),
  weeks: z.array(weekSchema),
  /** Weeks and interviews of earlier revisions that are gone: a calendar has to be told. */
  withdrawn: z
    .array(
      z.strictObject({
        /** `week-7`, `interview-2`. */
        event: z.string(),
        /** The Monday of the week, or the moment of the interview. */
        at: z.union([z.iso.date(), instant]),
        ...revised,
      }),
    )
    .default([]),
  /** In order of time. */
  sessions: z.array(sessionSchema),
  /** What was done or dropped outside of its session, in the order in which it came to be known. */
  besides: z.array(besideSchema).default([]),
  /** What was put off, and the instant before which it does not come back, until that is past. */
  putOff: z.array(z.strictObject({ task: z.string(), until: instant })).default([]),
  /** How long the learner takes against the pack's minutes: 1.2 is a fifth longer. */
  pace: z.number().positive().default(1),
  /** Most valuable first. */
  cuts: z.array(cutSchema),
  feasibility: z.strictObject({
    /** Minutes for everything the pack holds for this learner. */
    neededMinutes: minutes,
    /** Minutes that can be planned: slack and breaks taken off. */
    usableMinutes: minutes,
    load: z.number(),
  }),
  forecast: forecastSchema,
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string() })),
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
