import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackFile } from './parse-item.js';
import { parsePack } from './parse-pack.js';
import { smallestPack, smallestPackWith } from './smallest-pack.js';

const files = smallestPackWith({});

/** The pack with up to four files cut short, cut open, taken away or overwritten by another. */
const damaged: fc.Arbitrary<readonly PackFile[]> = fc
  .array(
    fc.record({
      path: fc.constantFrom(...Object.keys(smallestPack)),
      other: fc.constantFrom(...Object.keys(smallestPack)),
      how: fc.constantFrom('cut', 'gap', 'gone', 'other', 'noise'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      noise: fc.constantFrom('\n', '---\n', '# ', '## Answer\n', '- ', ': ', '[', '*x', '  ', '"'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((damages) => {
    const texts: Record<string, string | undefined> = { ...smallestPack };
    for (const { path, other, how, at, noise } of damages) {
      const text = texts[path] ?? '';
      const offset = Math.floor(at * text.length);
      texts[path] = {
        cut: text.slice(0, offset),
        gap: text.slice(0, offset) + text.slice(offset + 20),
        gone: undefined,
        other: smallestPack[other],
        noise: text.slice(0, offset) + noise + text.slice(offset),
      }[how];
    }
    return smallestPackWith(texts);
  });

function shuffled(list: readonly PackFile[]): fc.Arbitrary<PackFile[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

describe('parsePack', () => {
  it('gives the same pack for any order of its files', () => {
    const expected = JSON.stringify(parsePack(files));
    fc.assert(
      fc.property(shuffled(files), (order) => {
        expect(JSON.stringify(parsePack(order))).toBe(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same problems for any order of its files, also of two with one id', () => {
    const twin = {
      path: 'topics/zzz/splits.md',
      text: smallestPack['topics/core-ml/splits.md'] ?? '',
    };
    fc.assert(
      fc.property(
        damaged
          .map((list) => [...list, twin])
          .chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, order]) => {
          expect(parsePack(order)).toEqual(parsePack(list));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives every array sorted by id, whatever the folders are called', () => {
    const topic = smallestPack['topics/core-ml/splits.md'] ?? '';
    const question = smallestPack['questions/core-ml/what-is-overfitting.md'] ?? '';
    const name = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, name), { maxLength: 6, selector: ([, id]) => id }),
        (places) => {
          const more = places.flatMap(([area, id]) => [
            [`topics/${area}/t-${id}.md`, topic],
            [`questions/x${area}/q-${id}.md`, question],
          ]);
          const result = parsePack(smallestPackWith(Object.fromEntries(more)));
          expect(result.ok).toBe(true);
          if (!result.ok) return;
          for (const key of ['topics', 'questions', 'resources', 'projects', 'drills'] as const) {
            const ids = result.value[key].map(({ id }) => id);
            expect(ids).toEqual([...ids].sort());
          }
          expect(result.value.topics).toHaveLength(2 + places.length);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('reads CRLF and byte-order marks as if they were not there', () => {
    fc.assert(
      fc.property(
        damaged,
        fc.constantFrom('\r\n', '\r', '\n'),
        fc.constantFrom('', '\uFEFF'),
        (list, end, mark) => {
          const foreign = list.map(({ path, text }) => ({
            path,
            text: mark + text.replaceAll('\n', end),
          }));
          expect(parsePack(foreign)).toEqual(parsePack(list));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('never throws on a damaged pack, and places each problem inside a file, sorted, once', () => {
    fc.assert(
      fc.property(damaged, (list) => {
        const result = parsePack(list);
        const problems = result.ok ? result.warnings : result.problems;
        const lines = new Map(list.map(({ path, text }) => [path, text.split('\n')]));
        for (const { location, message } of problems) {
          const { file, line, column } = location;
          const text = lines.get(file);
          expect(message).not.toContain('\n');
          if (text === undefined) {
            expect([line, column]).toEqual([1, 1]);
          } else {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(text.length);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(column).toBeLessThanOrEqual((text[line - 1] ?? '').length + 1);
          }
        }
        const places = problems.map(
          ({ location: { file, line, column } }) =>
            `${file} ${String(line).padStart(9)} ${String(column).padStart(9)}`,
        );
        expect(places).toEqual([...places].sort());
        const texts = problems.map((problem) => JSON.stringify(problem));
        expect(texts).toHaveLength(new Set(texts).size);
      }),
      { numRuns: 100 },
    );
  });

  it('reports one file’s problems whatever is wrong with the others', () => {
    const path = 'drills/communication/terms.md';
    const broken = (smallestPack[path] ?? '').replace('- Rushing\n', '');
    fc.assert(
      fc.property(damaged, (list) => {
        const others = list.filter((file) => file.path !== path);
        const result = parsePack([...others, { path, text: broken }]);
        const found = result.ok ? [] : result.problems;
        const here = found.filter(({ location }) => location.file === path);
        expect(here.map(({ code, location }) => [code, location.line])).toContainEqual([
          'VALUE_INVALID',
          16,
        ]);
      }),
      { numRuns: 20 },
    );
  });
});
