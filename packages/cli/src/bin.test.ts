import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openFolder } from './testing/open-folder.js';

const bin = fileURLToPath(new URL('../bin/mlprep.js', import.meta.url));

/** Runs the built command in a process of its own; closes its streams before it writes, if asked. */
async function spawnIn(
  cwd: string,
  args: readonly string[],
  close: readonly ('stdout' | 'stderr')[] = [],
): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795370400', TZ: 'Europe/Berlin' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const name of close) child[name].destroy();
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe('the command as it is installed', () => {
  it('gives its exit code to the shell, results on stdout and the rest on stderr', async () => {
    const { path } = openFolder();
    const done = await spawnIn(path, ['list']);
    expect(done).toEqual({ code: 0, out: expect.stringContaining('topics'), err: '' });
    const refused = await spawnIn(path, ['plan']);
    expect(refused).toEqual({ code: 1, out: '', err: expect.stringContaining('DATE_MISSING') });
    const misused = await spawnIn(path, ['plna']);
    expect(misused).toEqual({ code: 2, out: '', err: expect.stringContaining('plan') });
  });

  it('takes clock and zone from the process', async () => {
    const folder = openFolder();
    const { code } = await spawnIn(folder.path, ['plan', '--weeks', '2']);
    expect(code).toBe(0);
    const { now, timezone } = await folder.plan();
    expect({ now, timezone }).toEqual({ now: '2026-11-22T18:00:00Z', timezone: 'Europe/Berlin' });
  });

  it('ends quietly when nobody reads on, as in `mlprep list questions | head -1`', async () => {
    const { path } = openFolder();
    expect(await spawnIn(path, ['list', 'questions'], ['stdout'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(await spawnIn(path, ['list', 'questions', '--json'], ['stdout', 'stderr'])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('writes the whole plan even when nobody reads what it says', async () => {
    const folder = openFolder();
    const args = ['plan', '--weeks', '2', '--start', '2026-11-01'];
    const { code } = await spawnIn(folder.path, args, ['stdout', 'stderr']);
    expect(code).toBe(0);
    expect(Object.keys(await folder.files('prep'))).toContain('plan.json');
  });
});
