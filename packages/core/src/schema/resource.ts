import { z } from 'zod';
import { idSchema, textSchema } from './words.js';

/** One entry of a resource list; its kind is the list's file name. */
export const resourceEntrySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  url: z.url({ protocol: /^https$/, error: 'must be an https address' }),
  cost: z.enum(['free', 'freemium', 'paid']),
  minutes: z.int('must be a whole number of minutes').min(0),
  topics: z.array(idSchema).min(1),
});

export const resourceSchema = resourceEntrySchema.extend({ kind: idSchema });

/** Something to read, watch or try outside the pack; `minutes` 0 means to look things up in. */
export type Resource = Readonly<z.infer<typeof resourceSchema>>;
