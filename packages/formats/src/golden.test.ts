import { describe, expect, it } from 'vitest';
import { renderCalendar } from './calendar/render-calendar.js';
import { renderChecklists } from './markdown/render-checklists.js';
import { smallPack } from './testing/small-pack.js';
import { smallPlan } from './testing/small-plan.js';

const plan = smallPlan();
const pages = renderChecklists(plan, smallPack);

describe('the folder of a small plan', () => {
  it.each([
    'README.md',
    'week-01.md',
    'left-out.md',
    'library/topics/trees.md',
    'library/questions/write-gini.md',
  ])('has this %s', async (path) => {
    await expect(pages.get(path)).toMatchFileSnapshot(`../golden/prep/${path}`);
  });

  it('has this calendar.ics', async () => {
    const calendar = renderCalendar(plan, { pack: smallPack });
    await expect(calendar).toMatchFileSnapshot('../golden/prep/calendar.ics');
  });
});
