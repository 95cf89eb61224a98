import { z } from 'zod';

/** The six steps of a preparation, in their order. */
export const stepIds = [
  'question-types',
  'foundations',
  'projects',
  'practice',
  'communication',
  'unexpected',
] as const;

/** The four kinds of interview question, in the order they are introduced. */
export const kindIds = ['conceptual', 'practical', 'coding', 'project'] as const;

export const stepIdSchema = z.enum(stepIds);
export const kindIdSchema = z.enum(kindIds);

/** A step's id; `question-types` is step 1, `unexpected` step 6. */
export type StepId = z.infer<typeof stepIdSchema>;
/** A question's kind. */
export type KindId = z.infer<typeof kindIdSchema>;

/** kebab-case, permanent, never reused. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and hyphens');

/** Some text, not only spaces. */
export const textSchema = z.string().trim().min(1, 'must not be empty');

/** Whole minutes, more than none, at most a day. */
export const minutesSchema = z.int('must be a whole number of minutes').min(1).max(1440);

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.iso.date('must be a day that exists, as YYYY-MM-DD');

/** Refuses a list with an item whose id an earlier one has. */
export function differentIds(
  items: readonly { readonly id: string }[],
  context: z.RefinementCtx,
): void {
  items.forEach(({ id }, index) => {
    if (items.findIndex((item) => item.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      input: id,
      message: 'an earlier one has this id',
    });
  });
}
