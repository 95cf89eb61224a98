import { replan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { renderChecklists } from '../markdown/render-checklists.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { mergeChecklists, type Pages } from './merge-checklists.js';
import { readChecklist } from './read-checklist.js';

const box = (id: string, minutes = 30): string =>
  `- [ ] **Learn** [Topic ${id}](library/topics/${id}.md) · ${minutes} min — why <!-- mlprep:learn:${id} -->`;
const ticked = (line: string): string => line.replace('[ ]', '[x]');
const lost = (line: string): string => line.replace(/ <!--.*-->/, '');
const deep = '  *Done when* you can';

/** A page of lines; paragraphs are parted by ''. */
function page(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

function pages(content: Readonly<Record<string, string>>): Pages {
  return new Map(Object.entries(content));
}

function merge(
  rendered: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
  onDisk: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(mergeChecklists(pages(rendered), pages(base), pages(onDisk)));
}

const one = page('# Week 1', '', '## Tuesday', '', box('a'), deep, box('b'));
const two = page('# Week 2', '', '## Thursday', '', box('c'));
const base = { 'week-01.md': one, 'week-02.md': two };
/** In the next revision, a has moved to the second week. */
const moved = {
  'week-01.md': page('# Week 1', '', '## Tuesday', '', box('b')),
  'week-02.md': page('# Week 2', '', '## Thursday', '', box('c'), box('a', 40), deep),
};

describe('mergeChecklists', () => {
  it('moves a tick, the words beside it and the notes below it with their activity', () => {
    const onDisk = {
      ...base,
      'week-01.md': one
        .replace(box('a'), `${ticked(box('a'))} ✅ 2026-12-01\nbelow the box`)
        .replace(deep, `${deep}\n  - below the whole`),
    };
    expect(merge(moved, base, onDisk)).toEqual({
      'week-01.md': moved['week-01.md'],
      'week-02.md': page(
        '# Week 2',
        '',
        '## Thursday',
        '',
        box('c'),
        `${ticked(box('a', 40))} ✅ 2026-12-01`,
        'below the box',
        deep,
        '  - below the whole',
      ),
    });
  });

  it('keeps a paragraph apart from the activity with which it moves', () => {
    const onDisk = { ...base, 'week-01.md': one.replace(deep, `${deep}\n\nA thought.\n`) };
    expect(merge(moved, base, onDisk)['week-02.md']).toBe(
      moved['week-02.md'].replace(deep, `${deep}\n\nA thought.\n`),
    );
  });

  it('keeps it apart also where the page had parted it, and the new one does not', () => {
    const parted = { 'week-01.md': page('# Week 1', '', box('a'), '', box('b')) };
    const onDisk = { 'week-01.md': page('# Week 1', '', box('a'), '', 'A thought.', box('b')) };
    const rendered = { 'week-01.md': page('# Week 1', '', box('b'), box('a'), box('c')) };
    expect(merge(rendered, parted, onDisk)['week-01.md']).toBe(
      page('# Week 1', '', box('b'), box('a'), '', 'A thought.', box('c')),
    );
  });

  it('leaves a paragraph at the end of a page there, when the activity above it moves', () => {
    const changed = { ...base, 'week-01.md': page('# Week 1', '', box('b'), box('a')) };
    const onDisk = { ...changed, 'week-01.md': `${changed['week-01.md']}\n## My week\n\nGood.\n` };
    expect(merge(moved, changed, onDisk)['week-01.md']).toBe(
      `${moved['week-01.md']}\n## My week\n\nGood.\n`,
    );
  });

  it('keeps notes in their order where the lines above them are gone', () => {
    const before = { 'week-01.md': page('# Week 1', '', '## Mon', '', '## Tue', '', box('a')) };
    const onDisk = {
      'week-01.md': page('# Week 1', '', '## Mon', 'first', '', '## Tue', 'second', '', box('a')),
    };
    const rendered = { 'week-01.md': page('# Week 1', '', '## Wed', '', box('a')) };
    expect(merge(rendered, before, onDisk)['week-01.md']).toBe(
      page('# Week 1', '', '## Wed', '', box('a'), '', 'first', '', 'second'),
    );
  });

  it('keeps what stands above the title, such as properties of Obsidian', () => {
    const properties = '---\ntags: [interview]\n---\n';
    const onDisk = { ...base, 'week-01.md': `${properties}${one}` };
    expect(merge(moved, base, onDisk)['week-01.md']).toBe(`${properties}${moved['week-01.md']}`);
  });

  it('keeps code in a note beside code of the page, fences and all', () => {
    const code = ['```python', 'x = 1', '```'];
    const path = 'library/topics/a.md';
    const before = { [path]: page('# A', '', ...code, '', 'End.') };
    const note = ['```python', 'y = 2', 'x = 1', '```', ''];
    for (const rendered of [before, { [path]: page('# A', '', 'New.', '', ...code, '', 'Fin.') }]) {
      const merged = merge(rendered, before, {
        [path]: page('# A', '', ...note, ...code, '', 'End.'),
      })[path];
      const lines = (merged ?? '').split('\n');
      expect(lines.filter((line) => line === '```').length).toBe(2);
      expect(lines.filter((line) => line === 'y = 2').length).toBe(1);
      expect(lines.filter((line) => line === 'x = 1').length).toBe(2);
    }
  });

  it('takes a rendered line on which a person went on for that line, not for a new one', () => {
    const written = '## Tuesday, with Ana';
    const onDisk = { ...base, 'week-01.md': one.replace('## Tuesday', written) };
    const merged = merge(moved, base, onDisk)['week-01.md'];
    expect(merged).toBe(moved['week-01.md'].replace('## Tuesday', written));
  });

  it('keeps a changed line beside the rendered one where it did not just go on', () => {
    const onDisk = { ...base, 'week-01.md': one.replace('## Tuesday', '## Wednesday instead') };
    expect(merge(base, base, onDisk)['week-01.md']).toBe(
      one.replace('## Tuesday', '## Wednesday instead\n## Tuesday'),
    );
  });

  it('brings rendered lines back that were deleted, and files', () => {
    const onDisk = { 'week-01.md': one.replace(`${box('a')}\n`, '') };
    expect(merge(base, base, onDisk)).toEqual(base);
    expect(merge(base, base, { ...base, 'week-01.md': '' })).toEqual(base);
  });

  it('puts a box that a person carried to another page where its activity is', () => {
    const onDisk = {
      'week-01.md': one.replace(`${box('b')}\n`, ''),
      'week-02.md': `${two}${ticked(box('b'))}\nnote to b\n`,
    };
    expect(merge(base, base, onDisk)).toEqual({
      ...base,
      'week-01.md': one.replace(box('b'), `${ticked(box('b'))}\nnote to b`),
    });
  });

  it('keeps a copy of a box with its own mark', () => {
    const onDisk = { ...base, 'week-02.md': `${two}${ticked(box('a'))} copied\n` };
    expect(merge(base, base, onDisk)).toEqual(onDisk);
  });

  it('shows what is done by other ways than the page, unless the person changed the box', () => {
    const rendered = { ...base, 'week-01.md': one.replace('[ ]', '[x]') };
    const onDisk = { ...base, 'week-01.md': `${one}a note\n` };
    expect(merge(rendered, base, onDisk)['week-01.md']).toBe(
      `${one.replace('[ ]', '[x]')}a note\n`,
    );
    const skipped = { ...base, 'week-01.md': one.replace('[ ]', '[-]') };
    expect(merge(rendered, base, skipped)['week-01.md']).toBe(skipped['week-01.md']);
  });

  it('gives boxes their lost ids back instead of doubling them', () => {
    const onDisk = { ...base, 'week-01.md': lost(ticked(one)) };
    expect(lost(ticked(one))).not.toContain('mlprep:learn:a');
    const stripped = one.split('\n').map(lost).join('\n');
    expect(merge(base, base, { ...base, 'week-01.md': ticked(stripped) })).toEqual({
      ...base,
      'week-01.md': ticked(one),
    });
    expect(merge(moved, base, onDisk)['week-02.md']).toContain(ticked(box('a', 40)));
  });

  it('keeps a box where it was when it is marked and its activity is gone', () => {
    const rendered = { 'week-01.md': page('# Week 1', '', box('b')), 'week-02.md': two };
    const onDisk = { ...base, 'week-01.md': one.replace(box('a'), `${ticked(box('a'))}\nnote`) };
    expect(merge(rendered, base, onDisk)['week-01.md']).toBe(
      page('# Week 1', '', box('b'), '', ticked(box('a')), 'note'),
    );
    expect(merge(rendered, base, base)['week-01.md']).toBe(rendered['week-01.md']);
    const done = { ...base, 'week-01.md': one.replace(box('a'), ticked(box('a'))) };
    expect(merge(rendered, done, base)['week-01.md']).toBe(rendered['week-01.md']);
  });

  it('keeps marks in boxes of the library, which have no id', () => {
    const path = 'library/questions/q.md';
    const points = page('# Q', '', '- [ ] **must** One', '- [ ] Two', '- [ ] Two', '', 'Old.');
    const onDisk = points.replace('- [ ] **must** One', '- [x] **must** One (at last)');
    const last = onDisk.replace('- [ ] Two\n\n', '- [x] Two\n\n');
    expect(merge({ [path]: points }, { [path]: points }, { [path]: last })[path]).toBe(last);
    const rendered = { [path]: points.replace('Old.', 'New.') };
    expect(merge(rendered, { [path]: points }, { [path]: last })[path]).toBe(
      last.replace('Old.', 'New.'),
    );
  });

  it('keeps a page that is no longer rendered for what has no other place', () => {
    const rendered = { 'week-01.md': page('# Week 1', '', '## Tuesday', '', box('a'), box('c')) };
    const onDisk = {
      'week-01.md': one,
      'week-02.md': page('# Week 2', 'my plan', '', '## Thursday', '', ticked(box('c')), 'to c'),
    };
    const merged = merge(rendered, base, onDisk);
    expect(merged).toEqual({
      'week-01.md': page('# Week 1', '', '## Tuesday', '', box('a'), ticked(box('c')), 'to c'),
      'week-02.md': page('# Week 2', 'my plan', '', '## Thursday', ''),
    });
    expect(merge(rendered, rendered, merged)).toEqual(merged);
  });

  it('drops a page that is no longer rendered when nothing is left on it', () => {
    const rendered = { 'week-01.md': page('# Week 1', '', '## Tuesday', '', box('a'), box('c')) };
    const onDisk = { ...base, 'week-02.md': ticked(two) };
    expect(Object.keys(merge(rendered, base, onDisk))).toEqual(['week-01.md']);
    const path = 'library/questions/q.md';
    const points = { [path]: page('# Q', '', '- [ ] One') };
    expect(merge({}, points, points)).toEqual({});
    expect(merge({}, points, { [path]: page('# Q', '', '- [x] One') })).toEqual({
      [path]: page('# Q', '', '- [x] One'),
    });
  });

  it('leaves files alone that were never rendered', () => {
    const own = {
      'library/mine.md': `\uFEFFmine\r\n${ticked(box('a'))}\r\n`,
      'library/code/q/solution.py': 'x = 1',
    };
    expect(merge(base, base, { ...base, ...own })).toEqual({ ...base, ...own });
  });

  it('keeps code that a person changed, and only that', () => {
    const path = 'library/code/q/starter.py';
    const before = { [path]: 'def f():\n    pass\n' };
    const next = { [path]: 'def f(x):\n    pass\n' };
    const written = { [path]: 'def f():\n    return 1\n' };
    expect(merge(next, before, written)).toEqual(written);
    expect(merge({}, before, written)).toEqual(written);
    const shorter = { [path]: 'def f():\n' };
    expect(merge(next, before, shorter)).toEqual(shorter);
    expect(merge(next, before, before)).toEqual(next);
    expect(merge(next, before, { [path]: before[path].replaceAll('\n', '\r\n') })).toEqual(next);
    expect(merge({}, before, before)).toEqual({});
  });

  it('takes for written what differs from the new page, where the old one is not known', () => {
    const onDisk = { 'week-01.md': `${ticked(one)}mine\n`, 'week-02.md': two };
    expect(merge(base, {}, onDisk)).toEqual({ ...base, 'week-01.md': `${ticked(one)}mine\n` });
  });

  it('gives a plan’s pages back after a replan, with ticks and notes in their places', () => {
    const plan = smallPlan();
    const before = renderChecklists(plan, smallPack);
    const tick = (text: string, id: string, note: string): string =>
      text.replace(
        new RegExp(`^- \\[ \\](.*mlprep:${id} -->(?:\n {2}.*)?)$`, 'm'),
        (_, rest: string) => `- [x]${rest}\n${note}`,
      );
    const onDisk = new Map(before);
    const change = (path: string, id: string, note: string) =>
      onDisk.set(path, tick(onDisk.get(path) ?? '', id, note));
    change('week-01.md', 'learn:splits', 'note to splits');
    change('week-01.md', 'review:write-gini:2', 'note to gini');
    onDisk.set(
      'week-02.md',
      (onDisk.get('week-02.md') ?? '').replace(/(part-2 -->\n.*\n)/, '$1note to part 2\n'),
    );
    const progress = [...onDisk].flatMap(([path, text]) => {
      const result = readChecklist(text, plan, path);
      return path.startsWith('week-') && result.ok ? result.value : [];
    });
    const availability = { mon: ['18:00-19:00'], wed: ['18:00-19:00'], sun: ['10:00-11:30'] };
    const next = replan(plan, {
      pack: smallPack,
      profile: { ...plan.profile, availability },
      progress,
      now: '2026-11-27T08:00:00Z',
    });
    const rendered = renderChecklists(next, smallPack);
    expect(rendered.get('week-02.md')).not.toBe(before.get('week-02.md'));
    const merged = mergeChecklists(rendered, before, onDisk);
    const all = [...merged.values()].join('\n').split('\n');
    for (const [note, id] of [
      ['note to splits', 'learn:splits'],
      ['note to gini', 'review:write-gini:2'],
      ['note to part 2', 'learn:trees:part-2'],
    ] as const) {
      expect(all.filter((line) => line === note)).toEqual([note]);
      const above = all.slice(0, all.indexOf(note)).findLast((line) => line.startsWith('- ['));
      expect(above).toContain(`mlprep:${id} -->`);
      expect(above?.slice(0, 5)).toBe(note === 'note to part 2' ? '- [ ]' : '- [x]');
    }
    expect(mergeChecklists(rendered, rendered, merged)).toEqual(merged);
    const withoutNotes = mergeChecklists(rendered, before, before);
    expect(withoutNotes).toEqual(rendered);
  });
});
