import { z } from 'zod';
import { idSchema, minutesSchema, textSchema } from './words.js';

/** What stands in the front matter of a topic's file. */
export const topicFrontMatterSchema = z.strictObject({
  summary: textSchema,
  requires: z.array(idSchema).default([]),
  helps: z.array(idSchema).default([]),
  minutes: z.strictObject({ essentials: minutesSchema, deep: minutesSchema }),
  weight: z.int().min(1).max(5),
  weightReason: textSchema,
  objectives: z.array(textSchema.regex(/^can /, 'must start with "can"')).min(3).max(5),
  resources: z.array(idSchema).min(1).max(3),
});

/** What the body and the path of a topic's file say. */
export const topicBodySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  area: idSchema,
  essentials: textSchema,
  checks: z.array(textSchema).min(3).max(5),
  deeper: z.array(z.strictObject({ resource: idSchema, what: textSchema })).min(1),
});

export const topicSchema = topicFrontMatterSchema.extend(topicBodySchema.shape);

/**
 * A thing to understand, with a lesson of its own. `requires`: its lesson cannot be understood
 * without these topics; `helps`: it is easier after them (order only). `minutes.essentials`: the
 * first lesson; `minutes.deep`: going deeper after it. `weight` 1–5: how often it is asked about.
 */
export type Topic = Readonly<z.infer<typeof topicSchema>>;
