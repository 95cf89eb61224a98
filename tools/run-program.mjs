import { spawnSync } from 'node:child_process';

/** Runs a program; its output, or an error that says what it said. */
export function run(program, args, options = {}) {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000, ...options });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) {
    // Some say on stdout what is wrong.
    const said = `${shorten(done.stdout)}\n${shorten(done.stderr)}`.trim();
    throw new Error(`${program} ended with ${done.status}: ${said}`);
  }
  return done.stdout;
}

/** The first line of what a program says of its version; undefined where there is no such program. */
export function versionOf(program, args = ['--version']) {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: 30_000 });
  if (done.error !== undefined || done.status !== 0) return undefined;
  return done.stdout.trim().split('\n')[0] ?? '';
}

function shorten(text) {
  const trimmed = text.trim();
  return trimmed.length <= 1000 ? trimmed : `${trimmed.slice(0, 500)} … ${trimmed.slice(-500)}`;
}
