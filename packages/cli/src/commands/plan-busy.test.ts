import type { Plan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';

const usual = ['--weeks', '3', '--hours', '6'];

function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((event, index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    ...event,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** Every Tuesday evening, on which a plan of six hours has a session. */
const tuesdays = calendar([
  'SUMMARY:Choir',
  'DTSTART;TZID=Europe/Berlin:20260106T190000',
  'DURATION:PT2H',
  'RRULE:FREQ=WEEKLY',
]);
const thursdays = tuesdays.replace('20260106', '20260108');
const holiday = calendar(['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125']);

const days = ({ sessions }: Plan): readonly string[] => [
  ...new Set(
    sessions
      .filter(({ status }) => status === 'planned')
      .map(
        ({ start }) => `${new Date(`${start.slice(0, 10)}T00:00:00Z`).toUTCString().slice(0, 3)}`,
      ),
  ),
];

describe('busy calendars', () => {
  it('are kept clear of: a file named by a flag', async () => {
    const folder = openFolder();
    await folder.write('work.ics', tuesdays);
    const { code, out, err } = await folder.run(['plan', ...usual, '--busy', 'work.ics']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const plan = await folder.plan();
    expect(days(plan)).toEqual(['Thu', 'Sat']);
    expect(plan.weeks.map(({ capacityMinutes }) => capacityMinutes)).toEqual([270, 270, 270]);
    expect(out).toContain('Note: Your calendars take 4 h 30 min of your study hours');
    expect(plan.profile.busy).toEqual(['work.ics']);
  });

  it('may be several, by repeating the flag, or all those of a folder', async () => {
    const folder = openFolder();
    await folder.write('mine/choir.ics', tuesdays);
    await folder.write('mine/Other.ICS', thursdays);
    await folder.write('mine/notes.txt', 'no calendar');
    const twice = ['--busy', 'mine/choir.ics', '--busy', 'mine/Other.ICS'];
    for (const args of [twice, ['--busy', 'mine'], ['--busy', 'mine/']]) {
      const { out, err } = await folder.run(['plan', '--dry-run', '--json', ...usual, ...args]);
      expect(err).toBe('');
      expect(days(JSON.parse(out))).toEqual(['Sat']);
    }
  });

  it('may come from standard input', async () => {
    const folder = openFolder();
    const bytes = new TextEncoder().encode(tuesdays);
    const piped = {
      input: () =>
        (async function* () {
          yield bytes;
        })(),
    };
    const args = ['plan', '--dry-run', '--json', ...usual, '--busy', '-'];
    const { out } = await folder.run(args, piped);
    expect(days(JSON.parse(out))).toEqual(['Thu', 'Sat']);
    const { code, err } = await folder.run(args);
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot read a calendar from standard input: nothing is piped in\n {2}\S/);
  });

  it('start at the folder of the profile that names them', async () => {
    const folder = openFolder();
    await folder.write('me/mlprep.yaml', 'weeks: 3\nbusy: [work.ics]\n');
    await folder.write('me/work.ics', tuesdays);
    const { err } = await folder.run(['plan', '--profile', 'me/mlprep.yaml']);
    expect(err).toBe('');
    const plan = await folder.plan();
    expect(days(plan)).toEqual(['Thu', 'Sat']);
    expect(plan.profile.busy).toEqual(['work.ics']);
    for (const text of Object.values(await folder.files('prep'))) {
      expect(text).not.toContain(folder.path);
    }
  });

  it('of the profile are replaced by those of a flag, which start where the command runs', async () => {
    const folder = openFolder();
    await folder.write('me/mlprep.yaml', 'weeks: 3\nbusy: [gone.ics]\n');
    await folder.write('work.ics', thursdays);
    const args = ['plan', '--profile', 'me/mlprep.yaml', '--busy', 'work.ics'];
    expect((await folder.run(args)).err).toBe('');
    expect(days(await folder.plan())).toEqual(['Tue', 'Sat']);
  });

  it('stay with a plan that is made again, and move its sessions when they change', async () => {
    const folder = openFolder();
    await folder.write('work.ics', calendar());
    await folder.run(['plan', ...usual, '--busy', 'work.ics']);
    const first = await folder.plan();
    expect(days(first)).toEqual(['Tue', 'Thu', 'Sat']);
    await folder.write('work.ics', tuesdays);
    await folder.run(['plan']);
    const next = await folder.plan();
    expect([next.id, next.revision]).toEqual([first.id, 1]);
    expect(days(next)).toEqual(['Thu', 'Sat']);
    await folder.run(['plan']);
    expect(await folder.plan()).toEqual(next);
  });

  it('do not count appointments of the plan itself', async () => {
    const folder = openFolder();
    await folder.run(['plan', ...usual]);
    const first = await folder.plan();
    await folder.run(['plan', '--busy', 'prep/calendar.ics']);
    expect((await folder.plan()).sessions).toEqual(first.sessions);
  });

  it.each([
    [[], ['Tue', 'Thu', 'Sat']],
    [
      ['--busy-all-day', 'ignore'],
      ['Tue', 'Thu', 'Sat'],
    ],
    [
      ['--busy-all-day', 'block'],
      ['Thu', 'Sat', 'Tue'],
    ],
  ])('have whole days that block when %j says so', async (args, expected) => {
    const folder = openFolder();
    await folder.write('work.ics', holiday);
    await folder.run(['plan', ...usual, '--busy', 'work.ics', ...args]);
    expect(days(await folder.plan())).toEqual(expected);
  });

  it('have whole days that block when the profile says so', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 3\nbusy: [work.ics]\nallDay: block\n');
    await folder.write('work.ics', holiday);
    await folder.run(['plan']);
    expect(days(await folder.plan())).toEqual(['Thu', 'Sat', 'Tue']);
  });

  it('refuses another word for whole days', async () => {
    const { code, err } = await openFolder().run(['plan', ...usual, '--busy-all-day', 'maybe']);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^--busy-all-day: error VALUE_INVALID: .*"maybe"\n {2}one of: ignore, block\n$/,
    );
  });

  it('that take everything leave a plan without sessions, which says so', async () => {
    const folder = openFolder();
    await folder.write('work.ics', calendar(['DTSTART:20261101T000000Z', 'DURATION:P200D']));
    const { code, out } = await folder.run(['plan', ...usual, '--busy', 'work.ics']);
    expect(code).toBe(0);
    expect(out).toContain('Note: Your calendars leave no room for another session');
    expect((await folder.plan()).sessions).toEqual([]);
  });

  it('warn of what cannot be read in them, at its line, and plan all the same', async () => {
    const folder = openFolder();
    const broken = tuesdays.replace(
      'BEGIN:VEVENT',
      'BEGIN:VEVENT\r\nSUMMARY:Bad\r\nDTSTART:soon\r\nEND:VEVENT\r\nBEGIN:VEVENT',
    );
    await folder.write('work.ics', broken);
    const { code, err } = await folder.run(['plan', ...usual, '--busy', 'work.ics']);
    expect(code).toBe(0);
    expect(err).toBe(
      'work.ics:5:1 warning EVENT_INVALID: Cannot read the event "Bad": it starts at "soon", which is no day or time\n  it was left out; change it in your calendar and export it again\n',
    );
    expect(days(await folder.plan())).toEqual(['Thu', 'Sat']);
  });

  it('may be written in UTF-16', async () => {
    const folder = openFolder();
    await folder.write('work.ics', Buffer.from(`\uFEFF${tuesdays}`, 'utf16le'));
    const { err } = await folder.run(['plan', ...usual, '--busy', 'work.ics']);
    expect(err).toBe('');
    expect(days(await folder.plan())).toEqual(['Thu', 'Sat']);
  });

  it.each([
    ['none.ics', 2, 'Cannot find the calendar "none.ics"'],
    ['a.ics,b.ics', 2, 'Cannot find the calendar "a.ics,b.ics"'],
    ['page.ics/x.ics', 2, 'Cannot find the calendar "page.ics/x.ics"'],
    ['empty', 2, 'Cannot find a calendar in the folder "empty"'],
    [
      'https://example.com/me.ics',
      2,
      'Cannot read the calendar "https://example.com/me.ics" from the net',
    ],
    ['page.ics', 1, 'page.ics:1:1 error CALENDAR_UNREADABLE: '],
    ['', 1, '--busy: error VALUE_INVALID: '],
  ])('that cannot be read stop the plan: %j', async (name, expected, said) => {
    const folder = openFolder();
    await folder.write('page.ics', '<!DOCTYPE html>');
    await folder.write('empty/notes.txt', '');
    const before = await folder.files();
    const { code, out, err } = await folder.run(['plan', ...usual, '--busy', name]);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err.startsWith(said)).toBe(true);
    expect(err).toMatch(/\n {2}\S.*\n$/);
    expect(await folder.files()).toEqual(before);
  });
});
