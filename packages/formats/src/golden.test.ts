import { describe, expect, it } from 'vitest';
import { renderAnki } from './anki/render-anki.js';
import { renderCalendar } from './calendar/render-calendar.js';
import { renderCsv } from './csv/render-csv.js';
import { renderChecklists } from './markdown/render-checklists.js';
import { renderPrintPage } from './print/render-print-page.js';
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

  it('has this print.html', async () => {
    const page = renderPrintPage(plan, smallPack);
    await expect(page).toMatchFileSnapshot('../golden/prep/print.html');
  });

  it('has these cards and this table, when asked for', async () => {
    await expect(renderAnki(plan, smallPack)).toMatchFileSnapshot('../golden/prep/anki.txt');
    await expect(renderCsv(plan)).toMatchFileSnapshot('../golden/prep/plan.csv');
  });

  it('has this calendar.ics', async () => {
    const calendar = renderCalendar(plan, { pack: smallPack });
    await expect(calendar).toMatchFileSnapshot('../golden/prep/calendar.ics');
  });
});
