import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../problem.js';
import { checkValue } from './check-value.js';
import { parseYamlSource } from './yaml-source.js';

const schema = z.strictObject({
  title: z.string(),
  kind: z.enum(['conceptual', 'practical', 'coding']).default('coding'),
  minutes: z.strictObject({ essentials: z.int(), deep: z.int() }).optional(),
  parts: z
    .array(
      z
        .strictObject({ questions: z.array(z.string()).default([]), drills: z.string().optional() })
        .refine((part) => part.questions.length > 0, { error: 'must name a question' }),
    )
    .default([]),
  days: z.partialRecord(z.enum(['mon', 'tue']), z.string()).optional(),
  weeks: z.record(z.iso.date('write a day that exists'), z.number()).optional(),
});

function problemsOf(text: string): readonly string[] {
  const result = checkValue(parseYamlSource(text, 'x.yaml'), schema);
  return result.ok ? [] : result.problems.map(formatProblem);
}

it('gives what the schema makes of a good value', () => {
  expect(checkValue(parseYamlSource('title: A\n', 'x.yaml'), schema)).toEqual({
    ok: true,
    value: { title: 'A', kind: 'coding', parts: [] },
    warnings: [],
  });
});

describe('unknown keys', () => {
  it.each([
    ['of the root', 'title: A\nknd: coding', '2:1', 'knd', 'did you mean "kind"?'],
    [
      'that resemble nothing',
      'title: A\ncolour: red',
      '2:1',
      'colour',
      'known keys: title, kind, minutes, parts, days, weeks',
    ],
    [
      'of a map',
      'title: A\nminutes: { essentials: 1, deep: 2, dep: 3 }',
      '2:36',
      'dep',
      'did you mean "deep"?',
    ],
    [
      'of a map in a list',
      'title: A\nparts:\n  - questions: [a]\n    drils: b',
      '4:5',
      'drils',
      'did you mean "drills"?',
    ],
    ['of a map with named keys', 'title: A\ndays: { mno: x }', '2:9', 'mno', 'did you mean "mon"?'],
    [
      'of a map by day',
      'title: A\nweeks: { 2026-02-30: 4 }',
      '2:10',
      '2026-02-30',
      'write a day that exists',
    ],
    [
      'that every object has',
      'title: A\nconstructor: 1',
      '2:1',
      'constructor',
      'known keys: title, kind, minutes, parts, days, weeks',
    ],
    [
      'that objects are made with',
      'title: A\n__proto__: { kind: coding }',
      '2:1',
      '__proto__',
      'known keys: title, kind, minutes, parts, days, weeks',
    ],
  ])('%s get the place of the key and a way out', (_, text, place, key, hint) => {
    expect(problemsOf(text)).toEqual([
      `x.yaml:${place} error KEY_UNKNOWN: Cannot use the unknown key "${key}"\n  ${hint}`,
    ]);
  });

  it('are one problem each', () => {
    expect(problemsOf('title: A\nb: 1\nc: 2').map((problem) => problem.slice(0, 10))).toEqual([
      'x.yaml:2:1',
      'x.yaml:3:1',
    ]);
  });

  it('stand for the missing key that they resemble', () => {
    expect(problemsOf('titel: A')).toEqual([
      'x.yaml:1:1 error KEY_UNKNOWN: Cannot use the unknown key "titel"\n  did you mean "title"?',
    ]);
    expect(problemsOf('title: A\nminutes: { essential: 1, deep: 2 }')).toEqual([
      'x.yaml:2:12 error KEY_UNKNOWN: Cannot use the unknown key "essential"\n  did you mean "essentials"?',
    ]);
  });

  it('leave other missing keys missing, also of the same name elsewhere', () => {
    expect(problemsOf('minutes: { titel: 1, essentials: 1, dep: 2 }')).toEqual([
      'x.yaml:1:1 error KEY_MISSING: Cannot find the key "title"\n  add "title: …" here',
      'x.yaml:1:12 error KEY_UNKNOWN: Cannot use the unknown key "titel"\n  known keys: essentials, deep',
      'x.yaml:1:37 error KEY_UNKNOWN: Cannot use the unknown key "dep"\n  did you mean "deep"?',
    ]);
  });

  it('keep their map from being judged as a whole', () => {
    expect(problemsOf('title: A\nparts:\n  - question: [a]')).toEqual([
      'x.yaml:3:5 error KEY_UNKNOWN: Cannot use the unknown key "question"\n  did you mean "questions"?',
    ]);
    expect(problemsOf('title: A\nparts:\n  - drills: a')).toEqual([
      'x.yaml:3:5 error VALUE_INVALID: Cannot use this value for "parts.0": received {"questions":[],"drills":"a"}\n  must name a question',
    ]);
  });
});

