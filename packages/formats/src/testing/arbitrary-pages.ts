import fc from 'fast-check';
import type { Pages } from '../checklist/merge-checklists.js';

/** An activity as a page shows it, in two revisions of a plan. */
interface Item {
  readonly id: number;
  /** Week before and after; undefined where the plan does not hold it. */
  readonly weeks: readonly [number | undefined, number | undefined];
  readonly minutes: readonly [number, number];
  readonly marks: readonly [string, string];
  readonly isNewWork: boolean;
}

/** A plan's pages in two revisions. */
export interface Revisions {
  readonly base: Pages;
  readonly rendered: Pages;
}

const anyMark = fc.constantFrom(' ', ' ', 'x', '-');
const week = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });

/**
 * Pages of a plan and of its next revision, in which activities moved, came, went or changed their
 * words. As on real pages, many lines are alike: blank ones, breaks, "Done when", code.
 */
export function arbitraryRevisions(): fc.Arbitrary<Revisions> {
  return fc
    .record({
      items: fc.array(
        fc.record({
          weeks: fc.tuple(week, week),
          stays: fc.boolean(),
          minutes: fc.tuple(fc.constantFrom(20, 30), fc.constantFrom(20, 30)),
          marks: fc.tuple(anyMark, anyMark),
          isNewWork: fc.boolean(),
        }),
        { maxLength: 10 },
      ),
      perSession: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      points: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    })
    .map(({ items, perSession, points }) => {
      const all = items.map(
        ({ weeks, stays, minutes, marks, isNewWork }, id): Item => ({
          id,
          weeks: stays ? [weeks[0], weeks[0]] : weeks,
          minutes: stays ? [minutes[0], minutes[0]] : minutes,
          marks,
          isNewWork,
        }),
      );
      return {
        base: pagesOf(all, 0, perSession[0], points[0]),
        rendered: pagesOf(all, 1, perSession[1], points[1]),
      };
    });
}

function pagesOf(
  items: readonly Item[],
  revision: 0 | 1,
  perSession: number,
  points: number,
): Pages {
  const pages = new Map<string, string>();
  const last = Math.max(0, ...items.map((item) => item.weeks[revision] ?? 0));
  for (let number = 1; number <= last; number += 1) {
    const lines = [`# Week ${number} of ${last}`, '', '[The whole plan](README.md)'];
    const ofWeek = items.filter((item) => item.weeks[revision] === number);
    ofWeek.forEach((item, index) => {
      if (index % perSession === 0) {
        lines.push(
          '',
          `## Day ${1 + index / perSession}, 19:00`,
          '',
          '*When it is 19:00, I begin.*',
          '',
        );
      }
      lines.push(
        `- [${item.marks[revision]}] **Learn** [Topic ${item.id % 4}](library/topics/${item.id % 4}.md) · ${item.minutes[revision]} min — why <!-- mlprep:learn:${item.id} -->`,
      );
      if (item.isNewWork) lines.push('  *Done when* you can do it');
      if (index % 2 === 1) lines.push('', "*five minutes' break*", '');
    });
    pages.set(`week-0${number}.md`, `${lines.join('\n').trimEnd()}\n`);
  }
  if (points > 0) {
    const boxes = Array.from({ length: points }, (_, index) => `- [ ] point ${index}`);
    const code = ['```python', 'def f(x):', '    return x', '```'];
    pages.set(
      'library/questions/one.md',
      `${['# One', '', ...code, '', ...boxes, '', ...code].join('\n')}\n`,
    );
    pages.set('library/code/one/starter.py', `def f(x):\n    pass  # ${points}`);
  }
  return pages;
}

/** What a person does to a page. `at` says where, as a number that is wrapped around. */
export type Edit =
  | { readonly what: 'mark'; readonly at: number; readonly mark: string }
  | { readonly what: 'extend'; readonly at: number; readonly words: string }
  | { readonly what: 'insert'; readonly at: number; readonly lines: readonly string[] }
  | { readonly what: 'delete'; readonly at: number }
  | { readonly what: 'move'; readonly at: number; readonly to: number }
  | { readonly what: 'carry'; readonly at: number; readonly to: number }
  | { readonly what: 'copy'; readonly at: number; readonly to: number }
  | { readonly what: 'indent'; readonly at: number };

