import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { buildPlan } from './build-plan.js';
import { buildPlanJsonSchema, type storedProfileSchema } from './plan-json-schema.js';
import type { Profile } from './profile/profile.js';
import { arbitraryPack } from './testing/arbitrary-pack.js';
import { arbitraryProfile } from './testing/arbitrary-profile.js';

const schema = buildPlanJsonSchema();
const validate = new Ajv2020({ validateFormats: false, allErrors: true }).compile(schema);

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
}

/** Paths of all fields below a schema that say nothing about themselves. */
function undescribed(node: Node, path: string): readonly string[] {
  const fields = Object.entries(node.properties ?? {}).flatMap(([name, field]) => [
    ...(field.description === undefined ? [`${path}.${name}`] : []),
    ...undescribed(field, `${path}.${name}`),
  ]);
  return node.items === undefined ? fields : [...fields, ...undescribed(node.items, `${path}[]`)];
}

describe('the JSON Schema of plan.json', () => {
  it('ships as it is made; renew it with -u, and a changeset', async () => {
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot('../schema/plan.schema.json');
  });

  it('describes every field', () => {
    expect(undescribed(schema as Node, 'plan')).toEqual([]);
    expect(undescribed({ properties: { a: { items: { properties: { b: {} } } } } }, '')).toEqual([
      '.a',
      '.a[].b',
    ]);
  });

  it('accepts every plan', () => {
    fc.assert(
      fc.property(arbitraryPack(), arbitraryProfile(), (pack, { profile, now }) => {
        const plan = buildPlan(pack, profile, { now, moreHours: false });
        validate(JSON.parse(JSON.stringify(plan)));
        expect(validate.errors).toBeNull();
        expect(validate({ ...plan, revision: -1 })).toBe(false);
        expect(validate({ ...plan, extra: 1 })).toBe(false);
        expect(validate({ ...plan, profile: { ...profile, slack: 'a lot' } })).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('knows the same fields of a profile as the library', () => {
    expectTypeOf<keyof z.infer<typeof storedProfileSchema>>().toEqualTypeOf<keyof Profile>();
  });
});
