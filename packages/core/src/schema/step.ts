import { z } from 'zod';
import { idSchema, kindIdSchema, minutesSchema, stepIdSchema, textSchema } from './words.js';

export const habitSchema = z.strictObject({ id: idSchema, title: textSchema });

/** What stands in the front matter of a step's file. */
export const stepFrontMatterSchema = z.strictObject({
  number: z.int().min(1).max(6),
  habits: z.array(habitSchema).default([]),
});

export const stepSchema = stepFrontMatterSchema.extend({
  id: stepIdSchema,
  title: textSchema,
  why: textSchema,
  done: z.array(textSchema).min(1),
});

/** What stands in the front matter of a kind's file. */
export const kindFrontMatterSchema = z.strictObject({ minutes: minutesSchema.max(30) });

export const kindSchema = kindFrontMatterSchema.extend({
  id: kindIdSchema,
  title: textSchema,
  tests: textSchema,
  recognise: textSchema,
  goodAnswer: textSchema,
  example: textSchema,
});

/** One of the six steps; `habits` are what its drills train. */
export type Step = Readonly<z.infer<typeof stepSchema>>;
/** One of the four kinds of question: the material of step 1. */
export type Kind = Readonly<z.infer<typeof kindSchema>>;
