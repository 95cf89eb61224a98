import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Prompter, Reply } from '../init/prompter.js';
import { type Folder, openFolder } from '../testing/open-folder.js';
import { type InitOptions, runInit } from './init.js';

/** What somebody does: an answer to a question, by the words in it, in this order. */
type Script = readonly (readonly [
  words: string,
  reply: string | { readonly kind: 'back' | 'leave' },
])[];
const back = { kind: 'back' } as const;
const leave = { kind: 'leave' } as const;

interface Sat {
  readonly code: number;
  readonly said: string;
  readonly out: string;
}

/** Runs the wizard with somebody who follows a script, and takes what Enter gives for the rest. */
async function sit(folder: Folder, script: Script, options: InitOptions = {}): Promise<Sat> {
  const left = [...script];
  let said = '';
  let out = '';
  const say = (text: string): void => {
    said += `${text}\n`;
  };
  const prompter: Prompter = {
    open: say,
    say,
    close: say,
    ask: async (question, initial): Promise<Reply> => {
      say(`? ${question.message}`);
      const [words, reply] = left[0] ?? [];
      if (reply === undefined || !question.message.includes(words ?? '')) {
        if (initial === undefined) throw new Error(`Nobody answers "${question.message}"`);
        return { kind: 'answer', value: initial };
      }
      left.shift();
      if (typeof reply !== 'string') return reply;
      if (question.kind === 'choice') return { kind: 'answer', value: reply };
      const read = question.read(reply);
      if ('refusal' in read) throw new Error(read.refusal);
      return { kind: 'answer', value: read.value };
    },
  };
  const code = await runInit(
    options,
    {
      cwd: folder.path,
      now: () => Date.parse('2026-11-22T18:00:00Z'),
      timezone: () => 'Europe/Berlin',
      variables: {},
      out: (text) => {
        out += text;
      },
      err: say,
      isTerminal: true,
      canAsk: true,
    },
    async () => prompter,
  );
  if (left.length > 0) throw new Error(`Never asked: ${left.map(([words]) => words).join(', ')}`);
  return { code, said, out };
}

const short: Script = [
  ['When is the interview', '2027-01-08 10:00'],
  ['How sure', 'new'],
];

describe('init', () => {
  it('asks, shows the plan, writes mlprep.yaml and makes the plan', async () => {
    const folder = openFolder();
    const { code, said, out } = await sit(folder, [...short, ['Your name', 'Ada']]);
    expect(code).toBe(0);
    expect(said).toContain('1/6 · When is the interview?');
    expect(said).toContain('The first session, Tuesday 24 November');
    const files = Object.keys(await folder.files());
    expect(files.filter((path) => !path.startsWith('prep/'))).toEqual(['mlprep.yaml']);
    const yaml = await folder.read('mlprep.yaml');
    expect(yaml).toMatch(/^interview: 2027-01-08T10:00$/m);
    expect(yaml).toMatch(/^timezone: Europe\/Berlin$/m);
    expect(out).toContain('Wrote prep/');
    expect((await folder.plan()).profile).toMatchObject({ name: 'Ada', hours: 6 });
    expect((await folder.run(['check', 'mlprep.yaml'])).code).toBe(0);
  });

  it('writes nothing but the answers when somebody leaves, and goes on from them', async () => {
    const folder = openFolder();
    const first = await sit(folder, [
      short[0] ?? ['', ''],
      ['How many hours', '8'],
      ['Does this week', leave],
    ]);
    expect(first.code).toBe(130);
    expect(first.said).toContain(
      'No mlprep.yaml was written. Your answers are in .mlprep-init.json',
    );
    expect(Object.keys(await folder.files())).toEqual(['.mlprep-init.json']);
    const second = await sit(folder, [
      ['You were here before', 'resume'],
      ['How sure', 'new'],
      ['Make the plan now', 'later'],
    ]);
    expect(second.code).toBe(0);
    expect(second.said).not.toContain('When is the interview');
    expect(await folder.read('mlprep.yaml')).toMatch(/^hours: 8$/m);
    expect(Object.keys(await folder.files())).toEqual(['mlprep.yaml']);
  });

  it('leaves nothing behind when somebody leaves at once', async () => {
    const folder = openFolder();
    const { code, said } = await sit(folder, [
      ['When', back],
      ['When', leave],
    ]);
    expect(code).toBe(130);
    expect(said).toContain('This is the first question.');
    expect(await folder.files()).toEqual({});
  });

  it('starts anew over kept answers when that is wished', async () => {
    const folder = openFolder();
    await sit(folder, [
      ['When', '6'],
      ['How many', leave],
    ]);
    const { said } = await sit(folder, [
      ['You were here', 'anew'],
      ['When', leave],
    ]);
    expect(said).toContain('1/6 · When is the interview?');
  });

  it('changes an answer after the preview, and keeps all when the plan is not wanted yet', async () => {
    const folder = openFolder();
    const { code, said } = await sit(folder, [
      ...short,
      ['Is this the plan', 'change'],
      ['Which one?', 'hours'],
      ['How many hours', '10'],
      ['Is this the plan', back],
      ['Your name', 'Ada'],
      ['Is this the plan', 'keep'],
    ]);
    expect(code).toBe(0);
    expect(said.split('Making a plan')).toHaveLength(4);
    const kept = JSON.parse(await folder.read('.mlprep-init.json')).answers;
    expect(kept).toMatchObject({ hours: '10', name: 'Ada' });
    expect(Object.keys(await folder.files())).toEqual(['.mlprep-init.json']);
  });

  it('says why answers make no plan, and lets them be changed', async () => {
    const folder = openFolder();
    const { said } = await sit(folder, [
      ['When is the interview', '2026-11-24'],
      ['How sure', 'new'],
      ['These answers make no plan', 'keep'],
    ]);
    expect(said).toContain('Cannot find a free window');
  });

  it('changes a profile that is there only on yes, and only what was changed', async () => {
    const folder = openFolder();
    const yaml = '# mine\nweeks: 6\nhours: 4\noff: [2026-12-24] # family\n';
    await folder.write('mlprep.yaml', yaml);
    const edit = ['mlprep.yaml is here', 'edit'] as const;
    expect((await sit(folder, [edit, ['Is this the plan', leave]])).said).toContain(
      'mlprep.yaml is as it was.',
    );
    expect(await folder.read('mlprep.yaml')).toBe(yaml);
    await sit(
      folder,
      [
        ['mlprep.yaml is here', 'edit'],
        ['Is this the plan', 'change'],
        ['Which one?', 'hours'],
        ['How many hours', '5'],
        ['Make the plan now', 'later'],
      ],
      { hours: '5' },
    );
    expect(await folder.read('mlprep.yaml')).toBe(
      yaml.replace('hours: 4', 'hours: 5').replace('[2026-12-24]', '[ 2026-12-24 ]'),
    );
  });

  it('names the problems of a profile that is there and offers to start anew', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 6\nhuors: 4\n');
    const { code, said } = await sit(folder, [['mlprep.yaml is here', leave]]);
    expect(code).toBe(130);
    expect(said).toContain('mlprep.yaml:2:1 error');
    expect(said).toContain('Nothing was changed.');
  });

  it('takes flags as answers that are given already', async () => {
    const folder = openFolder();
    const { said } = await sit(
      folder,
      [
        ['How sure', 'new'],
        ['Make the plan', 'later'],
      ],
      { weeks: '6', hours: '7.5', slack: '0.3' },
    );
    expect(said).not.toContain('When is the interview');
    const yaml = await folder.read('mlprep.yaml');
    for (const line of ['weeks: 6', 'hours: 7.5', 'slack: 0.3'])
      expect(yaml).toContain(`\n${line}\n`);
  });

  it('offers a calendar that lies there and writes it into the profile', async () => {
    const folder = openFolder();
    await folder.write('work.ics', 'BEGIN:VCALENDAR\r\nPRODID:-//Acme//EN\r\nEND:VCALENDAR\r\n');
    const { said } = await sit(folder, [
      ...short,
      ['appointments', 'file:work.ics'],
      ['Make the plan', 'later'],
    ]);
    expect(said).toContain('6/7 · Keep clear');
    expect(await folder.read('mlprep.yaml')).toMatch(/^busy: \[ work\.ics \]$/m);
  });

  it('says before the first question that it cannot write here', async () => {
    const folder = openFolder();
    await mkdir(join(folder.path, '.mlprep-init.json'));
    await expect(sit(folder, [])).rejects.toThrow('Cannot write .mlprep-init.json in');
  });
});

