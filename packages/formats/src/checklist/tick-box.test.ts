import type { Activity } from '@mlprep/planner';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderChecklists } from '../markdown/render-checklists.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { readChecklist } from './read-checklist.js';
import { tickBox } from './tick-box.js';

const activity: Activity = {
  id: 'review:what-is-a-mean:2',
  kind: 'review',
  step: 'practice',
  ref: 'what-is-a-mean',
  title: 'What is a `mean[0]`?',
  minutes: 3,
  why: '6 days (9 min) since',
  done: 'can say it',
  round: 1,
  status: 'planned',
};
const line =
  '- [ ] **Again** [What is a `mean[0]`?](library/q.md) · 3 min — 6 days (9 min) since <!-- mlprep:review:what-is-a-mean:2 -->';

describe('ticking a box', () => {
  it('marks it and notes the minutes behind the planned ones', () => {
    expect(tickBox(line, activity, 4)).toBe(
      line.replace('[ ]', '[x]').replace('· 3 min', '· 3 min (4 min)'),
    );
  });

  it('only marks it where no minutes are known', () => {
    expect(tickBox(line, activity)).toBe(line.replace('[ ]', '[x]'));
  });

  it.each([
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ])('keeps %s and whatever a person wrote', (_, end) => {
    const page = ['\uFEFF# Mine', '', '- [ ] my own  ', line, '\tnote', ''].join(end);
    expect(tickBox(page, activity)).toBe(page.replace(line, line.replace('[ ]', '[x]')));
  });

  it('corrects minutes that were noted before', () => {
    const noted = line.replace('· 3 min', '· 3 min (12 min)');
    expect(tickBox(noted, activity, 4)).toContain('· 3 min (4 min) — 6 days (9 min) since');
  });

  it('notes minutes before the id where a person took the planned ones out', () => {
    const bare = '* [>] what I said <!-- mlprep:review:what-is-a-mean:2 -->';
    expect(tickBox(bare, activity, 4)).toBe(
      '* [x] what I said (4 min) <!-- mlprep:review:what-is-a-mean:2 -->',
    );
  });

  it('finds a box that lost its id by its words, unless two have them', () => {
    const lost = line.replace(/ <!--.*-->/, '');
    expect(tickBox(lost, activity)).toBe(lost.replace('[ ]', '[x]'));
    expect(tickBox(`${lost}\n${lost}`, activity)).toBeUndefined();
  });

  it('leaves a page alone on which it is not', () => {
    expect(tickBox('# A page\n', activity, 3)).toBeUndefined();
  });

  it('is read back as done, with its minutes, for every box of a plan', () => {
    const plan = smallPlan();
    const activities = plan.sessions.flatMap((session) =>
      session.activities.map((one) => ({ one, week: session.week })),
    );
    const pages = renderChecklists(plan, smallPack);
    fc.assert(
      fc.property(
        fc.constantFrom(...activities),
        fc.integer({ min: 0, max: 9999 }),
        ({ one, week }, minutes) => {
          const path = `week-${String(week).padStart(2, '0')}.md`;
          const page = pages.get(path) ?? '';
          const ticked = tickBox(page, one, minutes) ?? '';
          const read = readChecklist(ticked, plan, path);
          const before = readChecklist(page, plan, path);
          const others = (result: typeof read): unknown =>
            result.ok && result.value.filter(({ id }) => id !== one.id);
          expect(read.ok && read.value.find(({ id }) => id === one.id)).toEqual({
            id: one.id,
            status: 'done',
            minutes,
          });
          expect(others(read)).toEqual(others(before));
        },
      ),
    );
  });
});
