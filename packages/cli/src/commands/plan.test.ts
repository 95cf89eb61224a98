import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';

describe('plan', () => {
  it('writes the whole at a glance, a page a week, the library, the calendar and the plan', async () => {
    const folder = openFolder();
    const { code, out, err } = await folder.run(['plan', '--weeks', '6', '--hours', '6']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const files = await folder.files('prep');
    const names = Object.keys(files);
    expect(names.filter((name) => !name.startsWith('library/'))).toEqual([
      '.mlprep/pages.json',
      'README.md',
      'calendar.ics',
      'left-out.md',
      'plan.json',
      'print.html',
      ...[1, 2, 3, 4, 5, 6].map((week) => `week-0${week}.md`),
    ]);
    const shelves = names.map((name) => name.split('/').slice(0, -1).join('/'));
    expect(shelves).toEqual(
      expect.arrayContaining(
        ['drills', 'kinds', 'mocks', 'projects', 'questions', 'topics'].map(
          (shelf) => `library/${shelf}`,
        ),
      ),
    );
    expect(await readdir(folder.path)).toEqual(['prep']);
    expect(out).toContain('Interview: Monday 4 January 2027, 09:00 (Europe/Berlin)\n');
    expect(out).toContain('Wrote prep/: open prep/README.md, import prep/calendar.ics');
  });

  it('links only to pages that are there', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '6', '--hours', '6']);
    const files = await folder.files('prep');
    const links = Object.entries(files).flatMap(([name, text]) =>
      name.endsWith('.md')
        ? [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) =>
            posix.normalize(posix.join(posix.dirname(name), to)),
          )
        : [],
    );
    expect(links.length).toBeGreaterThan(100);
    expect([...new Set(links)].filter((link) => !(link in files))).toEqual([]);
  });

  it('writes the same bytes wherever it runs', async () => {
    const [one, two] = [openFolder(), openFolder()];
    const args = ['plan', '--weeks', '6', '--hours', '7', '--name', 'Ada'];
    await one.run(args);
    await two.run([...args, '--tz', 'Europe/Berlin', '--out', 'elsewhere'], {
      timezone: 'Asia/Tokyo',
    });
    expect(await two.files('elsewhere')).toEqual(await one.files('prep'));
  });

  it.each([
    [['--hours', '6']],
    [['--hours', '8']],
    [['--hours', '20', '--name', 'Zoë "Z" O\'Neill, ML; x']],
    [['--available', 'sun 10:00-12:00, sun 20:00-22:00', '--off', '2026-11-30']],
    [['--start', '2026-12-01', '--week-hours', '2026-12-07=off', '--level', 'pandas=4']],
  ])('changes no byte when it runs again: %j', async (flags) => {
    const folder = openFolder();
    const args = ['plan', '--weeks', '4', ...flags];
    expect((await folder.run(args)).code).toBe(0);
    const before = await folder.files();
    const again = await folder.run(args);
    expect(again.out).toContain('prep/ is up to date: nothing changed.');
    expect(await folder.files()).toEqual(before);
    await folder.run(['plan']);
    expect(await folder.files()).toEqual(before);
  });

  it('writes nothing with --dry-run', async () => {
    const folder = openFolder();
    const { code, out } = await folder.run(['plan', '--weeks', '6', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing was written\.\n$/);
    expect(out).not.toContain('prep/');
    expect(await readdir(folder.path)).toEqual([]);
    await folder.run(['plan', '--weeks', '6']);
    const before = await folder.files();
    await folder.run(['plan', '--weeks', '8', '--hours', '3', '--fresh', '--dry-run']);
    expect(await folder.files()).toEqual(before);
  });

  it('prints the plan with --json, and nothing else on stdout', async () => {
    const folder = openFolder();
    const dry = await folder.run(['plan', '--weeks', '6', '--json', '--dry-run']);
    const { code, out } = await folder.run(['plan', '--weeks', '6', '--json']);
    expect(code).toBe(0);
    expect(out).toBe(await folder.read('prep/plan.json'));
    expect(dry.out).toBe(out);
  });

  it('refuses a date that would leave a plan without sessions, and writes nothing', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '4']);
    const before = await folder.files('prep');
    const moved = await folder.run(['plan', '--interview', '2026-11-23']);
    expect(moved.code).toBe(1);
    expect(moved.err).toContain(
      'Cannot move the interview to 2026-11-23: no session would be left',
    );
    expect(await folder.files('prep')).toEqual(before);
  });

  it('ends with 3 under --strict when something was cut, and writes the plan all the same', async () => {
    const folder = openFolder();
    const cut = await folder.run(['plan', '--weeks', '2', '--strict']);
    expect(cut.code).toBe(3);
    expect((await folder.plan()).cuts).not.toEqual([]);
    const dry = await folder.run(['plan', '--weeks', '2', '--strict', '--dry-run']);
    expect(dry.code).toBe(3);
    const roomy = await folder.run([
      'plan',
      '--weeks',
      '40',
      '--hours',
      '25',
      '--strict',
      '--out',
      'all',
    ]);
    expect(roomy.code).toBe(0);
    expect((await folder.plan('all')).cuts).toEqual([]);
    expect(Object.keys(await folder.files('all'))).not.toContain('left-out.md');
  });

  it('writes what --format asks for, and plan.json with it', async () => {
    const folder = openFolder();
    const first = await folder.run(['plan', '--weeks', '2', '--format', 'ics']);
    expect(Object.keys(await folder.files('prep'))).toEqual(['calendar.ics', 'plan.json']);
    expect(first.out).not.toContain('.md');
    await folder.run(['plan', '--weeks', '2', '--format', 'json', '--out', 'bare']);
    expect(Object.keys(await folder.files('bare'))).toEqual(['plan.json']);
    const pages = await folder.run(['plan', '--weeks', '2', '--format', 'md', '--out', 'pages']);
    expect(Object.keys(await folder.files('pages'))).not.toContain('calendar.ics');
    expect(pages.out).not.toContain('calendar.ics');
  });

  it('renews what an earlier --format wrote, so that no page is left behind the plan', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    await folder.run(['plan', '--hours', '9', '--format', 'ics']);
    await folder.run(['plan', '--weeks', '2', '--out', 'other']);
    await folder.run(['plan', '--hours', '9', '--out', 'other']);
    expect(await folder.files('prep')).toEqual(await folder.files('other'));
    await folder.run(['plan', '--hours', '4', '--format', 'md']);
    await folder.run(['plan', '--hours', '4', '--out', 'other']);
    expect(await folder.files('prep')).toEqual(await folder.files('other'));
  });

  it('renews a table that was asked for once, and does not write over one it did not make', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2', '--format', 'md,csv,anki']);
    const before = await folder.files('prep');
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['anki.txt', 'plan.csv']));
    await folder.run(['plan', '--hours', '9']);
    const after = await folder.files('prep');
    expect(after['plan.csv']).not.toBe(before['plan.csv']);
    expect(after['anki.txt']).not.toBe(before['anki.txt']);
    await folder.write('mine/print.html', 'my own');
    const { code, err } = await folder.run(['plan', '--weeks', '2', '--out', 'mine']);
    expect(code).toBe(2);
    expect(err).toContain('print.html: a file that mlprep did not make is already there');
    expect(await folder.files('mine')).toEqual({ 'print.html': 'my own' });
  });

  it.each([
    ['--format', 'mdd', 'did you mean "md"?'],
    ['--format', '', 'formats: md, ics, html, json, anki, csv'],
    ['--alarm', '-1', 'write --alarm 10'],
    ['--alarm', 'soon', 'write --alarm 10'],
    ['--out', '', 'write --out prep'],
    ['--now', 'yesterday', '2026-11-22T18:00:00Z'],
    ['--now', '+012026-11-22T18:00:00Z', '2026-11-22T18:00:00Z'],
    ['--now', '2026-11-22T18:00', '2026-11-22T18:00:00Z'],
    ['--profile', 'missing.yaml', 'check the path'],
    ['--available', '19:00-21:00', '--available "mon 19:00-21:00, sat 09:00-12:00"'],
    ['--level', 'pandas', 'write it as --level pandas=4'],
    ['--focus', 'coding=1=2', 'write it as --focus coding=1.5'],
    ['--week-hours', '2026-12-28', 'write it as --week-hours 2026-12-28=3'],
    ['--session', '90', '--session 25-90'],
    ['--session', '25-', '--session 25-90'],
  ])('refuses %s %j with 2 and the form it takes', async (flag, value, hint) => {
    const folder = openFolder();
    const { code, out, err } = await folder.run(['plan', '--weeks', '6', flag, value]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`\n  `);
    expect(err).toContain(hint);
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('takes the clock from --now, else from SOURCE_DATE_EPOCH, else from the machine', async () => {
    const folder = openFolder();
    const variables = { SOURCE_DATE_EPOCH: '1796000000' };
    const nowOf = async (args: readonly string[], world = {}): Promise<string> =>
      JSON.parse(
        (await folder.run(['plan', '--weeks', '2', '--dry-run', '--json', ...args], world)).out,
      ).now;
    expect(await nowOf([])).toBe('2026-11-22T18:00:00Z');
    expect(await nowOf([], { variables })).toBe('2026-11-30T00:53:20Z');
    expect(await nowOf(['--now', '2026-12-01T10:00:00+01:00'], { variables })).toBe(
      '2026-12-01T09:00:00Z',
    );
    expect(await nowOf([], { variables: { SOURCE_DATE_EPOCH: '' } })).toBe('2026-11-22T18:00:00Z');
  });

  it.each(['soon', '-1', '1.5', '253402300800'])(
    'refuses the SOURCE_DATE_EPOCH %j',
    async (epoch) => {
      const { code, err } = await openFolder().run(['plan', '--weeks', '2'], {
        variables: { SOURCE_DATE_EPOCH: epoch },
      });
      expect(code).toBe(2);
      expect(err).toContain(`SOURCE_DATE_EPOCH "${epoch}"`);
    },
  );

  it('sets reminders as --alarm says', async () => {
    const folder = openFolder();
    const triggers = async (): Promise<readonly string[]> => {
      const calendar = await folder.read('prep/calendar.ics');
      return [...new Set(calendar.match(/^TRIGGER.*$/gm) ?? [])].sort();
    };
    await folder.run(['plan', '--weeks', '2', '--alarm', '30']);
    expect(await triggers()).toEqual(['TRIGGER:-PT1H', 'TRIGGER:-PT30M']);
    const again = await folder.run(['plan', '--weeks', '2', '--alarm', '0']);
    expect(again.out).toContain('Renewed prep/');
    expect(await triggers()).toEqual(['TRIGGER:-PT1H']);
  });
});

