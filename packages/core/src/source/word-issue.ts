import type { z } from 'zod';

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
};
const units: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

/**
 * Says in our words what a value must be. For issues whose schema has no words of its own.
 *
 * @returns undefined for issues that only a schema can word
 */
export function wordIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${types[issue.expected] ?? issue.expected}`;
    case 'too_big':
      return wordLimit(issue.inclusive === false ? 'less than' : 'at most', issue, issue.maximum);
    case 'too_small':
      return wordLimit(issue.inclusive === false ? 'more than' : 'at least', issue, issue.minimum);
    case 'invalid_value':
      return `must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}`;
    case 'invalid_union':
      return wordChoice(issue.errors.map(([first]) => first?.message ?? ''));
    default:
      return undefined;
  }
}

function wordLimit(
  words: string,
  issue: { readonly origin: string; readonly exact?: boolean | undefined },
  limit: number | bigint,
): string {
  const unit = units[issue.origin];
  const bound = issue.exact === true ? 'exactly' : words;
  if (unit === undefined) return `must be ${bound} ${limit}`;
  return `must have ${bound} ${limit} ${unit}${Number(limit) === 1 ? '' : 's'}`;
}

function wordChoice(choices: readonly string[]): string {
  const start = 'must be ';
  return choices.every((choice) => choice.startsWith(start))
    ? `${start}${choices.map((choice) => choice.slice(start.length)).join(' or ')}`
    : choices.join(', or ');
}
