import { describe, expect, it } from 'vitest';
import type { Folder } from '../testing/open-folder.js';
import { openPlanned } from '../testing/open-planned.js';

async function status(folder: Folder, now: string, ...flags: readonly string[]): Promise<string> {
  const { code, out, err } = await folder.run(['status', ...flags], { now });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

const afterTwo = '2026-11-27T08:00:00Z';

describe('status', () => {
  it('says before the first session that nothing was due yet', async () => {
    const out = await status(await openPlanned('--weeks', '4'), '2026-11-22T18:00:00Z');
    expect(out).toMatch(/^Interview: Monday 21 December, 09:00: 29 days left · week 1 of 4\n/);
    expect(out).toContain('\nNothing was due yet. Next: Tuesday 24 November, 19:00.\n');
    expect(out).toMatch(/\nForecast: \d+ % on the day if all is done, \d % if nothing\.\n/);
    expect(out).toMatch(/\nDone +0 boxes +0 min\nDue until now +0 boxes +0 min\nIn all +\d+ boxes/);
  });

  it('counts what was done against what was due, by step, with the minutes it took', async () => {
    const folder = await openPlanned('--weeks', '4');
    const [first, second] = (await folder.plan()).sessions;
    const due = [...(first?.activities ?? []), ...(second?.activities ?? [])];
    for (const { id, minutes } of due) {
      await folder.run(['done', id, '--minutes', String(minutes + 1)]);
    }
    const screen = JSON.parse(await status(folder, afterTwo, '--json'));
    const minutes = due.reduce((sum, activity) => sum + activity.minutes, 0);
    expect(screen.measured).toMatchObject({
      done: { activities: due.length, minutes: minutes + due.length },
      due: { activities: due.length, minutes },
      doneMinutes: minutes,
      openMinutes: 0,
      ahead: 0,
      skipped: 0,
    });
    for (const step of screen.measured.steps) {
      const own = due.filter((activity) => activity.step === step.id);
      expect(step.done.activities).toBe(own.length);
      expect(step.due.minutes).toBe(own.reduce((sum, activity) => sum + activity.minutes, 0));
    }
    expect(screen).not.toHaveProperty('replanned');
    expect(await status(folder, afterTwo)).toContain('On pace: nothing is open. Next: Saturday');
  });

  it('says how far behind one is, and what a replan costs: what mlprep replan then says', async () => {
    const folder = await openPlanned('--weeks', '4');
    const at = '2026-12-06T20:00:00Z';
    const screen = JSON.parse(await status(folder, at, '--json'));
    const out = await status(folder, at);
    const cost = screen.forecast.ready - screen.replanned;
    expect(cost).toBeGreaterThan(0.01);
    expect(out).toContain(
      ` sessions behind; mlprep replan keeps the date and costs about .${cost.toFixed(2).slice(2)}.\n`,
    );
    const passed = (await folder.plan()).sessions.filter(
      ({ end }) => Date.parse(end) < Date.parse(at),
    );
    expect(screen.missed).toMatchObject({ sessions: passed.length, behind: passed.length });
    expect(await folder.files('prep')).not.toHaveProperty('progress.jsonl');
    await folder.run(['replan'], { now: at });
    expect((await folder.plan()).forecast.ready).toBeCloseTo(screen.replanned, 3);
    expect(await status(folder, at)).toContain('\nOn pace: nothing is open.');
  });

  it('counts what was done ahead, besides, or skipped apart', async () => {
    const folder = await openPlanned('--weeks', '4');
    await folder.run(['done', 'svm', 'checkpoint:1']);
    const [first, second] = (await folder.plan()).sessions;
    await folder.run(['done', second?.activities[0]?.id ?? '']);
    await folder.run(['skip', first?.activities[0]?.id ?? '']);
    const out = await status(folder, '2026-11-24T12:00:00Z');
    expect(out).toMatch(/\nDone +2 boxes +[\d a-z]+ {2}\(2 ahead or besides, 1 more skipped\)\n/);
  });

  it('shows the strongest and the weakest topics of the plan, with their grades', async () => {
    const folder = await openPlanned('--weeks', '4');
    const plan = await folder.plan();
    const { byTopic } = plan.forecast;
    const screen = JSON.parse(await status(folder, afterTwo, '--json'));
    const { topics } = screen.measured;
    const shares = topics.map(({ ready }: { ready: number }) => ready);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(topics.every(({ id, ready }: never) => byTopic[id] === ready)).toBe(true);
    const out = await status(folder, afterTwo);
    expect(out.match(/^best {4}/gm)).toHaveLength(3);
    expect(out.match(/^weakest /gm)).toHaveLength(3);
    expect(out).not.toContain('grade');
    const asked = plan.sessions
      .flatMap(({ activities }) => activities)
      .find(({ kind }) => kind === 'practise');
    const event = { at: afterTwo, id: asked?.id, status: 'done', grade: 2 };
    await folder.run(['done', asked?.id ?? '']);
    const log = await folder.read('prep/progress.jsonl');
    await folder.write('prep/progress.jsonl', `${log}${JSON.stringify(event)}\n`);
    const graded = JSON.parse(await status(folder, afterTwo, '--json')).measured.topics;
    expect(graded.filter((topic: object) => 'grade' in topic)).toMatchObject([{ grade: 2 }]);
  });

  it('draws the same chart without colour, and in ASCII where there is no more', async () => {
    const folder = await openPlanned('--weeks', '4');
    const out = await status(folder, afterTwo);
    expect(out).toMatch(/^2 .* ▒+░+ +0 +\d+ +\d+$/m);
    for (const variables of [{ TERM: 'dumb' }, { LC_ALL: 'C' }]) {
      const plain = (await folder.run(['status'], { now: afterTwo, variables })).out;
      expect(plain).toMatch(/^[\n -~]+$/);
      expect(plain).toMatch(/^2 .* =+\.+ +0 +\d+ +\d+$/m);
      expect(plain.split('\n').length).toBe(out.split('\n').length);
    }
  });

  it('fits 24 lines of 80 columns, before, during and after the plan', async () => {
    const folder = await openPlanned('--weeks', '4');
    for (const now of [
      '2026-11-22T18:00:00Z',
      afterTwo,
      '2026-12-20T20:00:00Z',
      '2027-02-01T00:00:00Z',
    ]) {
      const lines = (await status(folder, now)).split('\n');
      expect(lines.length).toBeLessThanOrEqual(24);
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(80);
      // What is said in sentences is not cut.
      for (const line of lines.slice(4, 6)) expect(line).toMatch(/\.$/);
    }
  });
});
