import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import { main } from './main.js';
import { openFolder } from './testing/open-folder.js';

const commands = [
  'init',
  'plan',
  'replan',
  'practice',
  'today',
  'week',
  'status',
  'done',
  'skip',
  'export',
  'check',
  'list',
  'show',
  'completion',
  'help',
];

/** The example lines of a help, each as its words. */
function examplesOf(help: string): readonly (readonly string[])[] {
  return [...help.matchAll(/^ {2}\$ mlprep (.+)$/gm)].map(([, words = '']) => words.split(' '));
}

describe('mlprep', () => {
  it('prints its help when nothing is asked of it', async () => {
    const { code, out, err } = await openFolder().run([]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: mlprep/);
    expect(err).toBe('');
  });

  it('names every command in its help', async () => {
    const { out } = await openFolder().run(['--help']);
    const named = [...out.matchAll(/^ {2}(\w+)(?: \[| <)/gm)].map(([, name]) => name);
    expect(named).toEqual(commands);
  });

  it.each(['-V', '--version'])('prints its version: %s', async (flag) => {
    const ran = await openFolder().run([flag]);
    expect(ran).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it.each(['', ...commands])('has help with an example that runs: mlprep %s', async (command) => {
    const folder = openFolder();
    const { code, out, err } = await folder.run([...(command === '' ? [] : [command]), '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const examples = examplesOf(out);
    expect(examples).not.toEqual([]);
    expect(examples.every(([name]) => command === '' || name === command)).toBe(true);
    // What the examples look at; `init` makes its own.
    if (command !== 'init') {
      await folder.write('mlprep.yaml', 'weeks: 7\n');
      await folder.run(['plan']);
    }
    for (const example of examples) {
      // Who answers `practice` leaves at once.
      const ran = await folder.run([...example], { answers: ['q'] });
      expect({ ...ran, out: ran.out !== '' }, example.join(' ')).toEqual({
        code: 0,
        out: true,
        err: '',
      });
    }
  });

  it('prints the same help by the command "help"', async () => {
    const folder = openFolder();
    for (const name of commands) {
      expect(await folder.run(['help', name])).toEqual(await folder.run([name, '--help']));
    }
    expect(await folder.run(['help'])).toEqual(await folder.run(['--help']));
  });

  it.each([
    [['plna'], 'Did you mean plan?'],
    [['chekc', 'mlprep.yaml'], 'Did you mean check?'],
    [['plan', '--wekks', '6'], 'Did you mean --weeks?'],
    [['plan', '--weeks', '6', '--dryrun'], 'Did you mean --dry-run?'],
    [['list', 'topics', '--topics', 'x'], 'Did you mean --topic?'],
    [['help', 'plna'], 'did you mean "plan"?'],
    [['help', 'everything'], `commands: ${commands.join(', ')}`],
    [['tody'], 'Did you mean today?'],
    [['today', '--jsn'], 'Did you mean --json?'],
    [['done'], "missing required argument 'id'"],
    [['--wekks'], 'unknown option'],
    [['plan', 'now'], 'too many arguments'],
    [['plan', '--weeks'], 'argument missing'],
    [['show'], "missing required argument 'id'"],
  ])('answers wrong usage with 2 and the way out, on stderr: %j', async (args, words) => {
    const folder = openFolder();
    const { code, out, err } = await folder.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(await folder.files()).toEqual({});
  });

  it('answers a bug with 70 and what is needed to report it', async () => {
    const { path } = openFolder();
    let err = '';
    const code = await main(['list'], {
      cwd: path,
      now: () => 0,
      timezone: () => 'UTC',
      variables: {},
      out: () => {
        throw new TypeError('out of order');
      },
      err: (text) => {
        err += text;
      },
      isTerminal: false,
    });
    expect(code).toBe(70);
    expect(err).toContain(`A bug in mlprep ${manifest.version}`);
    expect(err).toContain('TypeError: out of order');
  });
});
