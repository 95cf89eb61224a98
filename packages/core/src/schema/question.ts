import { z } from 'zod';
import { dateSchema, idSchema, kindIdSchema, minutesSchema, textSchema } from './words.js';

/** What stands in the front matter of a question's file. */
export const questionFrontMatterSchema = z.strictObject({
  kind: kindIdSchema,
  topics: z.array(idSchema).min(1),
  level: z.int().min(1).max(3),
  minutes: minutesSchema,
  reviewMinutes: minutesSchema,
  roles: z.array(idSchema).default([]),
  resources: z.array(idSchema).max(3).default([]),
  reviewed: dateSchema,
});

/** The further keys of a coding question. */
export const codeFrontMatterSchema = z.strictObject({
  language: z.literal('python').default('python'),
  needs: z.array(z.enum(['numpy', 'pandas', 'sklearn'])).default([]),
});

export const keyPointSchema = z.strictObject({
  id: idSchema,
  text: textSchema,
  must: z.boolean(),
});

export const followUpSchema = z.strictObject({
  prompt: textSchema,
  hint: textSchema.optional(),
  ref: idSchema.optional(),
});

/** What the body and the path of a question's file say. */
export const questionBodySchema = z.strictObject({
  id: idSchema,
  title: textSchema.max(140, 'must be at most 140 characters'),
  prompt: textSchema,
  answer: textSchema,
  keyPoints: z.array(keyPointSchema).min(3).max(6),
  mistakes: z.array(textSchema).min(2).max(5),
  followUps: z.array(followUpSchema).min(1).max(4),
});

export const questionSchema = questionFrontMatterSchema.extend(questionBodySchema.shape).extend({
  code: codeFrontMatterSchema
    .extend({ starter: textSchema, solution: textSchema, tests: textSchema })
    .optional(),
});

/**
 * A question an interviewer asks, with an answer one can say aloud. `title` is the question in one
 * line, `prompt` (Markdown) the whole of it; `topics[0]` is its main topic; `minutes` the first
 * practice, `reviewMinutes` a later one. `code` only where `kind` is `coding`.
 */
export type Question = Readonly<z.infer<typeof questionSchema>>;
/** A short statement a good answer contains; without a `must` the answer fails. */
export type KeyPoint = Readonly<z.infer<typeof keyPointSchema>>;
/** What an interviewer asks next; `ref` is a question or topic of the pack. */
export type FollowUp = Readonly<z.infer<typeof followUpSchema>>;
