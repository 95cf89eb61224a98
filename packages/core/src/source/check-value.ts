import { z } from 'zod';
import type { Problem, Result } from '../problem.js';
import { toResult } from '../problem.js';
import { hintFor } from '../suggest.js';
import type { ValuePath, YamlSource } from './yaml-source.js';

/**
 * Checks parsed YAML against a schema. Every zod issue becomes a problem at the spot in the file
 * that it is about.
 *
 * @returns the schema's output, or the YAML's own problems and all that the schema found
 */
export function checkValue<T>(source: YamlSource, schema: z.ZodType<T>): Result<T> {
  if (source.problems.length > 0) return toResult<T>(unreachable, source.problems);
  const parsed = schema.safeParse(source.value ?? {}, { reportInput: true });
  if (parsed.success) return toResult(() => parsed.data, []);
  const problems = parsed.error.issues.flatMap((issue) => toProblems(issue, source, schema));
  return toResult<T>(unreachable, problems);
}

function unreachable(): never {
  throw new Error('a result with errors has no value');
}

function toProblems(
  issue: z.core.$ZodIssue,
  source: YamlSource,
  schema: z.ZodType,
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) => ({
      code: 'KEY_UNKNOWN',
      severity: 'error',
      message: `Cannot use the unknown key "${key}"`,
      location: source.locateKey(issue.path, key),
      hint: hintFor(key, known, `known keys: ${known.join(', ')}`),
    }));
  }
  const name = issue.path.map(String).join('.');
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [
      {
        code: 'KEY_MISSING',
        severity: 'error',
        message: `Cannot find the key "${name}"`,
        location: source.locate(issue.path),
        hint: `add "${String(issue.path.at(-1) ?? '')}: …" here`,
      },
    ];
  }
  const received = issue.input === undefined ? '' : `: received ${brief(issue.input)}`;
  return [
    {
      code: 'VALUE_INVALID',
      severity: 'error',
      message: `Cannot use this value for "${name}"${received}`,
      location: source.locate(issue.path),
      hint: wayOut(issue),
    },
  ];
}

function brief(input: unknown): string {
  const text = JSON.stringify(input) ?? String(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function wayOut(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return typeof issue.input === 'string'
      ? hintFor(issue.input, values, `one of: ${values.join(', ')}`)
      : `one of: ${values.join(', ')}`;
  }
  return issue.message;
}

/** Keys of the object schema at a path, looking through defaults, optionals, arrays and unions. */
function knownKeys(schema: z.ZodType, path: ValuePath): readonly string[] {
  let current: unknown = schema;
  for (const key of path) {
    current = unwrap(current);
    if (current instanceof z.ZodObject) current = current.shape[String(key)];
    else if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodRecord) current = current.valueType;
    else return [];
  }
  current = unwrap(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  while (
    current instanceof z.ZodDefault ||
    current instanceof z.ZodOptional ||
    current instanceof z.ZodReadonly
  ) {
    current = current.unwrap();
  }
  return current;
}
