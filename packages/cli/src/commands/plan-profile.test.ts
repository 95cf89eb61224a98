import { describe, expect, it } from 'vitest';
import { openFolder } from '../testing/open-folder.js';

/** The profile a plan is made from, with a `mlprep.yaml` and flags. */
async function profileOf(
  yaml: string,
  ...flags: string[]
): Promise<Readonly<Record<string, unknown>>> {
  const folder = openFolder();
  await folder.write('mlprep.yaml', yaml);
  const { code, out, err } = await folder.run(['plan', '--dry-run', '--json', ...flags]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).profile;
}

const at = (moment: string): unknown => [{ name: 'Interview', at: moment }];

describe('plan with a profile', () => {
  it('reads mlprep.yaml, or the file that --profile names', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 2\nhours: 4\n');
    await folder.write('me/other.yaml', 'weeks: 3\nhours: 5\n');
    await folder.run(['plan']);
    expect((await folder.plan()).profile.hours).toBe(4);
    await folder.run(['plan', '--profile', 'me/other.yaml', '--out', 'other']);
    expect((await folder.plan('other')).profile.hours).toBe(5);
  });

  it('takes line ends and a byte-order mark as they come', async () => {
    expect((await profileOf('\uFEFFweeks: 2\r\nhours: 4\r\n')).hours).toBe(4);
  });

  it.each([
    ['--weeks 2', 'interview: 2027-01-15\nhours: 6', { interviews: at('2026-12-07T09:00') }],
    ['--interview 2027-01-20T11:00', 'weeks: 2', { interviews: at('2027-01-20T11:00') }],
    [
      '--weeks 2',
      'interviews: [{ name: Phone screen, at: 2027-01-15 }]',
      { interviews: at('2026-12-07T09:00') },
    ],
    ['--hours 4', 'weeks: 2\navailability: { mon: [19:00-21:00] }', { hours: 4 }],
    [
      '--available|tue 19:00-20:00',
      'weeks: 2\nhours: 4',
      { availability: { tue: ['19:00-20:00'] } },
    ],
    [
      '--available|tue 19:00-20:00',
      'weeks: 2\navailability: { mon: [19:00-21:00] }',
      { availability: { tue: ['19:00-20:00'] } },
    ],
    ['--tz Asia/Tokyo', 'weeks: 2\ntimezone: Europe/Paris', { timezone: 'Asia/Tokyo' }],
    ['--start 2026-12-01', 'weeks: 2\nstart: 2026-11-25', { start: '2026-12-01' }],
    ['--off 2026-12-01', 'weeks: 2\noff: [2026-11-25]', { off: ['2026-12-01'] }],
    ['--known overfitting', 'weeks: 2\nknown: [pandas]', { known: ['overfitting'] }],
    ['--project spam-filter', 'weeks: 2\nprojects: [house-prices]', { projects: ['spam-filter'] }],
    ['--name Ada', 'weeks: 2\nname: Grace', { name: 'Ada' }],
    ['--evening 20:00', 'weeks: 2\nevening: 18:00', { evening: '20:00' }],
    ['--morning 8:00', 'weeks: 2\nmorning: 9:00', { morning: '8:00' }],
    ['--slack 0.3', 'weeks: 2\nslack: 0.1', { slack: 0.3 }],
    ['--role new-grad', 'weeks: 2\nrole: data-analyst', { role: 'new-grad' }],
  ])('lets %s win over the field in the file', async (flag, yaml, expected) => {
    const profile = await profileOf(yaml, ...flag.split(flag.includes('|') ? '|' : ' '));
    expect(profile).toMatchObject(expected);
    if ('hours' in expected) expect(profile).not.toHaveProperty('availability');
    if ('availability' in expected) expect(profile.availability).toEqual(expected.availability);
  });

  it.each([
    ['--break 5', 'session: { min: 30, max: 60 }', { session: { min: 30, max: 60, break: 5 } }],
    [
      '--session 20-40',
      'session: { min: 30, max: 60, break: 5 }',
      { session: { min: 20, max: 40, break: 5 } },
    ],
    [
      '--level pandas=4',
      'levels: { maths-stats: 2, pandas: 1 }',
      { levels: { 'maths-stats': 2, pandas: 4 } },
    ],
    ['--focus coding=2', 'focus: { coding: 1, project: 3 }', { focus: { coding: 2, project: 3 } }],
    [
      '--week-hours 2026-11-23=off',
      'hoursByWeek: { 2026-11-25: 3, 2026-11-30: 4 }',
      { hoursByWeek: { '2026-11-23': 'off', '2026-11-30': 4 } },
    ],
  ])('lets %s win over its entry and keeps the others: %s', async (flag, yaml, expected) => {
    const profile = await profileOf(`weeks: 3\n${yaml}`, ...flag.split(' '));
    expect(profile).toMatchObject(expected);
    const [field = ''] = Object.keys(expected);
    expect(profile[field]).toEqual(Object.values(expected)[0]);
  });

  it('goes on with the profile of the plan where there is no file', async () => {
    const folder = openFolder();
    await folder.run([
      'plan',
      '--interview',
      '2027-01-15T10:00',
      '--level',
      'pandas=4',
      '--tz',
      'Asia/Tokyo',
    ]);
    await folder.run(['plan', '--hours', '8']);
    expect((await folder.plan()).profile).toMatchObject({
      interviews: at('2027-01-15T10:00'),
      levels: { pandas: 4 },
      timezone: 'Asia/Tokyo',
      hours: 8,
    });
  });

  it('writes a zone the way the zone database does', async () => {
    expect((await profileOf('weeks: 2\ntimezone: europe/berlin')).timezone).toBe('Europe/Berlin');
    expect((await profileOf('weeks: 2\ntimezone: Asia/Kolkata')).timezone).toBe('Asia/Kolkata');
  });

  it('keeps the date that weeks stand for, however often and late it runs', async () => {
    for (const yaml of ['weeks: 6', 'weeks: 6\nhours: 11', 'weeks: 6\nstart: 2026-11-01']) {
      const folder = openFolder();
      await folder.write('mlprep.yaml', yaml);
      await folder.run(['plan']);
      const { interviews } = await folder.plan();
      for (const now of ['2026-11-23T05:00:00Z', '2026-12-09T18:00:00Z', '2026-12-27T12:00:00Z']) {
        expect((await folder.run(['plan'], { now })).code).toBe(0);
        const after = await folder.plan();
        expect(after.interviews, `${yaml} ${now}`).toEqual(interviews);
        expect(after.weeks[0]?.from).toBe('2026-11-23');
      }
    }
  });

  it('can begin earlier than it was first planned', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--interview', '2027-03-01', '--start', '2027-01-18']);
    const { id } = await folder.plan();
    await folder.run(['plan', '--start', '2026-12-07']);
    const plan = await folder.plan();
    expect([plan.id, plan.weeks[0]?.from, plan.weeks.length]).toEqual([id, '2026-12-07', 12]);
    expect(plan.sessions[0]?.start).toMatch(/^2026-12-08T19:00/);
  });

  it('is still read on the last evening, when no window is left', async () => {
    const folder = openFolder();
    await folder.run(['plan', '--weeks', '2']);
    const page = await folder.read('prep/week-02.md');
    await folder.write('prep/week-02.md', page.replaceAll('- [ ]', '- [x]'));
    const { code, err } = await folder.run(['plan'], { now: '2026-12-06T20:00:00Z' });
    expect(code).toBe(0);
    expect(err).toContain('warning NO_TIME_LEFT');
    const { sessions } = await folder.plan();
    const second = sessions
      .filter(({ week }) => week === 2)
      .flatMap(({ activities }) => activities);
    expect(second.length).toBeGreaterThan(0);
    expect(new Set(second.map(({ status }) => status))).toEqual(new Set(['done']));
  });
});

