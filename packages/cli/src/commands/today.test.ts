import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';
import { openPlanned } from '../testing/open-planned.js';

async function today(folder: Folder, now: string, ...flags: readonly string[]): Promise<string> {
  const { code, out, err } = await folder.run(['today', ...flags], { now });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** Marks boxes of a page from the first on. */
async function tick(folder: Folder, page: string, count: number): Promise<void> {
  let left = count;
  const text = await folder.read(page);
  await folder.write(
    page,
    text.replaceAll('- [ ]', (box) => {
      left -= 1;
      return left >= 0 ? '- [x]' : box;
    }),
  );
}

describe('today', () => {
  it('says what, how long, why, where and when it is done', async () => {
    const folder = await openPlanned();
    const [session] = (await folder.plan()).sessions;
    const out = await today(folder, '2026-11-24T17:00:00Z');
    expect(out).toMatch(/^Today: Tuesday 24 November, 19:00–20:\d\d \(1 h \d\d min\), in 1 h\n/);
    expect(out).toContain('\nWeek 1 of 2 · Interview in 13 days\n');
    for (const [index, { minutes }] of (session?.activities ?? []).entries()) {
      expect(out).toMatch(new RegExp(`^\\[ \\] ${index + 1} .* · ${minutes} min$`, 'm'));
    }
    expect(out).toContain(
      '\n      prep/library/topics/what-is-ml.md · almost every interview asks',
    );
    expect(out).toContain('\n      Done when you can explain to a friend, without jargon');
    expect(out).toMatch(
      /\n\nWhen a box is done: mlprep done 1, or tick it in prep\/week-01\.md\n$/,
    );
  });

  it.each([
    ['2026-11-22T18:00:00Z', 'Nothing today. Next: Tuesday 24 November, 19:00–20:'],
    ['2026-11-23T22:59:00Z', 'Tomorrow: Tuesday 24 November, 19:00–20:'],
    ['2026-11-23T23:00:00Z', 'Today: Tuesday 24 November, 19:00–20:'],
    ['2026-11-24T18:00:00Z', 'Now: Tuesday 24 November, 19:00–20:'],
    ['2026-11-24T20:30:00Z', 'Today: Tuesday 24 November, 19:00–20:'],
    ['2026-12-06T18:00:00Z', 'No session is left. Interview: Monday 7 December, 09:00.'],
    ['2026-12-07T08:30:00Z', 'The last interview of this plan is past.'],
  ])('begins at %s with %j', async (now, words) => {
    const out = await today(await openPlanned(), now);
    expect(out.split('\n')[0]?.replace('Nothing today. T', 'T')).toContain(words);
  });

  it('shows what is marked, and the next session once today is done', async () => {
    const folder = await openPlanned();
    const count = (await folder.plan()).sessions[0]?.activities.length ?? 0;
    await tick(folder, 'prep/week-01.md', 1);
    const partly = await today(folder, '2026-11-24T18:05:00Z');
    expect(partly).toMatch(/^\[x\] 1 .*\n\[ \] 2 /m);
    expect(partly).toContain(`today 1 of ${count} boxes marked`);
    expect(partly).toContain('mlprep done 2,');
    await tick(folder, 'prep/week-01.md', count - 1);
    const done = await today(folder, '2026-11-24T18:05:00Z');
    expect(done).toMatch(/^Today is done\. Next: Thursday 26 November, 19:00/);
    expect(done).toContain('When a box is done: tick it in prep/week-01.md');
    expect(done).not.toMatch(/^\[ \] +\d /m);
  });

  it('says in one line that replan makes room for what was missed', async () => {
    const folder = await openPlanned();
    const at = '2026-11-26T17:00:00Z';
    const open = (await folder.plan()).sessions[0]?.activities.length;
    const out = await today(folder, at);
    expect(out.match(/replan/g)).toHaveLength(1);
    expect(out).toContain(`Missed is not lost: mlprep replan makes room for ${open} open boxes (`);
    expect(await today(folder, '2026-11-24T21:00:00Z')).not.toContain('replan');
    await folder.run(['replan'], { now: at });
    expect(await today(folder, at)).not.toContain('replan');
  });

  it('names later sessions of the day, and counts boxes through them', async () => {
    const folder = await openPlanned('--available', 'sat 09:00-10:00, sat 14:00-15:00');
    const [first] = (await folder.plan()).sessions;
    const count = first?.activities.length ?? 0;
    expect(await today(folder, '2026-11-28T07:00:00Z')).toMatch(
      /\nLater today: 14:00–1\d:\d\d, \d+ box/,
    );
    const second = await today(folder, '2026-11-28T11:00:00Z');
    expect(second).toMatch(new RegExp(`^\\[ \\] +${count + 1} `, 'm'));
    expect(second).toContain(`mlprep done ${count + 1},`);
  });

  it('is found in the folder of the plan too, and wherever --out says', async () => {
    const folder = await openPlanned('--out', 'mine/ml');
    const now = '2026-11-24T18:00:00Z';
    expect(await today(folder, now, '--out', 'mine/ml/')).toContain('mine/ml/library/topics/');
    const inside = await folder.run(['today'], { now, folder: 'mine/ml' });
    expect(inside.out).toContain('      library/topics/what-is-ml.md');
  });

  it('names the command that shows a thing where there are no pages', async () => {
    const folder = await openPlanned('--format', 'json');
    const out = await today(folder, '2026-11-24T18:00:00Z');
    expect(out).toContain('mlprep show what-is-ml ·');
    expect(out).toMatch(/When a box is done: mlprep done 1\n$/);
  });

  it('fits 24 lines of 80 columns with the next prompt, at any hour and however much is done', async () => {
    const folder = await openPlanned('--hours', '25', '--session', '25-240', '--name', 'Ada');
    const pages = ['week-01.md', 'week-02.md'].map((name) => `prep/${name}`);
    const fresh = await Promise.all(pages.map((page) => folder.read(page)));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 16 * 24 * 4 }),
        fc.array(fc.constantFrom(' ', ' ', 'x', '-', '>'), { minLength: 7, maxLength: 7 }),
        fc.constantFrom({}, { TERM: 'dumb' }),
        async (quarters, marks, variables) => {
          let at = 0;
          for (const [index, page] of pages.entries()) {
            const text = fresh[index] ?? '';
            await folder.write(
              page,
              text.replaceAll('- [ ]', () => `- [${marks[at++ % marks.length]}]`),
            );
          }
          const now = new Date(Date.parse('2026-11-22T18:00:00Z') + quarters * 900_000);
          const { out } = await folder.run(['today'], { now: now.toISOString(), variables });
          const lines = out.split('\n');
          expect(lines.length).toBeLessThanOrEqual(24);
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
          if (variables.TERM === 'dumb') expect(out).toMatch(/^[\n -~]*$/);
          for (const [path] of out.matchAll(/prep\/\S+\.md/g)) {
            await expect(folder.read(path)).resolves.toContain('#');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('prints JSON with everything that the screen shows', async () => {
    const folder = await openPlanned();
    const now = '2026-11-24T18:00:00Z';
    const screen = JSON.parse(await today(folder, now, '--json'));
    expect(screen).toMatchObject({
      now: '2026-11-24T18:00:00.000Z',
      when: 'now',
      session: {
        id: '2026-11-24-1',
        page: 'prep/week-01.md',
      },
      missed: { activities: 0 },
      interview: { days: 13 },
    });
    expect(screen.session.activities[0]).toMatchObject({
      number: 1,
      id: 'orient:conceptual',
      page: 'prep/library/kinds/conceptual.md',
    });
  });

  it('needs the pack for nothing: what the library lost is shown by its command', async () => {
    const folder = await openPlanned();
    await rm(join(folder.path, 'prep/library'), { recursive: true });
    expect(await today(folder, '2026-11-24T18:00:00Z')).toContain('mlprep show what-is-ml');
  });

  it.each([
    ['today', []],
    ['week', []],
    ['status', []],
    ['done', ['1']],
    ['skip', ['overfitting']],
  ])('says the way out where there is no plan: %s', async (command, args) => {
    const folder = openFolder();
    const { code, out, err } = await folder.run([command, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      'Cannot find a plan in "prep"\n  make one with mlprep plan, or name its folder with --out\n',
    );
    expect(await folder.files()).toEqual({});
  });

  it.each([
    ['{', 'PLAN_SYNTAX'],
    ['{"format":"mlprep-plan/1"}', 'prep/plan.json:1:1'],
    ['[]', 'prep/plan.json:1:1'],
  ])('names what is wrong with plan.json: %s', async (text, words) => {
    const folder = openFolder();
    await folder.write('prep/plan.json', text);
    const { code, out, err } = await folder.run(['today']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err).toContain('Cannot read the plan in "prep"');
  });

  it('reads a plan of an earlier version, in which some fields were not there yet', async () => {
    const folder = await openPlanned();
    const { besides: _, putOff: __, pace: ___, ...plan } = await folder.plan();
    await folder.write('prep/plan.json', JSON.stringify(plan));
    expect(await today(folder, '2026-11-24T18:00:00Z')).toContain('Now: Tuesday');
  });
});
