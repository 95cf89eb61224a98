import { z } from 'zod';
import { differentIds, idSchema, textSchema } from './words.js';

export const milestoneSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  minutes: z.int('must be a whole number of minutes').min(15).max(120),
  deliverable: textSchema,
  checks: z.array(textSchema).min(2).max(4),
});

/** What stands in the front matter of a project's file. */
export const projectFrontMatterSchema = z.strictObject({
  topics: z.array(idSchema).min(1),
  milestones: z.array(milestoneSchema).min(2).superRefine(differentIds),
});

/** The five points that the story of a project always covers, in their order. */
export const storyPoints = ['problem', 'cleaning', 'model', 'metrics', 'learned'] as const;

/** What the body and the path of a project's file say. */
export const projectBodySchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  brief: textSchema,
  dataset: textSchema,
  story: z.array(textSchema).length(5),
});

export const projectSchema = projectFrontMatterSchema.extend(projectBodySchema.shape);

/**
 * A small project in milestones. `dataset` (Markdown) says where the data comes from; `story` holds
 * five prompts: the problem, the cleaning, why this model, which metrics, what was learned.
 */
export type Project = Readonly<z.infer<typeof projectSchema>>;
/** A part of a project with something to show for it. */
export type Milestone = Readonly<z.infer<typeof milestoneSchema>>;