describe('init without a terminal', () => {
  it('says which flags to give', async () => {
    const folder = openFolder();
    const { code, out, err } = await folder.run(['init']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('this is not a terminal');
    expect(err).toContain('mlprep init --yes --interview');
    expect(await folder.files()).toEqual({});
  });

  it('writes what the flags say with --yes, and plan takes it', async () => {
    const folder = openFolder();
    const flags = [
      '--interview',
      '2027-01-15T10:00',
      '--available',
      'mon 19:00-21:00',
      '--level',
      'pandas=4',
      '--focus',
      'coding=1.5',
    ];
    const { code, out, err } = await folder.run(['init', '--yes', ...flags]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Next: mlprep plan');
    expect((await folder.run(['plan'])).code).toBe(0);
    const { profile } = await folder.plan();
    expect(profile).toMatchObject({
      availability: { mon: ['19:00-21:00'] },
      levels: { pandas: 4 },
      focus: { coding: 1.5 },
      timezone: 'Europe/Berlin',
    });
    expect(profile).not.toHaveProperty('hours');
  });

  it.each([
    [[], 1, 'DATE_MISSING'],
    [['--weeks', '6', '--level', 'pandaz=4'], 1, 'did you mean "pandas"?'],
    [['--weeks', '6', '--hours', '80'], 1, '--hours'],
    [['--weeks', '6', '--levle', 'pandas=4'], 2, 'Did you mean --level?'],
    [['--weeks', '6', '--out', 'x'], 2, "unknown option '--out'"],
  ])('refuses flags that are wrong and writes nothing: %j', async (flags, code, words) => {
    const folder = openFolder();
    const ran = await folder.run(['init', '--yes', ...flags]);
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(words);
    expect(await folder.files()).toEqual({});
  });

  it('replaces a profile that is there only with --force', async () => {
    const folder = openFolder();
    await folder.write('mlprep.yaml', 'weeks: 3\n');
    const refused = await folder.run(['init', '--yes', '--weeks', '6']);
    expect({ ...refused, out: '' }).toMatchObject({
      code: 2,
      err: expect.stringContaining('--force'),
    });
    expect(await folder.read('mlprep.yaml')).toBe('weeks: 3\n');
    expect((await folder.run(['init', '--yes', '--force', '--weeks', '6'])).code).toBe(0);
    expect(await folder.read('mlprep.yaml')).toMatch(/^weeks: 6$/m);
  });
});
