import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

/** One sitting: what a person ticks and writes, how long they wait, and which flags they then give. */
const sitting = fc.record({
  ticks: fc.array(fc.record({ at: fc.nat(), mark: fc.constantFrom('x', 'X', '-', '>') }), {
    maxLength: 4,
  }),
  notes: fc.array(fc.record({ page: fc.nat(), line: fc.nat() }), { maxLength: 3 }),
  days: fc.integer({ min: 0, max: 6 }),
  flags: fc.constantFrom(
    [],
    ['--hours', '4'],
    ['--hours', '8'],
    ['--hours', '11'],
    ['--weeks', '5'],
    ['--weeks', '8'],
    ['--available', 'mon 18:00-20:00, sun 9:00-12:00'],
    ['--off', '2026-11-30..2026-12-06'],
  ),
});

const box = /^- \[ \] .*<!-- mlprep:(\S+) -->$/gm;

async function tick(folder: Folder, at: number, mark: string): Promise<string | undefined> {
  const pages = Object.entries(await folder.files('prep')).filter(([path]) =>
    /^week-\d+\.md$/.test(path),
  );
  const open = pages.flatMap(([path, text]) =>
    [...text.matchAll(box)].map(([line, id = '']) => ({ path, text, line, id })),
  );
  const chosen = open[at % Math.max(1, open.length)];
  if (chosen === undefined) return undefined;
  const { path, text, line, id } = chosen;
  await folder.write(`prep/${path}`, text.replace(line, line.replace('[ ]', `[${mark}]`)));
  return id;
}

async function note(folder: Folder, page: number, line: number, words: string): Promise<void> {
  const pages = Object.entries(await folder.files('prep')).filter(([path]) => path.endsWith('.md'));
  const [path = '', text = ''] = pages[page % pages.length] ?? [];
  const lines = text.split('\n');
  lines.splice(line % lines.length, 0, words);
  await folder.write(`prep/${path}`, lines.join('\n'));
}

describe('plan, again and again', () => {
  it('keeps every tick and every note, the id, and what appointments are called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sitting, { minLength: 1, maxLength: 3 }), async (sittings) => {
        const folder = openFolder();
        await folder.run(['plan', '--weeks', '6']);
        const first = await folder.plan();
        const ticks = new Map<string, string>();
        const putOff = new Set<string>();
        const notes: string[] = [];
        let now = Date.parse('2026-11-22T18:00:00Z');
        for (const { ticks: marks, notes: places, days, flags } of sittings) {
          for (const { at, mark } of marks) {
            const id = await tick(folder, at, mark);
            if (id === undefined) continue;
            putOff.delete(id);
            ticks.set(id, mark);
          }
          for (const { page, line } of places) {
            notes.push(`my note number ${notes.length}!`);
            await note(folder, page, line, notes.at(-1) ?? '');
          }
          now += days * 24 * 60 * 60_000;
          const before = await folder.plan();
          const ran = await folder.run(['plan', ...flags], { now: new Date(now).toISOString() });
          expect(ran.code).toBe(0);

          const after = await folder.plan();
          const pages = await folder.files('prep');
          const weeks = Object.entries(pages).filter(([path]) => path.startsWith('week-'));
          const hasBegun = (id: string): boolean =>
            before.sessions.some(
              ({ start, activities }) =>
                Date.parse(start) < now && activities.some((activity) => activity.id === id),
            );
          for (const [id, mark] of ticks) {
            // What is put off ahead of its session is acted on: its box is open where it went.
            if (mark === '>' && !hasBegun(id)) putOff.add(id);
            const lines = weeks.flatMap(([, text]) =>
              text.split('\n').filter((line) => line.includes(`<!-- mlprep:${id} -->`)),
            );
            const seen = lines.map((line) => line.slice(0, 5));
            if (putOff.has(id)) expect(['- [ ]', ''], id).toContain(seen.join());
            else expect(seen, id).toEqual([`- [${mark}]`]);
          }
          const all = Object.values(pages).join('\n');
          for (const words of notes) expect(all.split(words).length, words).toBe(2);
          expect(after.id).toBe(first.id);
          const nowBy = new Map(after.sessions.map((session) => [session.uid, session]));
          expect(nowBy.size).toBe(after.sessions.length);
          for (const old of before.sessions) {
            const next = nowBy.get(old.uid);
            const shown = ({ start, end, status, activities }: typeof old): unknown => [
              start,
              end,
              status,
              activities.map(({ status: _, ...activity }) => activity),
            ];
            const same = JSON.stringify(next && shown(next)) === JSON.stringify(shown(old));
            expect(next?.sequence, old.uid).toBe(same ? old.sequence : old.sequence + 1);
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});
