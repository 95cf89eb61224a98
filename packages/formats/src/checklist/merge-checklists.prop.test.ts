import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, arbitraryEdits, arbitraryRevisions } from '../testing/arbitrary-pages.js';
import { linesOf } from './lines-of.js';
import { mergeChecklists, type Pages } from './merge-checklists.js';
import { parseBoxLine } from './parse-box-line.js';

const runs = { numRuns: 400 };
const anyEdits = arbitraryEdits('mark', 'extend', 'insert', 'delete', 'move', 'carry', 'indent');

function allLines(pages: Pages): readonly string[] {
  return [...pages].filter(([path]) => path.endsWith('.md')).flatMap(([, text]) => linesOf(text));
}

function count(lines: readonly string[], part: string): number {
  return lines.filter((line) => line.includes(part)).length;
}

function tokens(pages: Pages): readonly string[] {
  return [...new Set(allLines(pages).flatMap((line) => line.match(/note-\d+\./g) ?? []))];
}

function removeOne(lines: string[], line: string): void {
  const index = lines.indexOf(line);
  expect([line, index]).not.toEqual([line, -1]);
  lines.splice(index, 1);
}

/** Marks of activities, by id. */
function marks(pages: Pages): ReadonlyMap<string, string> {
  return new Map(
    allLines(pages).flatMap((line) => {
      const box = parseBoxLine(line);
      return box?.id === undefined ? [] : [[box.id, box.mark] as const];
    }),
  );
}

describe('mergeChecklists', () => {
  it('gives exactly the new pages when nothing was written', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), ({ base, rendered }) => {
        expect(mergeChecklists(rendered, base, base)).toEqual(rendered);
        expect(mergeChecklists(rendered, base, new Map())).toEqual(rendered);
        expect(mergeChecklists(rendered, new Map(), rendered)).toEqual(rendered);
      }),
      runs,
    );
  });

  it('gives exactly the pages on disk when the plan did not change', () => {
    const edits = arbitraryEdits('mark', 'extend', 'indent', 'insert');
    fc.assert(
      fc.property(arbitraryRevisions(), edits, ({ base }, written) => {
        const onDisk = applyEdits(base, written);
        expect(mergeChecklists(base, base, onDisk)).toEqual(onDisk);
      }),
      runs,
    );
  });

  it('keeps every line and every word that a person added, once', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), anyEdits, ({ base, rendered }, written) => {
        const onDisk = applyEdits(base, written);
        const merged = mergeChecklists(rendered, base, onDisk);
        const lines = allLines(merged);
        for (const token of tokens(onDisk))
          expect([token, count(lines, token)]).toEqual([token, 1]);
      }),
      runs,
    );
  });

  it('keeps each line of a note as it was written, those that pages hold already among them', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), arbitraryEdits('insert'), (revisions, written) => {
        const { base, rendered } = revisions;
        fc.pre([...base.keys()].some((path) => path.endsWith('.md')));
        const merged = mergeChecklists(rendered, base, applyEdits(base, written));
        const added = written.flatMap(({ edit }) => (edit.what === 'insert' ? edit.lines : []));
        const expected = [...allLines(rendered), ...added].filter((line) => line !== '');
        const isRetired = [...merged.keys()].some((path) => !rendered.has(path));
        const lines = allLines(merged).filter((line) => line !== '');
        if (isRetired) {
          for (const line of expected) removeOne(lines, line);
          expect(lines.filter((line) => !allLines(base).includes(line))).toEqual([]);
        } else {
          expect(lines.sort()).toEqual(expected.sort());
        }
      }),
      runs,
    );
  });

  it('keeps every mark that a person set, wherever its activity went', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), anyEdits, ({ base, rendered }, written) => {
        const onDisk = applyEdits(base, written);
        const [before, now, next] = [marks(base), marks(onDisk), marks(rendered)];
        const merged = marks(mergeChecklists(rendered, base, onDisk));
        for (const id of new Set([...now.keys(), ...next.keys()])) {
          const isSet = now.get(id) !== undefined && now.get(id) !== before.get(id);
          const expected = isSet ? now.get(id) : next.get(id);
          if (expected === undefined) continue;
          expect([id, merged.get(id) ?? ' ']).toEqual([id, expected]);
        }
      }),
      runs,
    );
  });

  it('renders every line of the new pages, in its order', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), anyEdits, ({ base, rendered }, written) => {
        const merged = mergeChecklists(rendered, base, applyEdits(base, written));
        const opened = (line: string) => line.trim().replace(/\[.\]/, '[ ]');
        for (const [path, text] of rendered) {
          const open = linesOf(merged.get(path) ?? '').map(opened);
          let from = 0;
          for (const line of linesOf(text).map(opened)) {
            const found = open.findIndex((other, index) => index >= from && other.startsWith(line));
            expect([line, found]).not.toEqual([line, -1]);
            from = found + 1;
          }
        }
      }),
      runs,
    );
  });

  it('changes nothing the second time', () => {
    const edits = arbitraryEdits('mark', 'extend', 'insert', 'delete', 'move', 'carry', 'copy');
    fc.assert(
      fc.property(arbitraryRevisions(), edits, ({ base, rendered }, written) => {
        const once = mergeChecklists(rendered, base, applyEdits(base, written));
        expect(mergeChecklists(rendered, rendered, once)).toEqual(once);
      }),
      runs,
    );
  });

  it('changes nothing the second time where what was rendered before is not known', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), anyEdits, ({ base, rendered }, written) => {
        const once = mergeChecklists(rendered, new Map(), applyEdits(base, written));
        expect(mergeChecklists(rendered, rendered, once)).toEqual(once);
      }),
      runs,
    );
  });

  it('moves a note with the activity it stands below', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), fc.nat(), fc.boolean(), (revisions, pick, isDeep) => {
        const { base, rendered } = revisions;
        const boxes = [...base].flatMap(([path, text]) =>
          linesOf(text).flatMap((line, index) => {
            const id = parseBoxLine(line)?.id;
            const hasHome = id !== undefined && count(allLines(rendered), `mlprep:${id} `) === 1;
            return hasHome ? [{ path, index, id }] : [];
          }),
        );
        const box = boxes[pick % boxes.length];
        fc.pre(box !== undefined);
        const lines = [...linesOf(base.get(box.path) ?? '')];
        const below = isDeep && lines[box.index + 1]?.startsWith('  *Done') ? 2 : 1;
        lines.splice(box.index + below, 0, 'a note');
        const onDisk = new Map([...base, [box.path, lines.join('\n')]]);
        const merged = [...mergeChecklists(rendered, base, onDisk)].map(([, text]) =>
          linesOf(text),
        );
        const page = merged.find((text) => text.includes('a note')) ?? [];
        const above = page.slice(0, page.indexOf('a note'));
        const nearest = above.findLast((line) => line.startsWith('- ['));
        expect(nearest).toContain(`mlprep:${box.id} `);
        expect(above.slice(above.lastIndexOf(nearest ?? '') + 1)).not.toContain('');
      }),
      runs,
    );
  });

  it('does not mind line ends', () => {
    fc.assert(
      fc.property(arbitraryRevisions(), anyEdits, ({ base, rendered }, written) => {
        const onDisk = applyEdits(base, written);
        const fromWindows = new Map(
          [...onDisk].map(([path, text]) => [path, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
        );
        const expected = mergeChecklists(rendered, base, onDisk);
        const merged = mergeChecklists(rendered, base, fromWindows);
        const normal = (pages: Pages) => [...pages].map(([path, text]) => [path, linesOf(text)]);
        expect(normal(merged)).toEqual(normal(expected));
      }),
      runs,
    );
  });
});
