import { z } from 'zod';
import type { Problem, Result } from '../problem.js';
import { toResult } from '../problem.js';
import { hintFor, suggest } from '../suggest.js';
import { wordIssue } from './word-issue.js';
import type { ValuePath, YamlSource } from './yaml-source.js';

/**
 * Checks parsed YAML against a schema. Every zod issue becomes a problem at the spot in the file
 * that it is about.
 *
 * @returns the schema's output, or the YAML's own problems and all that the schema found
 */
export function checkValue<T>(source: YamlSource, schema: z.ZodType<T>): Result<T> {
  if (source.problems.length > 0) return toResult<T>(unreachable, source.problems);
  const parsed = schema.safeParse(source.value ?? {}, { reportInput: true, error: wordIssue });
  if (parsed.success) return toResult(() => parsed.data, []);
  const { issues } = parsed.error;
  const follows = followsFrom(issues, schema);
  const problems = issues
    .filter((issue) => !follows(issue))
    .flatMap((issue) => toProblems(issue, source, schema));
  return toResult<T>(unreachable, problems);
}

function unreachable(): never {
  throw new Error('a result with errors has no value');
}

function isMissing({ code, input }: z.core.$ZodIssue): boolean {
  return input === undefined && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code);
}

/**
 * Tells which issues only follow from an unknown key: the key that it most likely meant is
 * misspelt, not missing, and its map cannot be judged as a whole.
 */
function followsFrom(
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
): (issue: z.core.$ZodIssue) => boolean {
  const misspelt = new Set<string>();
  const unclear = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = knownKeys(schema, issue.path);
    unclear.add(nameOf(issue.path));
    for (const key of issue.keys) {
      const meant = suggest(key, known);
      if (meant !== undefined) misspelt.add(nameOf([...issue.path, meant]));
    }
  }
  return (issue) =>
    (isMissing(issue) && misspelt.has(nameOf(issue.path))) ||
    (issue.code === 'custom' && unclear.has(nameOf(issue.path)));
}

function nameOf(path: ValuePath): string {
  return path.map(String).join('.');
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
      hint: hintFor(
        key,
        known,
        known.length === 0 ? 'take it out' : `known keys: ${known.join(', ')}`,
      ),
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(issue.path.at(-1) ?? '');
    return [
      {
        code: 'KEY_UNKNOWN',
        severity: 'error',
        message: `Cannot use the unknown key "${key}"`,
        location: source.locateKey(issue.path.slice(0, -1), key),
        hint: issue.issues[0]?.message ?? issue.message,
      },
    ];
  }
  const name = nameOf(issue.path);
  if (isMissing(issue)) {
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
  const nothing = issue.input === undefined || (name === '' && source.value == null);
  const received = nothing ? '' : `: received ${brief(issue.input)}`;
  return [
    {
      code: 'VALUE_INVALID',
      severity: 'error',
      message: `Cannot use this value${name === '' ? '' : ` for "${name}"`}${received}`,
      location: source.locate(issue.path),
      hint: wayOut(issue),
    },
  ];
}

function brief(input: unknown): string {
  const text = toJson(input);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function toJson(input: unknown): string {
  try {
    return JSON.stringify(input) ?? String(input);
  } catch {
    // A YAML alias inside its own anchor.
    return 'a value that holds itself';
  }
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

/** Keys of the map that a schema has at a path: of an object, or of a record with named keys. */
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
  if (current instanceof z.ZodRecord && current.keyType instanceof z.ZodEnum) {
    return current.keyType.options.map(String);
  }
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
