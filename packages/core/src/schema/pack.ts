import { z } from 'zod';
import { drillSchema } from './drill.js';
import { mockSchema } from './mock.js';
import { projectSchema } from './project.js';
import { questionSchema } from './question.js';
import { resourceSchema } from './resource.js';
import { kindSchema, stepSchema } from './step.js';
import { topicSchema } from './topic.js';
import { differentIds, idSchema, textSchema } from './words.js';

const threeNumbers = 'must be three numbers, as in "1.0.0"';

const someMonths = 'must be a whole number of months, 1 to 120';

const targets = z.array(idSchema, 'must be a list of areas or topics').default([]);

/** A role that a learner may be interviewed for: what it asks about more, or less, than others. */
export const roleSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Areas or topics that weigh one more. */
  raise: targets,
  /** Areas or topics that weigh one less. */
  lower: targets,
});

/** A role of a pack. */
export type PackRole = Readonly<z.infer<typeof roleSchema>>;

/** What stands in `pack.yaml`. */
export const packHeaderSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  version: z.string(threeNumbers).regex(/^\d+\.\d+\.\d+$/, threeNumbers),
  language: textSchema,
  licence: textSchema,
  roles: z.array(roleSchema, 'must be a list of roles').superRefine(differentIds).default([]),
  /** Area or topic → months after which answers about it should be reviewed again; others: 12. */
  reviewMonths: z
    .record(
      z.string(),
      z.int(someMonths).min(1, someMonths).max(120, someMonths),
      'must be a map from areas or topics to months',
    )
    .optional(),
});

export const packSchema = packHeaderSchema.extend({
  steps: z.array(stepSchema),
  kinds: z.array(kindSchema),
  topics: z.array(topicSchema),
  questions: z.array(questionSchema),
  resources: z.array(resourceSchema),
  projects: z.array(projectSchema),
  drills: z.array(drillSchema),
  mocks: z.array(mockSchema),
});

/**
 * A set of preparation content, checked. Steps and kinds stand in their own order, every other
 * array is sorted by id. Treat it as frozen.
 */
export type Pack = Readonly<z.infer<typeof packSchema>>;
