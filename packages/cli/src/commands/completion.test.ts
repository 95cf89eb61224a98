import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Folder, openFolder } from '../testing/open-folder.js';

const capture = fileURLToPath(new URL('../testing/press-tab.zsh', import.meta.url));

function isThere(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** A folder with the script of a shell in it, and with files to complete. */
async function withScript(shell: string): Promise<Folder> {
  const folder = openFolder();
  const { code, out, err } = await folder.run(['completion', shell]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  await folder.write('script', out);
  await folder.write('a folder/mine.yaml', '');
  await folder.write('notes.yaml', '');
  return folder;
}

/** What bash offers for the last of some words, as it splits them. */
function inBash(folder: Folder, ...words: readonly string[]): readonly string[] {
  const program =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash that reads it
    'source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _mlprep; printf "%s\\n" "${COMPREPLY[@]}"';
  return run(folder, 'bash', ['--norc', '--noprofile', '-c', program, 'bash', ...words]);
}

/** What fish offers at the end of a line. */
function inFish(folder: Folder, line: string): readonly string[] {
  const program = 'source script; complete -C $argv[1]';
  return run(folder, 'fish', ['--no-config', '-c', program, line]).map(
    (row) => row.split('\t')[0] ?? '',
  );
}

/** What a line becomes in zsh when Tab is pressed at its end. */
function inZsh(folder: Folder, line: string): string {
  const out = run(folder, 'zsh', ['-f', capture, 'script', line]).join('\n');
  return /GOT: (.*):END(?!.*GOT)/s.exec(out.slice(out.lastIndexOf('GOT: ')))?.[1]?.trim() ?? out;
}

function run(folder: Folder, command: string, args: readonly string[]): readonly string[] {
  const out = execFileSync(command, args, {
    cwd: folder.path,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder.path, TERM: 'dumb', LANG: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return out.split(/\r?\n/).filter((row) => row !== '');
}

/** The commands that the help names, and the options of one. */
async function inHelp(folder: Folder, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await folder.run([...args, '--help']);
  return args.length === 0
    ? [...out.matchAll(/^ {2}([a-z]+)(?: [[<]|\s{2,})/gm)].map(([, name = '']) => name)
    : [...out.matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gm)].flatMap(([, short, long = '']) =>
        short === undefined ? [long] : [short, long],
      );
}

describe('completion in bash', () => {
  it('offers every command and every option that the help names, and no other', async () => {
    const folder = await withScript('bash');
    const commands = await inHelp(folder);
    expect(commands).toContain('today');
    expect(inBash(folder, 'mlprep', '')).toEqual(commands);
    for (const command of commands) {
      const options = await inHelp(folder, command);
      expect(options).toContain('--help');
      expect(inBash(folder, 'mlprep', command, '-'), command).toEqual(options);
    }
  });

  it.each([
    [['mlprep', 'pl'], ['plan']],
    [['mlprep', 'plan', '--weeks', '6', '--dry'], ['--dry-run']],
    [['mlprep', '--vers'], ['--version']],
    [
      ['mlprep', 'completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['mlprep', 'completion', 'bash', ''], []],
    [['mlprep', 'help', 'sta'], ['status']],
    [['mlprep', 'plan', '--weeks', ''], []],
    [['mlprep', 'plan', '--profile', 'no'], ['notes.yaml']],
    [['mlprep', 'plan', '--profile', '=', 'no'], ['notes.yaml']],
    [['mlprep', 'plan', '--out', '='], ['a folder']],
    [['mlprep', 'plan', '--out', ''], ['a folder']],
    [['mlprep', 'check', 'n'], ['notes.yaml']],
    [['mlprep', 'done', '1', 'n'], []],
    [['mlprep', 'nothing', '-'], []],
  ])('answers %j with %j', async (words, offered) => {
    expect(inBash(await withScript('bash'), ...words)).toEqual(offered);
  });

  it('is set up by one line', async () => {
    const folder = await withScript('bash');
    const program = 'eval "$(cat script)"; complete -p mlprep';
    const rows = run(folder, 'bash', ['--norc', '-c', program]);
    expect(rows).toEqual(['complete -F _mlprep mlprep']);
  });
});

describe.skipIf(!isThere('zsh'))('completion in zsh', () => {
  it.each([
    ['mlprep tod', 'mlprep today'],
    ['mlprep plan --dry', 'mlprep plan --dry-run'],
    ['mlprep plan --busy notes.yaml --busy no', 'mlprep plan --busy notes.yaml --busy notes.yaml'],
    ['mlprep completion pow', 'mlprep completion powershell'],
    ['mlprep help sta', 'mlprep help status'],
    ['mlprep done 1 --min', 'mlprep done 1 --minutes'],
    ['mlprep check no', 'mlprep check notes.yaml'],
    ['mlprep --vers', 'mlprep --version'],
  ])('completes %j to %j', async (line, completed) => {
    expect(inZsh(await withScript('zsh'), line)).toBe(completed);
  });
});

describe.skipIf(!isThere('fish'))('completion in fish', () => {
  it('offers every command and every option that the help names', async () => {
    const folder = await withScript('fish');
    const commands = await inHelp(folder);
    expect(inFish(folder, 'mlprep ')).toEqual([...commands].sort());
    for (const command of commands) {
      const options = (await inHelp(folder, command)).filter((option) => option.startsWith('--'));
      const offered = [...inFish(folder, `mlprep ${command} --`)].sort();
      expect(offered, command).toEqual([...options].sort());
    }
  });

  it.each([
    ['mlprep completion p', ['powershell']],
    ['mlprep help sta', ['status']],
    ['mlprep plan --out ', ['a folder/']],
    ['mlprep plan --profile no', ['notes.yaml']],
    ['mlprep plan --weeks ', []],
    ['mlprep check no', ['notes.yaml']],
    ['mlprep done 1 no', []],
  ])('answers %j with %j', async (line, offered) => {
    const found = inFish(await withScript('fish'), line);
    expect(found.map((one) => one.replaceAll('\\', ''))).toEqual(offered);
  });
});

describe('completion in PowerShell', () => {
  it('names every command and option, in quotes and brackets that close', async () => {
    const folder = openFolder();
    const { out } = await folder.run(['completion', 'powershell']);
    for (const command of await inHelp(folder)) {
      expect(out).toContain(`    '${command}' = @{`);
      for (const option of await inHelp(folder, command)) expect(out).toContain(`'${option}' = '`);
    }
    const bare = out.replace(/'(?:[^']|'')*'/g, '').replace(/#.*|"[^"]*"/g, '');
    expect(bare).not.toContain("'");
    for (const [open, close] of ['{}', '()', '[]'].map((pair) => [...pair] as [string, string])) {
      expect(bare.split(open).length).toBe(bare.split(close).length);
    }
  });
});

describe('completion', () => {
  it.each(['tcsh', 'bahs'])('says which shells there are: %s', async (shell) => {
    const { code, out, err } = await openFolder().run(['completion', shell]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('bash, zsh, fish, powershell');
  });

  it('knows no hidden option', async () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      expect((await openFolder().run(['completion', shell])).out).not.toMatch(/--now|-l now/);
    }
  });
});
