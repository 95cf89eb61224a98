import { z } from 'zod';
import {
  differentIds,
  idSchema,
  kindIdSchema,
  minutesSchema,
  stepIdSchema,
  textSchema,
} from './words.js';

export const habitSchema = z.strictObject({ id: idSchema, title: textSchema });

/** What stands in the front matter of a step's file. */
export const stepFrontMatterSchema = z.strictObject({
  number: z.int().min(1).max(6),
  habits: z.array(habitSchema).superRefine(differentIds).default([]),
});

/** What the body and the path of a step's file say. */
export const stepBodySchema = z.strictObject({
  id: stepIdSchema,
  title: textSchema,
  why: textSchema,
  done: z.array(textSchema).min(1),
});

export const stepSchema = stepFrontMatterSchema.extend(stepBodySchema.shape);

/** What stands in the front matter of a kind's file. */
export const kindFrontMatterSchema = z.strictObject({ minutes: minutesSchema.max(30) });

/** What the body and the path of a kind's file say. */
export const kindBodySchema = z.strictObject({
  id: kindIdSchema,
  title: textSchema,
  tests: textSchema,
  recognise: textSchema,
  goodAnswer: textSchema,
  example: textSchema,
});

export const kindSchema = kindFrontMatterSchema.extend(kindBodySchema.shape);

/** One of the six steps; `habits` are what its drills train. */
export type Step = Readonly<z.infer<typeof stepSchema>>;
/** One of the four kinds of question: the material of step 1. */
export type Kind = Readonly<z.infer<typeof kindSchema>>;
