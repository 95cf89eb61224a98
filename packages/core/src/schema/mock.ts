import { z } from 'zod';
import { idSchema, minutesSchema, textSchema } from './words.js';

export const mockPartSchema = z
  .strictObject({
    title: textSchema,
    minutes: minutesSchema,
    questions: z.array(idSchema).default([]),
    drills: z.array(idSchema).default([]),
  })
  .refine((part) => part.questions.length + part.drills.length > 0, {
    error: 'must name at least one question or drill',
  });

/** What stands in the front matter of a mock interview's file. */
export const mockFrontMatterSchema = z.strictObject({
  minutes: minutesSchema,
  parts: z.array(mockPartSchema).min(2),
});

/** What the body and the path of a mock interview's file say. */
export const mockBodySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  scoring: z.array(z.strictObject({ id: idSchema, text: textSchema })).min(3),
});

export const mockSchema = mockFrontMatterSchema.extend(mockBodySchema.shape);

/** A whole interview to rehearse, scripted from the pack's own questions and drills. */
export type Mock = Readonly<z.infer<typeof mockSchema>>;
