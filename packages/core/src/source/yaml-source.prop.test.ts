import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseYamlSource, type ValuePath } from './yaml-source.js';

// Every leaf is a word that stands nowhere else, so that its place can be looked up in the text.
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant('leaf'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-k]{1,3}$/), tie('tree'), { minKeys: 1, maxKeys: 3 }),
  ),
}));

function number(value: unknown, paths: ValuePath[], path: ValuePath = []): unknown {
  if (Array.isArray(value)) return value.map((item, at) => number(item, paths, [...path, at]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, number(item, paths, [...path, key])]),
    );
  }
  paths.push(path);
  return `leaf-${paths.length}-`;
}

it('points at the first character of every value, in any nesting and style', () => {
  fc.assert(
    fc.property(tree, fc.boolean(), fc.nat(3), (shape, flow, linesBefore) => {
      const paths: ValuePath[] = [];
      const value = number({ root: shape }, paths);
      const text = stringify(value, { collectionStyle: flow ? 'flow' : 'block' });
      const source = parseYamlSource(text, 'x.yaml', linesBefore);
      expect(source.value).toEqual(value);
      paths.forEach((path, at) => {
        const lines = text.slice(0, text.indexOf(`leaf-${at + 1}-`)).split('\n');
        expect(source.locate(path)).toEqual({
          file: 'x.yaml',
          line: lines.length + linesBefore,
          column: (lines.at(-1) ?? '').length + 1,
        });
      });
    }),
  );
});

it('never throws, and has a value exactly when it has no problem', () => {
  const snippet = fc.oneof(
    fc.string(),
    fc.constantFrom('a: ', '- ', '[', ']', '{', '}', '&x ', '*x', '"', ': ', '\n', '  ', '\t'),
  );
  fc.assert(
    fc.property(fc.array(snippet, { maxLength: 30 }), (snippets) => {
      const source = parseYamlSource(snippets.join(''), 'x.yaml');
      expect(source.value === undefined).toBe(source.problems.length > 0);
    }),
    { numRuns: 500 },
  );
});
