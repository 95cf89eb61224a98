import type { Progress } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { renderChecklists } from '../markdown/render-checklists.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { readChecklist } from './read-checklist.js';

const plan = smallPlan();
const pages = renderChecklists(plan, smallPack);
const week1 = pages.get('week-01.md') ?? '';
const week2 = pages.get('week-02.md') ?? '';

/** A line of a page, as it was rendered. */
function lineOf(page: string, id: string): string {
  const line = page.split('\n').find((candidate) => candidate.includes(`<!-- mlprep:${id} -->`));
  if (line === undefined) throw new Error(`no ${id}`);
  return line;
}

function read(text: string, file = 'prep/week-01.md') {
  const result = readChecklist(text, plan, file);
  if (!result.ok) throw new Error('not ok');
  return result;
}

function entry(text: string, id: string): Progress[number] | undefined {
  return read(text).value.find((candidate) => candidate.id === id);
}

const splits = lineOf(week1, 'learn:splits');
const gini = lineOf(week1, 'practise:write-gini');
const lost = (line: string): string => line.replace(/ <!--.*-->/, '');

describe('readChecklist', () => {
  it('reads a page that nobody touched as open, in its order, without warnings', () => {
    const result = read(week1);
    expect(result.value).toEqual(
      [
        'orient:conceptual',
        'orient:practical',
        'orient:coding',
        'orient:project',
        'learn:splits',
        'practise:write-gini',
        'review:write-gini:2',
        'drill:explain-to-a-friend',
        'checkpoint:1',
      ].map((id) => ({ id, status: 'planned' })),
    );
    expect(result.warnings).toEqual([]);
  });

  it.each([
    ['x', 'done'],
    ['X', 'done'],
    ['-', 'skipped'],
    ['>', 'later'],
    [' ', 'planned'],
  ])('reads [%s] as %s', (mark, status) => {
    const text = week1.replace(splits, splits.replace('[ ]', `[${mark}]`));
    expect(entry(text, 'learn:splits')).toEqual({ id: 'learn:splits', status });
    expect(entry(text, 'practise:write-gini')?.status).toBe('planned');
  });

  it('leaves marks that it does not know alone', () => {
    expect(entry(splits.replace('[ ]', '[/]'), 'learn:splits')).toBeUndefined();
  });

  it('forgives spaces around a mark', () => {
    expect(entry(splits.replace('[ ]', '[x ]'), 'learn:splits')?.status).toBe('done');
    expect(entry(splits.replace('[ ]', '[ x]'), 'learn:splits')?.status).toBe('done');
  });

  it('reads the minutes that it took', () => {
    const took = (line: string) => entry(line, 'learn:splits');
    const done = splits.replace('[ ]', '[x]');
    expect(took(done.replace('25 min', '25 min (45 min)'))?.minutes).toBe(45);
    expect(took(done.replace('· 25 min', '(45 min) · 25 min'))?.minutes).toBe(45);
    expect(took(`${done} (5min)`)?.minutes).toBe(5);
    expect(took(done)).not.toHaveProperty('minutes');
  });

  it('does not take minutes in a title for minutes that it took', () => {
    const renamed = {
      ...plan,
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.map((activity) => ({
          ...activity,
          title: `${activity.title} (20 min)`,
          why: `*Trees (5 min)* stands on it`,
        })),
      })),
    };
    const text = renderChecklists(renamed, smallPack).get('week-01.md') ?? '';
    expect(text).toContain('(20 min)](library/');
    const result = readChecklist(text, renamed);
    expect(result.ok && result.value.filter(({ minutes }) => minutes !== undefined)).toEqual([]);
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR line ends', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['lines in another order', (text: string) => text.split('\n').reverse().join('\n')],
    ['indented lines', (text: string) => text.replace(/^/gm, '    ')],
    ['tabs', (text: string) => text.replace(/^- /gm, '\t-\t')],
    ['other bullets', (text: string) => text.replace(/^- \[x/gm, '* [x').replace(/^- /gm, '+ ')],
    ['a date that Obsidian appends', (text: string) => text.replace(/-->$/gm, '--> ✅ 2026-12-01')],
    ['a date before the comment', (text: string) => text.replace(/ <!--/g, ' ✅ 2026-12-01 <!--')],
    ['lines of a person', (text: string) => text.replaceAll('\n', '\n- [x] call Ana\n> 😀\n')],
    ['words changed', (text: string) => text.replaceAll(' · ', ' - ').replaceAll('Learn', 'Read')],
  ])('is not disturbed by %s', (_, change) => {
    const ticked = week1
      .replace(splits, splits.replace('[ ]', '[x]'))
      .replace(gini, gini.replace('[ ]', '[-]').replace('20 min', '20 min (12 min)'));
    const result = read(change(ticked));
    const byId = (progress: Progress) => [...progress].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(result.value)).toEqual(byId(read(ticked).value));
    expect(result.value).toContainEqual({ id: 'learn:splits', status: 'done' });
    expect(result.value).toContainEqual({
      id: 'practise:write-gini',
      status: 'skipped',
      minutes: 12,
    });
    expect(result.warnings).toEqual([]);
  });

  it('finds a box that lost its comment by its words', () => {
    const line = lost(splits).replace('[ ]', '[x]');
    expect(read(line)).toMatchObject({
      value: [{ id: 'learn:splits', status: 'done' }],
      warnings: [],
    });
    expect(entry(`${line} ✅ 2026-12-01`, 'learn:splits')?.status).toBe('done');
    expect(entry(line.replace('25 min', '25 min (30 min)'), 'learn:splits')?.minutes).toBe(30);
  });

  it('finds it also without its link, and whatever the case', () => {
    expect(entry('- [x] learn splits & [impurity]', 'learn:splits')?.status).toBe('done');
  });

  it('tells the parts of a lesson apart without their comments', () => {
    const parts = [1, 2].map((part) => lost(lineOf(week2, `learn:trees:part-${part}`)));
    const text = parts.join('\n').replace('[ ]', '[x]');
    expect(read(text).value.map(({ id, status }) => [id, status])).toEqual([
      ['learn:trees:part-1', 'done'],
      ['learn:trees:part-2', 'planned'],
    ]);
  });

  it('warns of a marked box without comment that several activities could claim', () => {
    const again = lineOf(week1, 'review:write-gini:2');
    const text = `# Week 1\r\n\r\n  ${lost(again).replace('[ ]', '[x]')}\r\n`;
    expect(read(text, 'prep/notes.md')).toEqual({
      ok: true,
      value: [],
      warnings: [
        {
          code: 'CHECKBOX_UNKNOWN',
          severity: 'warning',
          message: 'Cannot tell which of 2 activities this box belongs to',
          location: { file: 'prep/notes.md', line: 3, column: 5 },
          hint: 'the tick is left as it is and not counted',
        },
      ],
    });
  });

  it('takes the one of the week whose page it stands on', () => {
    const again = lost(lineOf(week1, 'review:write-gini:2')).replace('[ ]', '[x]');
    expect(read(again, 'prep/week-01.md').value).toEqual([
      { id: 'review:write-gini:2', status: 'done' },
    ]);
    const [other] = read(again, 'prep/week-02.md').value;
    expect(other?.id).toMatch(/^review:write-gini:(?!2)/);
  });

  it('reads what the plan left out, where the pack holds it', () => {
    const text = [
      '- [x] **Learn** it (50 min) <!-- mlprep:deepen:splits -->',
      '- [-] <!-- mlprep:mock:nothing-like-it -->',
      '- [ ] <!-- mlprep:deepen:trees -->',
    ].join('\n');
    const result = readChecklist(text, plan, 'prep/week-01.md', smallPack);
    expect(result).toMatchObject({
      value: [{ id: 'deepen:splits', status: 'done', minutes: 50 }],
      warnings: [{ code: 'CHECKBOX_UNKNOWN', location: { line: 2 } }],
    });
  });

  it('warns of a marked box with a comment that no activity has', () => {
    const text = splits.replace('[ ]', '[>]').replace('learn:splits', 'learn:stumps');
    expect(read(text).value).toEqual([]);
    expect(read(`\uFEFF${text}`).warnings).toEqual([
      {
        code: 'CHECKBOX_UNKNOWN',
        severity: 'warning',
        message: 'Cannot find the activity "learn:stumps" in the plan',
        location: { file: 'prep/week-01.md', line: 1, column: 3 },
        hint: 'the tick is left as it is and not counted',
      },
    ]);
  });

  it('passes over open boxes that no activity claims, and boxes of the person’s own', () => {
    const text = [splits.replace('learn:splits', 'learn:stumps'), '- [x] buy paper', '- [x]'].join(
      '\n',
    );
    expect(read(text)).toEqual({ ok: true, value: [], warnings: [] });
  });

  it('counts the marked one of two boxes of one activity, in either order', () => {
    const marked = splits.replace('[ ]', '[x]').replace('25 min', '25 min (30 min)');
    const expected = [{ id: 'learn:splits', status: 'done', minutes: 30 }];
    expect(read(`${marked}\n${splits}`).value).toEqual(expected);
    expect(read(`${splits}\n${marked}`).value).toEqual(expected);
  });

  it('reads nothing from nothing', () => {
    expect(read('')).toEqual({ ok: true, value: [], warnings: [] });
  });
});