describe('plan and the folder it writes into', () => {
  it('takes any folder, new ones with their parents', async () => {
    const folder = openFolder();
    const { code, out } = await folder.run(['plan', '--weeks', '2', '--out', 'a/b/']);
    expect(code).toBe(0);
    expect(out).toContain('Wrote a/b/: open a/b/README.md');
    expect((await folder.run(['plan', '--weeks', '2', '--out', '.'])).code).toBe(0);
    expect((await folder.run(['plan', '--out', '.'])).out).toContain('nothing changed');
  });

  it.each([
    ['README.md', []],
    ['calendar.ics', []],
    ['week-02.md', []],
    ['library/topics/overfitting.md', []],
    ['README.md', ['--fresh']],
    ['calendar.ics', ['--fresh', '--format', 'ics']],
  ])('does not mix itself into a folder with a %s of somebody else %j', async (name, flags) => {
    const folder = openFolder();
    await folder.write(`prep/${name}`, 'mine\n');
    const { code, out, err } = await folder.run(['plan', '--weeks', '6', ...flags]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`prep/${name}: a file that mlprep did not make is already there`);
    expect(err).toContain('--out');
    expect(await folder.files()).toEqual({ [`prep/${name}`]: 'mine\n' });
  });

  it('does not write through a link to a file of somebody else', async () => {
    const folder = openFolder();
    await folder.write('notes.md', 'mine\n');
    await mkdir(join(folder.path, 'prep'));
    await symlink(join(folder.path, 'notes.md'), join(folder.path, 'prep', 'README.md'));
    expect((await folder.run(['plan', '--weeks', '6'])).code).toBe(2);
    expect(await folder.files()).toEqual({ 'notes.md': 'mine\n' });
  });

  it('leaves files alone that are none of its own', async () => {
    const folder = openFolder();
    await folder.write('prep/notes.txt', 'mine\n');
    await folder.write('prep/drafts/answer.md', 'mine too\n');
    await folder.run(['plan', '--weeks', '2']);
    await folder.run(['plan', '--weeks', '2', '--hours', '9']);
    expect(await folder.files('prep')).toMatchObject({
      'notes.txt': 'mine\n',
      'drafts/answer.md': 'mine too\n',
    });
  });

  it.each([
    ['a file where the folder should be', 'prep'],
    ['a file where its parent should be', 'prep', ['--out', 'prep/inside']],
    ['a file where the library should be', 'prep/library'],
    ['a file where a shelf should be', 'prep/library/topics'],
    ['a folder where a week should be', 'prep/week-02.md/note.txt'],
    ['a folder where the calendar should be', 'prep/calendar.ics/note.txt'],
    ['a folder where the plan should be', 'prep/plan.json/note.txt'],
  ])('writes nothing at all around %s', async (_, name, flags: string[] = []) => {
    const folder = openFolder();
    await folder.write(name, 'mine\n');
    const before = await readdir(folder.path, { recursive: true });
    const { code, out, err } = await folder.run(['plan', '--weeks', '6', ...flags]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Cannot .*\n {2}\S/);
    expect(await readdir(folder.path, { recursive: true })).toEqual(before);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 2000), '1:1 error PLAN_SYNTAX'],
    ['empty', () => '', '1:1 error PLAN_SYNTAX'],
    ['not a plan', () => '[]', '1:1 error VALUE_INVALID'],
    [
      'of a later format',
      (text: string) => text.replace('plan/1', 'plan/2'),
      '2:13 error VALUE_INVALID',
    ],
    [
      'with a wrong time',
      (text: string) => text.replace(/"end": ".{10}/, '"end": "2026-13-01'),
      /\d+:\d+ error VALUE_INVALID/,
    ],
  ])('refuses to go on from a plan.json that is %s', async (_, spoil, problem) => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    await folder.write('prep/plan.json', spoil(await folder.read('prep/plan.json')));
    const before = await folder.files();
    for (const flags of [[], ['--weeks', '3'], ['--dry-run']]) {
      const { code, out, err } = await folder.run(['plan', ...flags]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(problem);
      expect(err).toContain('prep/plan.json:');
    }
    expect(await folder.files()).toEqual(before);
  });
});

