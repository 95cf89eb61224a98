import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, Session } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

const boxes = /^- \[(.)\] .*<!-- mlprep:(\S+) -->(.*)$/gm;

/** A plan of six weeks, in which somebody ticked and wrote: with text replacements, as people do. */
async function startedPlan(): Promise<{
  readonly folder: Folder;
  readonly ids: readonly string[];
}> {
  const folder = openFolder();
  await folder.run(['plan', '--weeks', '6', '--hours', '6']);
  const edit = async (path: string, change: (text: string) => string): Promise<void> => {
    const text = await folder.read(path);
    expect(change(text)).not.toBe(text);
    await folder.write(path, change(text));
  };
  const ids = [...(await folder.read('prep/week-01.md')).matchAll(boxes)].map(
    ([, , id = '']) => id,
  );
  await edit('prep/week-01.md', (text) =>
    text
      .replace('- [ ]', '- [x]')
      .replace('- [ ]', '- [-]')
      .replace('- [ ]', '- [>]')
      .replace(
        `<!-- mlprep:${ids[0]} -->`,
        `<!-- mlprep:${ids[0]} -->\n  my note below the first box`,
      )
      .replace(`<!-- mlprep:${ids[3]} -->`, `<!-- mlprep:${ids[3]} --> ✅ 2026-11-24`),
  );
  await edit('prep/week-05.md', (text) => `${text}\nmy note for the fifth week\n`);
  await edit('prep/README.md', (text) => text.replace('\n', '\n\nmy note at the top\n'));
  await edit('prep/left-out.md', (text) => `${text}\nmy note on what is left out\n`);
  const [page = ''] = Object.keys(await folder.files('prep/library/topics'));
  await edit(`prep/library/topics/${page}`, (text) => `${text}\nmy note on a topic\n`);
  return { folder, ids };
}

/** @param put - what became of the box that was put off: acted on ahead of its day, kept after it */
async function expectAllKept(
  folder: Folder,
  ids: readonly string[],
  put: ' ' | '>',
): Promise<void> {
  const text = Object.values(await folder.files('prep')).join('\n');
  for (const note of [
    'my note below the first box',
    'my note for the fifth week',
    'my note at the top',
    'my note on what is left out',
    'my note on a topic',
  ]) {
    expect(text.split(note).length, note).toBe(2);
  }
  const marks = new Map([...text.matchAll(boxes)].map(([, mark, id, more]) => [id, [mark, more]]));
  expect(ids.slice(0, 4).map((id) => marks.get(id))).toEqual([
    ['x', ''],
    ['-', ''],
    [put, ''],
    [' ', ' ✅ 2026-11-24'],
  ]);
  const { sessions, besides } = await folder.plan();
  const statuses = new Map(
    [
      ...sessions.flatMap(({ activities }) => activities),
      ...besides.map(({ activity }) => activity),
    ].map(({ id, status }) => [id, status]),
  );
  expect(ids.slice(0, 4).map((id) => statuses.get(id))).toEqual([
    'done',
    'skipped',
    put === '>' ? 'later' : 'planned',
    'planned',
  ]);
}

/** What a calendar file says of its appointments. */
function appointmentsIn(
  calendar: string,
): ReadonlyMap<string, { readonly sequence: number; readonly cancelled: boolean }> {
  return new Map(
    [...calendar.replace(/\r\n /g, '').matchAll(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g)].map(
      ([event]) => [
        /^UID:(.*?)\r?$/m.exec(event)?.[1] ?? '',
        {
          sequence: Number(/^SEQUENCE:(\d+)/m.exec(event)?.[1]),
          cancelled: /^STATUS:CANCELLED/m.test(event),
        },
      ],
    ),
  );
}

/** What a person sees of an appointment. */
function shown({ start, end, status, activities }: Session): string {
  return JSON.stringify([
    start,
    end,
    status,
    activities.map(({ status: _, ...activity }) => activity),
  ]);
}

function byUid(plan: Plan): ReadonlyMap<string, Session> {
  return new Map(plan.sessions.map((session) => [session.uid, session]));
}