const at = fc.nat(1000);
const mark = fc.constantFrom(' ', 'x', 'X', '-', '>', '/', '$');
/** Lines that a person's own notes may hold besides their words. */
const between = fc.constantFrom(
  '',
  '',
  '```',
  '```python',
  '---',
  '    return x',
  '- [ ] point 1',
  "*five minutes' break*",
  '  *Done when* you can do it',
  '## Day 1, 19:00',
);
const words = fc.constantFrom(
  (token: string) => token,
  (token: string) => `  ${token}`,
  (token: string) => `- ${token}`,
  (token: string) => `- [x] ${token} (20 min)`,
  (token: string) => `# ${token} \\ $& $1 [a](b)`,
  (token: string) => `\t> ${token} <!-- comment -->`,
  (token: string) => `*five minutes' break* ${token}`,
  (token: string) => `${token} \u2028 \u{1f600} \ud800`,
);

/** Edits of a person, each with words that no other edit has: `note-0`, `note-1` … */
export function arbitraryEdits(
  ...kinds: readonly Edit['what'][]
): fc.Arbitrary<readonly { readonly page: number; readonly edit: Edit }[]> {
  const edits: Readonly<Record<Edit['what'], fc.Arbitrary<Edit>>> = {
    mark: fc.record({ what: fc.constant('mark'), at, mark }),
    extend: fc.record({ what: fc.constant('extend'), at, words: fc.constant('TOKEN') }),
    insert: fc.record({
      what: fc.constant('insert'),
      at,
      lines: fc
        .tuple(fc.array(between, { maxLength: 3 }), words, fc.array(between, { maxLength: 3 }))
        .map(([above, line, below]) => [...above, line('TOKEN'), ...below]),
    }),
    delete: fc.record({ what: fc.constant('delete'), at }),
    move: fc.record({ what: fc.constant('move'), at, to: at }),
    carry: fc.record({ what: fc.constant('carry'), at, to: at }),
    copy: fc.record({ what: fc.constant('copy'), at, to: at }),
    indent: fc.record({ what: fc.constant('indent'), at }),
  };
  return fc
    .array(fc.record({ page: fc.nat(1000), edit: fc.oneof(...kinds.map((kind) => edits[kind])) }), {
      maxLength: 8,
    })
    .map((all) =>
      all.map(({ page, edit }, index) => ({
        page,
        edit: JSON.parse(JSON.stringify(edit).replaceAll('TOKEN', `note-${index}.`)) as Edit,
      })),
    );
}

/** The pages after the edits of a person. */
export function applyEdits(
  pages: Pages,
  edits: readonly { readonly page: number; readonly edit: Edit }[],
): Pages {
  const edited = new Map(
    [...pages]
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, text]) => [path, text.replace(/\n$/, '').split('\n')]),
  );
  const all = [...edited.values()];
  for (const { page, edit } of edits) {
    const lines = all[page % all.length];
    if (lines === undefined) continue;
    const isBetween = edit.what === 'carry' || edit.what === 'copy';
    const target = isBetween ? all[edit.to % all.length] : lines;
    applyEdit(lines, edit, target ?? lines);
  }
  return new Map(
    [...pages].map(([path, text]) => {
      const lines = edited.get(path);
      return [path, lines === undefined ? text : `${lines.join('\n')}\n`];
    }),
  );
}

function applyEdit(lines: string[], edit: Edit, target: string[]): void {
  const place = edit.at % Math.max(1, lines.length);
  const line = lines[place] ?? '';
  switch (edit.what) {
    case 'mark':
      lines[place] = line.replace(/^( *- )\[.\]/, (_, bullet) => `${bullet}[${edit.mark}]`);
      return;
    case 'extend':
      if (line !== '') lines[place] = `${line} ${edit.words}`;
      return;
    case 'indent':
      if (line !== '') lines[place] = `  ${line}`;
      return;
    case 'insert':
      lines.splice(edit.at % (lines.length + 1), 0, ...edit.lines);
      return;
    case 'delete':
      lines.splice(place, 1);
      return;
    case 'copy':
      target.splice(edit.to % (target.length + 1), 0, line);
      return;
    case 'move':
    case 'carry':
      lines.splice(place, 1);
      target.splice(edit.to % (target.length + 1), 0, line);
      return;
  }
}
