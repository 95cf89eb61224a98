import { z } from 'zod';
import { idSchema, minutesSchema, textSchema } from './words.js';

/** The steps that are trained with drills. */
export const drillStepIds = ['communication', 'unexpected'] as const;

/** What stands in the front matter of a drill's file. */
export const drillFrontMatterSchema = z.strictObject({
  habit: idSchema,
  minutes: minutesSchema.max(30),
});

/** What the body and the path of a drill's file say. */
export const drillBodySchema = z.strictObject({
  id: idSchema,
  step: z.enum(drillStepIds),
  title: textSchema,
  prompt: textSchema,
  goodMoves: z.array(textSchema).min(2).max(5),
  avoid: z.array(textSchema).min(2).max(4),
  selfCheck: z.array(textSchema).min(2).max(4),
});

export const drillSchema = drillFrontMatterSchema.extend(drillBodySchema.shape);

/** A short exercise for one habit of speaking; `habit` is one that its step lists. */
export type Drill = Readonly<z.infer<typeof drillSchema>>;