describe('plan, again', () => {
  it('keeps every tick and note on the same day, and moves nothing', async () => {
    const { folder, ids } = await startedPlan();
    const before = await folder.plan();
    const { code, out } = await folder.run(['plan']);
    expect(code).toBe(0);
    expect(out).toContain('Revision 1 is in prep/');
    await expectAllKept(folder, ids, ' ');
    const after = await folder.plan();
    expect(after.id).toBe(before.id);
    expect([...byUid(after)].map(([uid, session]) => [uid, session.start])).toEqual(
      [...byUid(before)].map(([uid, session]) => [uid, session.start]),
    );
    const files = await folder.files();
    expect((await folder.run(['plan'])).out).toContain('nothing changed');
    expect(await folder.files()).toEqual(files);
  });

  it('keeps them some days later, and what is past stays as it was', async () => {
    const { folder, ids } = await startedPlan();
    const before = await folder.plan();
    const now = '2026-12-04T07:00:00Z';
    expect((await folder.run(['plan'], { now })).code).toBe(0);
    await expectAllKept(folder, ids, '>');
    const after = await folder.plan();
    expect(after.id).toBe(before.id);
    const past = before.sessions.filter(({ start }) => Date.parse(start) < Date.parse(now));
    expect(past.length).toBeGreaterThan(3);
    for (const session of past) {
      const { sequence, start, changed } = byUid(after).get(session.uid) ?? {};
      expect({ sequence, start, changed }).toEqual({
        sequence: session.sequence,
        start: session.start,
        changed: session.changed,
      });
    }
    const files = await folder.files();
    await folder.run(['plan'], { now });
    expect(await folder.files()).toEqual(files);
  });

  it('keeps them with other hours; appointments keep their UID, count changes, are cancelled', async () => {
    const { folder, ids } = await startedPlan();
    await folder.run(['plan']);
    for (const hours of ['9', '3']) {
      const before = await folder.plan();
      const now = '2026-11-28T20:00:00Z';
      expect((await folder.run(['plan', '--hours', hours], { now })).code).toBe(0);
      await expectAllKept(folder, ids, ' ');
      const after = await folder.plan();
      expect(after.id).toBe(before.id);
      const next = byUid(after);
      expect(next.size).toBe(after.sessions.length);
      const became = {
        same: 0,
        changed: 0,
        cancelled: 0,
        added: next.size - before.sessions.length,
      };
      for (const old of before.sessions) {
        const session = next.get(old.uid);
        const kind =
          session === undefined || shown(session) === shown(old)
            ? 'same'
            : session.status === 'cancelled'
              ? 'cancelled'
              : 'changed';
        became[kind] += 1;
        expect(session?.sequence, old.uid).toBe(kind === 'same' ? old.sequence : old.sequence + 1);
        expect(session?.changed, old.uid).toBe(kind === 'same' ? old.changed : after.now);
        expect(session?.start.slice(0, 10)).toBe(old.start.slice(0, 10));
      }
      expect(became.same).toBeGreaterThan(0);
      expect(became.changed).toBeGreaterThan(0);
      if (hours === '9') expect(became.added).toBeGreaterThan(0);
      else expect(became.cancelled).toBeGreaterThan(0);

      const calendar = appointmentsIn(await folder.read('prep/calendar.ics'));
      for (const { uid, sequence, status } of after.sessions) {
        expect(calendar.get(uid), uid).toEqual({ sequence, cancelled: status === 'cancelled' });
      }
    }
  });

  it('counts a tick that is taken back', async () => {
    const { folder, ids } = await startedPlan();
    await folder.run(['plan']);
    const page = await folder.read('prep/week-01.md');
    await folder.write('prep/week-01.md', page.replace('- [x]', '- [ ]'));
    await folder.run(['plan']);
    const { sessions, besides } = await folder.plan();
    expect(besides.map(({ activity }) => activity.id)).not.toContain(ids[0]);
    const activity = sessions
      .flatMap(({ activities }) => activities)
      .find(({ id }) => id === ids[0]);
    expect(activity?.status).toBe('planned');
  });

  it('warns about a ticked box that the plan does not know, at its place', async () => {
    const { folder } = await startedPlan();
    await folder.write('prep/week-02.md', '- [x] **Learn** all <!-- mlprep:learn:all -->\n');
    const { code, err } = await folder.run(['plan']);
    expect(code).toBe(0);
    expect(err).toMatch(/^prep\/week-02\.md:1:3 warning CHECKBOX_UNKNOWN: .*"learn:all"/);
  });

  it('keeps what was ticked ahead in sight when the interview moves before its day', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '6']);
    const page = await folder.read('prep/week-06.md');
    const [, , id = ''] = [...page.matchAll(boxes)][0] ?? [];
    await folder.write('prep/week-06.md', page.replace('- [ ]', '- [x]'));
    expect((await folder.run(['plan', '--weeks', '4'])).code).toBe(0);
    expect(await folder.read('prep/week-01.md')).toMatch(
      new RegExp(`^- \\[x\\] .*mlprep:${id} `, 'm'),
    );
    const { besides, weeks } = await folder.plan();
    expect(besides.map(({ activity }) => activity.id)).toEqual([id]);
    expect(weeks.length).toBe(4);
  });

  it('takes away pages that are no longer used, and none that somebody wrote in', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '6']);
    await folder.write('prep/week-06.md', `${await folder.read('prep/week-06.md')}\nmine\n`);
    await folder.run(['plan', '--weeks', '4']);
    const names = Object.keys(await folder.files('prep'));
    expect(names.filter((name) => name.startsWith('week-'))).toEqual([
      'week-01.md',
      'week-02.md',
      'week-03.md',
      'week-04.md',
      'week-06.md',
    ]);
    expect(await folder.read('prep/week-06.md')).toContain('mine');
  });

  it('writes again what somebody deleted', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    const files = await folder.files();
    await rm(join(folder.path, 'prep', 'library'), { recursive: true });
    await rm(join(folder.path, 'prep', 'week-01.md'));
    const { out } = await folder.run(['plan']);
    expect(out).toContain('Renewed prep/');
    expect(await folder.files()).toEqual(files);
  });
});