describe('plan --fresh', () => {
  it('puts the old folder aside, each under a name of its own, and begins anew', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2', '--name', 'Ada']);
    await folder.write('prep/notes.txt', 'mine\n');
    const old = await folder.files('prep');
    const { code, err } = await folder.run(['plan', '--weeks', '3', '--fresh']);
    expect({ code, err }).toEqual({ code: 0, err: 'The old plan is now in prep-old-1/\n' });
    expect(await folder.files('prep-old-1')).toEqual(old);
    const plan = await folder.plan();
    expect([plan.revision, plan.weeks.length, plan.profile.name]).toEqual([0, 3, undefined]);
    expect(Object.keys(await folder.files('prep'))).not.toContain('notes.txt');
    await folder.run(['plan', '--weeks', '4', '--fresh']);
    expect((await readdir(folder.path)).sort()).toEqual(['prep', 'prep-old-1', 'prep-old-2']);
  });

  it('is the way out of a broken plan.json', async () => {
    const folder = openFolder();
    await folder.write('prep/plan.json', '{');
    expect((await folder.run(['plan', '--weeks', '2', '--fresh'])).code).toBe(0);
    expect(await folder.files('prep-old-1')).toEqual({ 'plan.json': '{' });
  });

  it('puts nothing aside where there is no plan', async () => {
    const folder = openFolder();
    const { code, err } = await folder.run(['plan', '--weeks', '2', '--fresh']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await readdir(folder.path)).toEqual(['prep']);
  });

  it('puts nothing aside when the new plan cannot be made', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    const before = await folder.files();
    expect((await folder.run(['plan', '--fresh'])).code).toBe(1);
    expect((await folder.run(['plan', '--fresh', '--weeks', '0'])).code).toBe(1);
    expect(await folder.files()).toEqual(before);
  });

  it.each(['.', '..'])('never puts the folder aside that it runs in: --out %s', async (out) => {
    const folder = openFolder();
    await folder.write('work/mlprep.yaml', 'weeks: 2\n');
    await folder.write('plan.json', '{}');
    await folder.write('work/plan.json', '{}');
    const before = await folder.files();
    const { code, err } = await folder.run(['plan', '--fresh', '--out', out], { folder: 'work' });
    expect(code).toBe(2);
    expect(err).toContain(`Cannot put "${out}" aside`);
    expect(await folder.files()).toEqual(before);
  });
});
