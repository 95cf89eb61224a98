import { describe, expect, it } from 'vitest';
import { openPlanned } from '../testing/open-planned.js';

describe('week', () => {
  it('lists the boxes of this week with their marks', async () => {
    const folder = await openPlanned();
    const page = await folder.read('prep/week-01.md');
    const marks = ['x', '-', '>'];
    await folder.write(
      'prep/week-01.md',
      page.replaceAll('- [ ]', (box) => `- [${marks.shift() ?? box.slice(3, 4)}]`),
    );
    const { code, out, err } = await folder.run(['week']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const count = page.split('- [ ]').length - 1;
    expect(out).toMatch(/^Week 1 of 2 · 23 – 29 November\n/);
    expect(out).toContain(`\n1 of ${count} boxes done · `);
    expect(out).toMatch(
      /\n\nTuesday 24 November, 19:00–20:\d\d\n {2}\[x\] .*\n {2}\[-\] .*\n {2}\[>\] .*\n {2}\[ \] /,
    );
    expect(out.match(/^ {2}\[.\] /gm)).toHaveLength(count);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it.each([
    ['2026-11-01T00:00:00Z', 1],
    ['2026-11-29T22:00:00Z', 1],
    ['2026-11-29T23:00:00Z', 2],
    ['2027-03-01T00:00:00Z', 2],
  ])('shows at %s week %i', async (now, number) => {
    const { out } = await (await openPlanned()).run(['week'], { now });
    expect(out).toMatch(new RegExp(`^Week ${number} of 2`));
  });

  it('prints ids that done takes, and a time that was noted', async () => {
    const folder = await openPlanned();
    const { out } = await folder.run(['week', '2', '--ids']);
    const ids = [...out.matchAll(/^ {6}(\S+)$/gm)].map(([, id = '']) => id);
    expect(ids.length).toBe(out.match(/^ {2}\[.\] /gm)?.length);
    const { code } = await folder.run(['done', ids[0] ?? '', '--minutes', '7']);
    expect(code).toBe(0);
    expect((await folder.run(['week', '2'])).out).toMatch(/^ {2}\[x\] .* min \(7 min\)$/m);
  });

  it('shows what was done besides, before and after a replan', async () => {
    const folder = await openPlanned();
    await folder.run(['done', 'svm']);
    const besides =
      /\n\nBesides, or ahead of its day\n {2}\[x\] Learn Support vector machines · \d+ min\n$/;
    expect((await folder.run(['week', '1'])).out).toMatch(besides);
    expect((await folder.run(['week', '2'])).out).not.toContain('Besides');
    await folder.run(['replan']);
    expect((await folder.run(['week', '1'])).out).toMatch(besides);
  });

  it('says when a week is off', async () => {
    const folder = await openPlanned('--off', '2026-11-30..2026-12-06');
    expect((await folder.run(['week', '2'])).out).toBe(
      'Week 2 of 2 · 30 November – 6 December\nA week off. Nothing is planned, and nothing is lost.\n',
    );
  });

  it('prints JSON', async () => {
    const folder = await openPlanned();
    const screen = JSON.parse((await folder.run(['week', '2', '--json'])).out);
    const { sessions } = await folder.plan();
    expect(screen).toMatchObject({ week: 2, weeks: 2, from: '2026-11-30', besides: [] });
    expect(screen.sessions.map(({ id }: { id: string }) => id)).toEqual(
      sessions.filter(({ week }) => week === 2).map(({ id }) => id),
    );
  });

  it.each(['0', '3', '-1', '1.5', 'two'])(
    'refuses week %s and says which there are',
    async (number) => {
      const { code, out, err } = await (await openPlanned()).run(['week', '--', number]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe(
        `Cannot show week "${number}"\n  the plan has the weeks 1 to 2: mlprep week 1\n`,
      );
    },
  );
});
