import { expect, it } from 'vitest';
import { z } from 'zod';
import { wordIssue } from './word-issue.js';

it.each<[string, z.ZodType, unknown, string]>([
  ['a text', z.string(), 1, 'must be a text'],
  ['a number', z.number(), 'a', 'must be a number'],
  ['a whole number', z.int(), 1.5, 'must be a whole number'],
  ['a boolean', z.boolean(), 'yes', 'must be true or false'],
  ['a list', z.array(z.string()), {}, 'must be a list'],
  ['a map', z.object({}), [], 'must be a map of keys and values'],
  ['a map by name', z.record(z.string(), z.string()), 7, 'must be a map of keys and values'],
  ['a largest number', z.number().max(5), 6, 'must be at most 5'],
  ['a smallest number', z.number().min(1), 0, 'must be at least 1'],
  ['more than a number', z.number().positive(), 0, 'must be more than 0'],
  ['less than a number', z.number().lt(5), 5, 'must be less than 5'],
  ['a longest text', z.string().max(3), 'abcd', 'must have at most 3 characters'],
  ['a shortest list', z.array(z.int()).min(2), [1], 'must have at least 2 items'],
  ['one item', z.array(z.int()).min(1), [], 'must have at least 1 item'],
  ['a longest list', z.array(z.int()).max(1), [1, 2], 'must have at most 1 item'],
  ['a list of one length', z.array(z.int()).length(5), [1], 'must have exactly 5 items'],
  ['one value', z.literal('off'), 'on', 'must be "off"'],
  ['a choice of values', z.enum(['a', 'b']), 'c', 'must be "a" or "b"'],
  ['either of two', z.union([z.literal('off'), z.number()]), 'on', 'must be "off" or a number'],
  [
    'either of two with words of its own',
    z.union([z.literal('off'), z.number('write hours')]),
    'on',
    'must be "off", or write hours',
  ],
  ['words of the schema', z.string('write a name'), 1, 'write a name'],
])('words %s', (_, schema, value, words) => {
  const result = schema.safeParse(value, { error: wordIssue });
  expect(result.error?.issues.map(({ message }) => message)).toEqual([words]);
});