describe('a mistake in mlprep.yaml', () => {
  const good = 'name: Ada\ninterview: 2027-01-15\nhours: 6\n';

  it.each([
    ['2027-02-30', 'write a day that exists, as 2027-01-15'],
    ['tomorrow', 'write a day that exists, as 2027-01-15'],
    ['15.1.2027', 'did you mean "2027-01-15"?'],
    ['2027-01-15 10:00', 'did you mean "2027-01-15T10:00"?'],
    ['20270115', 'write a day as 2027-01-15'],
  ])(
    'that is the date %s: one problem at its place, and nothing is written',
    async (date, hint) => {
      const folder = openFolder();
      await folder.write('mlprep.yaml', good.replace('2027-01-15', date));
      const before = await folder.files();
      const { code, out, err } = await folder.run(['plan']);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(/^mlprep\.yaml:2:12 error VALUE_INVALID: .*\n {2}.*\n$/);
      expect(err).toContain(hint);
      expect(await folder.files()).toEqual(before);
    },
  );

  it('leaves the plan that is there as it is', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', good);
    await folder.run(['plan']);
    await folder.write('mlprep.yaml', good.replace('hours: 6', 'hours: six'));
    const before = await folder.files();
    expect((await folder.run(['plan'])).code).toBe(1);
    expect(await folder.files()).toEqual(before);
  });

  it('comes with all the others, in the order of the file', async () => {
    const folder = openFolder();
    await folder.write(
      'mlprep.yaml',
      [
        'nmae: Ada',
        'interview: 2026-11-20',
        'hours: 0',
        'role: data-analist',
        'levels: { panda: 3, maths-stats: 9 }',
        'known: [overfiting, pandas]',
        'off: [2026-12-26..2026-12-24]',
        'projects: [house-price]',
        'timezone: Europe/Berlin',
        '',
      ].join('\n'),
    );
    const { code, err } = await folder.run(['plan']);
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      expect.stringMatching(/^mlprep\.yaml:1:1 error KEY_UNKNOWN: .*"nmae"/),
      expect.stringMatching(/^mlprep\.yaml:2:12 error INTERVIEW_PAST: .*2026-11-20/),
      expect.stringMatching(/^mlprep\.yaml:3:8 error VALUE_INVALID: .*"hours": received 0/),
      expect.stringMatching(/^mlprep\.yaml:4:7 error ROLE_UNKNOWN: .*"data-analist"/),
      expect.stringMatching(/^mlprep\.yaml:5:11 error LEVEL_UNKNOWN: .*"panda"/),
      expect.stringMatching(
        /^mlprep\.yaml:5:34 error VALUE_INVALID: .*"levels\.maths-stats": received 9/,
      ),
      expect.stringMatching(/^mlprep\.yaml:6:9 error TOPIC_UNKNOWN: .*"overfiting"/),
      expect.stringMatching(/^mlprep\.yaml:7:7 error VALUE_INVALID: .*"off\.0"/),
      expect.stringMatching(/^mlprep\.yaml:8:12 error PROJECT_UNKNOWN: .*"house-price"/),
      '',
    ]);
    for (const word of ['name', 'pandas', 'overfitting', 'house-prices']) {
      expect(err).toContain(`  did you mean "${word}"?`);
    }
    expect(err).toContain('2026-12-24..2026-12-26');
  });

  it.each([
    ['[weeks, 3]', '1:1 error VALUE_INVALID'],
    ['weeks: 3\n hours: 4', '1:8 error YAML_SYNTAX'],
    ['', '1:1 error DATE_MISSING'],
    ['# nothing yet\n', '1:1 error DATE_MISSING'],
    ['interveiw: 2027-01-15', '1:1 error KEY_UNKNOWN'],
    ['weeks:\nhours: 4', '1:7 error VALUE_INVALID'],
    ['weeks: 3\nevening: 24:00', '2:10 error VALUE_INVALID'],
    ['weeks: 3\noff: 2026-12-24', '2:6 error VALUE_INVALID'],
    ['weeks: 3\nhoursByWeek: { 53: 3 }', '2:16 error KEY_UNKNOWN'],
    ['weeks: 3\navailability: { monday: [19:00-20:00] }', '2:17 error KEY_UNKNOWN'],
    ['weeks: 3\navailability: { mon: 19:00-20:00 }', '2:22 error VALUE_INVALID'],
  ])('has one problem with a way out: %j', async (yaml, problem) => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', yaml);
    const { code, err } = await folder.run(['plan']);
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^mlprep\\.yaml:${problem}: Cannot .*\\n {2}\\S.*\\n$`));
    expect(err).not.toMatch(/Invalid input|Too small|Too big|expected/);
  });
});

describe('a mistake in a flag', () => {
  const bad: readonly (readonly [flag: string, value: string, field: string, hint: string])[] = [
    ['--weeks', '0', 'weeks', 'from 1 to 104'],
    ['--weeks', 'six', 'weeks', 'from 1 to 104'],
    ['--weeks', '', 'weeks', 'from 1 to 104'],
    ['--interview', 'tomorrow', 'interview', 'as 2027-01-15'],
    ['--interview', '15.1.2027', 'interview', 'did you mean "2027-01-15"?'],
    ['--interview', '5/6/2027', 'interview', 'as 2027-01-15'],
    ['--hours', '0', 'hours', 'as 6 or 7.5'],
    ['--hours', '6h', 'hours', 'as 6 or 7.5'],
    ['--hours', '1,5', 'hours', 'as 6 or 7.5'],
    ['--available', 'mon 19-21', 'availability', 'did you mean "19:00-21:00"?'],
    [
      '--available',
      'mon 23:00-01:00',
      'availability',
      '23:00-24:00, and 00:00-01:00 on the next day',
    ],
    ['--available', 'mon 22:00-0:00', 'availability', 'write 22:00-24:00\n'],
    ['--start', 'monday', 'start', 'as 2027-01-15'],
    ['--start', '2026-11-23T10:00', 'start', 'did you mean "2026-11-23"?'],
    ['--tz', 'Berlin', 'timezone', 'did you mean "Europe/Berlin"?'],
    ['--tz', 'new york', 'timezone', 'did you mean "America/New_York"?'],
    ['--tz', 'UTC+1', 'timezone', 'as Europe/Berlin'],
    ['--off', 'christmas', 'off', 'as 2026-12-24'],
    ['--off', '2026-12-24-2026-12-26', 'off', 'did you mean "2026-12-24..2026-12-26"?'],
    ['--week-hours', '2026-12-28=0', 'hoursByWeek', 'from 0.5 to 60, or off'],
    ['--week-hours', '2026-12-28=many', 'hoursByWeek', 'from 0.5 to 60, or off'],
    ['--level', 'pandas=6', 'levels', 'from 0, new to it, to 5'],
    ['--focus', 'coding=-1', 'focus', 'from 0 to 10'],
    ['--known', '', 'known', 'leave it out'],
    ['--project', '', 'projects', 'leave it out'],
    ['--name', ' ', 'name', 'leave it out'],
    ['--evening', '7pm', 'evening', 'as 19:00'],
    ['--morning', '25:00', 'morning', 'as 19:00'],
    ['--session', '5-90', 'session', 'from 15 to 240'],
    ['--session', '90-25', 'session', 'min must not be more than max'],
    ['--break', '-5', 'session.break', 'from 0 to 120'],
    ['--slack', '15%', 'slack', 'as 0.15'],
  ];

  it.each(bad)(
    'names flag and field, and the form to use: %s %j',
    async (flag, value, field, hint) => {
      const folder = openFolder();
      const date = flag === '--interview' ? [] : ['--weeks', '6'];
      const { code, out, err } = await folder.run(['plan', ...date, flag, value]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(
        new RegExp(
          `^${flag}: error VALUE_INVALID: Cannot use this value for "${field}.*\\n {2}.*\\n$`,
        ),
      );
      expect(err).toContain(hint);
      expect(err).not.toMatch(/Invalid input|Too small|Too big|expected/);
      expect(await folder.files()).toEqual({});
    },
  );

  it.each([
    [
      ['--available', 'monday 19:00-21:00'],
      '--available: error KEY_UNKNOWN',
      'known keys: mon, tue',
    ],
    [['--focus', 'codin=2'], '--focus: error KEY_UNKNOWN', 'did you mean "coding"?'],
    [['--week-hours', '53=3'], '--week-hours: error KEY_UNKNOWN', 'as 2027-01-15'],
    [['--level', 'panda=3'], '--level: error LEVEL_UNKNOWN', 'did you mean "pandas"?'],
    [['--known', 'overfiting'], '--known: error TOPIC_UNKNOWN', 'did you mean "overfitting"?'],
    [
      ['--project', 'spam-filer'],
      '--project: error PROJECT_UNKNOWN',
      'did you mean "spam-filter"?',
    ],
    [
      ['--hours', '30'],
      '--hours: error HOURS_TOO_MANY',
      '--available "mon 09:00-12:00, mon 13:00-16:00"',
    ],
    [['--week-hours', '2026-11-30=30'], '--week-hours: error HOURS_TOO_MANY', '--available "mon'],
    [
      ['--hours', '5', '--available', 'mon 19:00-21:00'],
      '--hours: error HOURS_CONFLICT',
      '--available for exact times',
    ],
    [
      ['--interview', '2027-01-15'],
      '--weeks: error DATE_CONFLICT',
      '--interview 2027-01-15T10:00, or --weeks 7',
    ],
    [['--off', '2026-11-01..2027-03-01'], '--weeks: error NO_TIME_LEFT', 'take days out of --off'],
    [['--available', 'mon 19:00-19:10'], '--weeks: error NO_TIME_LEFT', 'at least 25 minutes'],
  ])('says with flags what to do: %j', async (flags, problem, hint) => {
    const { code, err } = await openFolder().run(['plan', '--weeks', '6', ...flags]);
    expect(code).toBe(1);
    expect(err).toMatch(/^.*\n {2}.*\n$/);
    expect(err).toContain(problem);
    expect(err).toContain(hint);
  });

  it.each([
    [[], 'error DATE_MISSING', '--interview 2027-01-15T10:00, or --weeks 7'],
    [['--interview', '2026-11-21'], '--interview: error INTERVIEW_PAST', '--interview 2027'],
    [['--interview', '2026-11-22'], '--interview: error INTERVIEW_TODAY', 'mlprep list questions'],
    [['--interview', '2127-01-15'], '--interview: error INTERVIEW_FAR', 'check the year'],
    [
      ['--interview', '2027-01-15', '--start', '2027-01-20'],
      '--start: error START_AFTER_INTERVIEW',
      'before the day',
    ],
  ])('says which day to give instead: %j', async (flags, problem, hint) => {
    const { code, err } = await openFolder().run(['plan', ...flags]);
    expect(code).toBe(1);
    expect(err.startsWith(problem)).toBe(true);
    expect(err.split('\n')[1]).toContain(hint);
  });

  it('offers hours that would do when there is no window before the interview', async () => {
    const folder = openFolder();
    const args = ['plan', '--interview', '2026-11-23'];
    const { code, err } = await folder.run(args);
    expect(code).toBe(1);
    const [, windows = ''] = /--available "(.*)"/.exec(err) ?? [];
    expect((await folder.run([...args, '--available', windows])).code).toBe(0);
    const late = await openFolder().run(args, { now: '2026-11-22T22:50:00Z' });
    expect(late.code).toBe(1);
    expect(late.err).toContain('there is no time left for a plan');
  });

  it('begins today when the start is past, and says so', async () => {
    const folder = openFolder();
    const { code, err } = await folder.run(['plan', '--weeks', '2', '--start', '2026-11-01']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /^--start: warning START_PAST: .*starts today\n {2}write --start 2026-11-22\n$/,
    );
    expect((await folder.plan()).profile.start).toBe('2026-11-22');
  });

  it('comes with those of the file and of other flags', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 3\nslack: 2\n');
    const { err } = await folder.run(['plan', '--hours', '0', '--level', 'panda=9']);
    expect(err.split('\n').filter((line) => !line.startsWith('  '))).toEqual([
      expect.stringMatching(/^--hours: error VALUE_INVALID/),
      expect.stringMatching(/^--level: error VALUE_INVALID/),
      expect.stringMatching(/^--level: error LEVEL_UNKNOWN/),
      expect.stringMatching(/^mlprep\.yaml:2:8 error VALUE_INVALID/),
      '',
    ]);
  });
});