describe('missing keys', () => {
  it('are named at the map they belong in', () => {
    expect(problemsOf('kind: coding\nminutes:\n  deep: 2')).toEqual([
      'x.yaml:1:1 error KEY_MISSING: Cannot find the key "title"\n  add "title: …" here',
      'x.yaml:3:3 error KEY_MISSING: Cannot find the key "minutes.essentials"\n  add "essentials: …" here',
    ]);
  });

  it('are missing too where the value is a choice', () => {
    const choices = z.object({
      level: z.enum(['easy', 'hard']),
      mode: z.literal('plain'),
      hours: z.union([z.literal('off'), z.number()]),
    });
    const result = checkValue(parseYamlSource('levl: easy', 'x.yaml'), choices);
    expect(result.ok ? [] : result.problems.map(({ code, hint }) => [code, hint])).toEqual([
      ['KEY_MISSING', 'add "level: …" here'],
      ['KEY_MISSING', 'add "mode: …" here'],
      ['KEY_MISSING', 'add "hours: …" here'],
    ]);
  });

  it('are what an empty file has', () => {
    expect(problemsOf('')).toEqual([
      'x.yaml:1:1 error KEY_MISSING: Cannot find the key "title"\n  add "title: …" here',
    ]);
  });
});

describe('wrong values', () => {
  it.each([
    [
      'a misspelt choice',
      'title: A\nkind: conceptul',
      'x.yaml:2:7 error VALUE_INVALID: Cannot use this value for "kind": received "conceptul"\n  did you mean "conceptual"?',
    ],
    [
      'a choice that resembles nothing',
      'title: A\nkind: hard',
      'x.yaml:2:7 error VALUE_INVALID: Cannot use this value for "kind": received "hard"\n  one of: conceptual, practical, coding',
    ],
    [
      'a choice of another type',
      'title: A\nkind: [coding]',
      'x.yaml:2:7 error VALUE_INVALID: Cannot use this value for "kind": received ["coding"]\n  one of: conceptual, practical, coding',
    ],
    [
      'a key with nothing behind it',
      'title:',
      'x.yaml:1:7 error VALUE_INVALID: Cannot use this value for "title": received null\n  must be a text',
    ],
    [
      'an item deep inside',
      'title: A\nparts:\n  - questions: [a, 7]',
      'x.yaml:3:20 error VALUE_INVALID: Cannot use this value for "parts.0.questions.1": received 7\n  must be a text',
    ],
    [
      'a file that is a list',
      '- title: A',
      'x.yaml:1:1 error VALUE_INVALID: Cannot use this value: received [{"title":"A"}]\n  must be a map of keys and values',
    ],
    [
      'a long value, cut short',
      `title: [${'word, '.repeat(20)}]`,
      `x.yaml:1:8 error VALUE_INVALID: Cannot use this value for "title": received [${'"word",'.repeat(8)}…\n  must be a text`,
    ],
    [
      'a value that holds itself',
      'title: &a [*a]',
      'x.yaml:1:11 error VALUE_INVALID: Cannot use this value for "title": received a value that holds itself\n  must be a text',
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });

  it('are all named', () => {
    expect(
      problemsOf('title: 7\nkind: hard\nminutes: { essentials: 1.5, deep: soon }').map((problem) =>
        problem.slice(0, 11).trim(),
      ),
    ).toEqual(['x.yaml:1:8', 'x.yaml:2:7', 'x.yaml:3:24', 'x.yaml:3:35']);
  });

  it('have no "received" where there is nothing', () => {
    const result = checkValue(parseYamlSource('', 'x.yaml'), z.array(z.string()));
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([
      'x.yaml:1:1 error VALUE_INVALID: Cannot use this value\n  must be a list',
    ]);
  });
});

it('says only what is wrong with the YAML when it cannot be read', () => {
  expect(problemsOf('a: b: c').map((problem) => problem.slice(0, 28))).toEqual([
    'x.yaml:1:4 error YAML_SYNTAX',
  ]);
});
