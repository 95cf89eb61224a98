import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChecklists } from '../markdown/render-checklists.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { joinProgress } from './join-progress.js';
import { markBox } from './mark-box.js';
import { readChecklist } from './read-checklist.js';

const plan = smallPlan();
const rendered = [...renderChecklists(plan, smallPack)].filter(([path]) =>
  /^week-\d+\.md$/.test(path),
);
const ids = plan.sessions.flatMap(({ activities }) => activities.map(({ id }) => id));

/** Pages as people leave them: other marks, other line ends, lines of their own, copies of lines. */
const pages = fc
  .tuple(
    fc.array(fc.constantFrom(' ', 'x', 'X', '-', '>', '?'), { minLength: 60, maxLength: 60 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(
      fc.tuple(fc.nat(80), fc.constantFrom('', 'a note', '- [ ] milk', '- [x] done', '(5 min)')),
      {
        maxLength: 8,
      },
    ),
    fc.array(fc.tuple(fc.nat(80), fc.nat(80)), { maxLength: 4 }),
  )
  .map(([marks, end, notes, copies]) => {
    let at = 0;
    return new Map(
      rendered.map(([path, text]) => {
        const lines = text
          .split('\n')
          .map((line) =>
            line.startsWith('- [ ]')
              ? line.replace('[ ]', `[${marks[at++ % marks.length]}]`)
              : line,
          );
        for (const [place, note] of notes) lines.splice(place, 0, note);
        for (const [from, to] of copies) lines.splice(to, 0, lines[from] ?? '');
        return [path, lines.join(end)] as const;
      }),
    );
  });

function readAll(texts: ReadonlyMap<string, string>) {
  const read = [...texts].map(([path, text]) => {
    const result = readChecklist(text, plan, path);
    return result.ok ? result.value : [];
  });
  return joinProgress(read);
}

describe('markBox', () => {
  it('is read back as it was meant, and changes one line and no other activity', () => {
    fc.assert(
      fc.property(
        pages,
        fc.constantFrom(...ids),
        fc.constantFrom(['x', 'done'] as const, ['-', 'skipped'] as const),
        fc.option(fc.integer({ min: 1, max: 1440 }), { nil: undefined }),
        (before, id, [mark, status], minutes) => {
          const to = { mark, ...(minutes === undefined ? {} : { minutes }) };
          const marked = markBox(before, plan, id, to);
          if (marked === undefined) throw new Error(`no box of ${id}`);
          const after = new Map(before).set(marked.path, marked.text);
          const [entry] = readAll(after).filter((one) => one.id === id);
          expect(entry?.status).toBe(status);
          if (minutes !== undefined) expect(entry?.minutes).toBe(minutes);
          const others = (texts: ReadonlyMap<string, string>) =>
            readAll(texts).filter((one) => one.id !== id);
          expect(others(after)).toEqual(others(before));
          const old = (before.get(marked.path) ?? '').split(/(\r\n|\r|\n)/);
          const changed = marked.text
            .split(/(\r\n|\r|\n)/)
            .flatMap((part, index) => (part === old[index] ? [] : [index]));
          expect(changed.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
