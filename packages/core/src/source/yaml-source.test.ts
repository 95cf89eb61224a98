import { describe, expect, it } from 'vitest';
import { formatProblem } from '../problem.js';
import { parseYamlSource } from './yaml-source.js';

const text = `# a comment
name: Ada
tags: [one, two]
parts:
  - title: First
    minutes: 5
  - { title: Second, minutes: 7 }
`;

function place(location: { readonly line: number; readonly column: number }): string {
  return `${location.line}:${location.column}`;
}

describe('a good source', () => {
  const source = parseYamlSource(text, 'x.yaml');

  it('has its value and no problem', () => {
    expect(source.value).toEqual({
      name: 'Ada',
      tags: ['one', 'two'],
      parts: [
        { title: 'First', minutes: 5 },
        { title: 'Second', minutes: 7 },
      ],
    });
    expect(source.problems).toEqual([]);
  });

  it.each([
    ['a value', ['name'], '2:7'],
    ['an item of a flow list', ['tags', 1], '3:13'],
    ['a value inside a block list', ['parts', 0, 'minutes'], '6:14'],
    ['a value inside a flow map', ['parts', 1, 'title'], '7:14'],
    ['a whole map', ['parts', 0], '5:5'],
    ['the root', [], '2:1'],
  ])('says where %s stands', (_, path, expected) => {
    expect(place(source.locate(path))).toBe(expected);
    expect(source.locate(path).file).toBe('x.yaml');
  });

  it('says for a path that is not there where its deepest part stands', () => {
    expect(place(source.locate(['parts', 1, 'url']))).toBe('7:5');
    expect(place(source.locate(['parts', 9, 'title']))).toBe('5:3');
    expect(place(source.locate(['nobody', 'home']))).toBe('2:1');
  });

  it('says where a key stands, and for a key that is not there where its map does', () => {
    expect(place(source.locateKey([], 'tags'))).toBe('3:1');
    expect(place(source.locateKey(['parts', 1], 'minutes'))).toBe('7:22');
    expect(place(source.locateKey(['parts', 0], 'url'))).toBe('5:5');
  });

  it('counts the lines that come before', () => {
    const shifted = parseYamlSource('a: 1\nb: 2\n', 'x.md', 3);
    expect(place(shifted.locate(['b']))).toBe('5:4');
    expect(place(shifted.locateKey([], 'b'))).toBe('5:1');
  });
});

describe('nothing', () => {
  it.each(['', '\n', '# only a comment\n'])('is null and stands at the start: %j', (nothing) => {
    const source = parseYamlSource(nothing, 'x.yaml');
    expect([source.value, source.problems]).toEqual([null, []]);
    expect(place(source.locate(['a']))).toBe('1:1');
    expect(place(source.locateKey([], 'a'))).toBe('1:1');
  });
});

describe('a broken source', () => {
  const quoteIt = 'quote a text that holds a colon or starts with a special character';
  const row = (at: string, message: string, hint: string): string =>
    `x.yaml:${at} error YAML_SYNTAX: Cannot read this YAML: ${message}\n  ${hint}`;

  it.each([
    [
      'an unquoted colon',
      'a: b: c\n',
      [row('1:4', 'Nested mappings are not allowed in compact mappings', quoteIt)],
    ],
    [
      'a list that is never closed',
      'a: [1, 2\nb: 3\n',
      [
        row(
          '2:1',
          'Flow sequence in block collection must be sufficiently indented and end with a ]',
          quoteIt,
        ),
      ],
    ],
    [
      'a reserved character',
      'a: 1\nb: @x\n',
      [row('2:4', 'Plain value cannot start with reserved character @', quoteIt)],
    ],
    [
      'a tab',
      'a:\n\tb: 1\n',
      [row('2:1', 'Tabs are not allowed as indentation', 'indent with spaces')],
    ],
    [
      'a key twice',
      'a: 1\nb: 2\na: 3\n',
      [row('3:1', 'Map keys must be unique', 'keep one of the keys with this name')],
    ],
    [
      'a star at the start of a text',
      'a: 1\nb: *bold*\n',
      [row('2:4', 'Unresolved alias (the anchor must be set before the alias): bold*', quoteIt)],
    ],
    ['an unknown tag', 'a: !secret 1\n', [row('1:4', 'Unresolved tag: !secret', quoteIt)]],
  ])('names %s and its place', (_, broken, expected) => {
    const source = parseYamlSource(broken, 'x.yaml');
    expect(source.problems.map(formatProblem)).toEqual(expected);
    expect(source.value).toBeUndefined();
  });

  it('names one problem where the parser stumbles on from the first', () => {
    const source = parseYamlSource('- a\nb: 1\n', 'x.yaml');
    expect(source.problems.map(({ location }) => place(location))).toEqual(['2:1']);
  });

  it('names every key that is there twice, also beside another problem', () => {
    const source = parseYamlSource('a: 1\na: 2\nb: 1\nb: 2\nc: d: e\n', 'x.yaml');
    expect(source.problems.map(({ location }) => place(location)).sort()).toEqual([
      '2:1',
      '4:1',
      '5:4',
    ]);
  });
});

describe('aliases', () => {
  it('stand for their values', () => {
    expect(parseYamlSource('a: &x [1]\nb: *x\n', 'x.yaml').value).toEqual({ a: [1], b: [1] });
  });

  it('that multiply without end are a problem, not a hang', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      const inner = Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ');
      lines.push(`a${level}: &a${level} [${inner}]`);
    }
    const source = parseYamlSource(`${lines.join('\n')}\n`, 'x.yaml', 1);
    expect(source.problems.map(formatProblem)).toEqual([
      'x.yaml:2:1 error YAML_SYNTAX: Cannot read this YAML: Excessive alias count indicates a resource exhaustion attack\n' +
        '  write the values out instead of using aliases',
    ]);
    expect(source.value).toBeUndefined();
  });
});
