import { describe, expect, it } from 'vitest';
import { renderChecklists } from '../markdown/render-checklists.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { markBox } from './mark-box.js';
import { readChecklist } from './read-checklist.js';

const plan = smallPlan();
const pages = renderChecklists(plan, smallPack);
const week1 = pages.get('week-01.md') ?? '';
const week2 = pages.get('week-02.md') ?? '';
const weeks = (text: string): ReadonlyMap<string, string> =>
  new Map([
    ['week-01.md', text],
    ['week-02.md', week2],
  ]);
const line = week1.split('\n').find((one) => one.includes('mlprep:learn:splits -->')) ?? '';

function markedLine(text: string, to: { mark: string; minutes?: number }): string | undefined {
  const marked = markBox(new Map([['week-01.md', text]]), plan, 'learn:splits', to);
  return marked?.text.split('\n')[marked.line - 1];
}

describe('markBox', () => {
  it('marks the box of an activity in its page, and says in which line', () => {
    const marked = markBox(weeks(week1), plan, 'learn:splits', { mark: 'x' });
    const number = week1.split('\n').indexOf(line) + 1;
    expect(marked).toEqual({
      path: 'week-01.md',
      text: week1.replace(line, line.replace('[ ]', '[x]')),
      line: number,
    });
  });

  it('puts the minutes behind the planned ones, in place of those that were noted', () => {
    const once = markedLine(line, { mark: 'x', minutes: 45 });
    expect(once).toBe(line.replace('[ ]', '[x]').replace(/( · \d+ min)/, '$1 (45 min)'));
    const twice = markedLine(once ?? '', { mark: 'x', minutes: 50 });
    expect(twice).toBe(once?.replace('(45 min)', '(50 min)'));
    expect(markedLine(once ?? '', { mark: '-' })).toBe(once?.replace('[x]', '[-]'));
  });

  it('leaves minutes alone that are part of a title or a reason', () => {
    const activity = plan.sessions
      .flatMap(({ activities }) => activities)
      .find(({ id }) => id === 'learn:splits');
    const title = 'Splits · 5 min (10 min)';
    const why = 'a talk (20 min)';
    const other = {
      ...plan,
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.map((one) =>
          one.id === activity?.id ? { ...one, title, why } : one,
        ),
      })),
    };
    const page = `- [ ] **Learn** ${title} · 30 min — ${why} <!-- mlprep:learn:splits -->\n`;
    const to = { mark: 'x', minutes: 45 };
    const marked = markBox(new Map([['week-01.md', page]]), other, 'learn:splits', to);
    expect(marked?.text).toBe(page.replace('[ ]', '[x]').replace('· 30 min', '· 30 min (45 min)'));
    expect(readChecklist(marked?.text ?? '', other)).toMatchObject({
      value: [{ id: 'learn:splits', status: 'done', minutes: 45 }],
    });
  });

  it('puts minutes at the end of a line that has no planned ones', () => {
    const text = '  * [>] my words  <!-- mlprep:learn:splits -->  ';
    expect(markedLine(text, { mark: 'x', minutes: 9 })).toBe(
      '  * [x] my words (9 min)  <!-- mlprep:learn:splits -->  ',
    );
  });

  it('finds a box that lost its id by its words, on the page of its week', () => {
    const lost = week1.replace(line, line.replace(/ <!--.*-->/, ''));
    const marked = markBox(weeks(lost), plan, 'learn:splits', { mark: 'x' });
    expect(marked?.text).toBe(
      lost.replace(line.replace(/ <!--.*-->/, ''), (found) => found.replace('[ ]', '[x]')),
    );
  });

  it('takes of two boxes the one that counts', () => {
    const open = '- [ ] first <!-- mlprep:learn:splits -->';
    const marks = (...signs: string[]): string =>
      signs.map((sign) => open.replace('[ ]', `[${sign}]`)).join('\n');
    const markedIn = (text: string): string | undefined =>
      markBox(weeks(text), plan, 'learn:splits', { mark: 'x' })?.text;
    expect(markedIn(marks(' ', ' '))).toBe(marks('x', ' '));
    expect(markedIn(marks(' ', '-', ' '))).toBe(marks(' ', 'x', ' '));
    expect(markedIn(marks('-', '>'))).toBe(marks('-', 'x'));
  });

  it('keeps line ends, a byte order mark and what stands around it', () => {
    const text = `\uFEFF# Mine\r\n\tcaf\u00e9 \r${line}\r\n\r\n\n- [ ] buy milk`;
    const marked = markBox(new Map([['week-01.md', text]]), plan, 'learn:splits', { mark: '-' });
    expect(marked?.text).toBe(text.replace('[ ]', '[-]'));
    expect(marked?.line).toBe(3);
  });

  it('finds nothing where there is no box', () => {
    expect(markBox(weeks(week1), plan, 'learn:svm', { mark: 'x' })).toBeUndefined();
    expect(markBox(new Map(), plan, 'learn:splits', { mark: 'x' })).toBeUndefined();
  });
});
