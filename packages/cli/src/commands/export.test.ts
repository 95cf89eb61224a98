import { parsePlan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

async function openPlan(): Promise<Folder> {
  const folder = openFolder();
  await folder.run(['plan', '--weeks', '2', '--hours', '3']);
  return folder;
}

describe('export', () => {
  it.each([
    ['ics', 'calendar.ics'],
    ['html', 'print.html'],
    ['json', 'plan.json'],
  ])('prints %s as the folder has it', async (format, file) => {
    const folder = await openPlan();
    const { code, out, err } = await folder.run(['export', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(await folder.read(`prep/${file}`));
  });

  it('prints a table and cards', async () => {
    const folder = await openPlan();
    const { out: table } = await folder.run(['export', 'csv']);
    expect(table).toMatch(/^date,start,end,/);
    const { out: cards } = await folder.run(['export', 'Anki']);
    expect(cards).toMatch(/^#separator:tab\n/);
  });

  it('knows what is ticked since', async () => {
    const folder = await openPlan();
    const page = await folder.read('prep/week-01.md');
    await folder.write('prep/week-01.md', page.replace('- [ ]', '- [x]'));
    const { out: table } = await folder.run(['export', 'csv']);
    expect(table.split('\r\n')[1]).toContain(',done,');
    const { out: print } = await folder.run(['export', 'html']);
    expect(print.match(/<tr class="is-done/g)).toHaveLength(1);
    const { out: json } = await folder.run(['export', 'json']);
    const read = parsePlan(json, 'plan.json');
    expect(read.ok && read.value.sessions[0]?.activities[0]?.status).toBe('done');
  });

  it('writes into a file, and says so', async () => {
    const folder = await openPlan();
    const before = await folder.files('prep');
    const { code, out, err } = await folder.run(['export', 'csv', '--out', 'tables/plan.csv']);
    expect({ code, out, err }).toEqual({ code: 0, out: 'Wrote tables/plan.csv\n', err: '' });
    expect(await folder.read('tables/plan.csv')).toMatch(/^date,/);
    expect(await folder.files('prep')).toEqual(before);
  });

  it('takes another folder, and reminders as asked', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2', '--out', 'other']);
    const args = ['export', 'ics', '--plan', 'other/'];
    expect((await folder.run(args)).out).toContain('TRIGGER:-PT10M');
    expect((await folder.run([...args, '--alarm', '0'])).out).not.toContain('TRIGGER:-PT10M');
  });

  it.each([
    [['cvs'], 'did you mean "csv"?'],
    [['pdf'], 'formats: ics, html, json, anki, csv'],
    [['md'], 'write them with "mlprep plan --format md"'],
    [['ics', '--alarm', 'soon'], 'write --alarm 10'],
    [['csv', '--plan', 'nowhere'], 'make one with "mlprep plan --weeks 6"'],
  ])('refuses %j with a way out', async (args, hint) => {
    const { code, out, err } = await (await openPlan()).run(['export', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(hint);
  });

  it('names what is wrong with a plan.json', async () => {
    const folder = await openPlan();
    await folder.write('prep/plan.json', '{"format": 1}');
    const { code, out, err } = await folder.run(['export', 'csv']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('prep/plan.json:1:');
  });
});
