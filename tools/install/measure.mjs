import { spawnSync } from 'node:child_process';
import { versionOf } from '../run-program.mjs';

const hasTime = versionOf('/usr/bin/time', ['--version']) !== undefined;
// Without GNU time the process tells its own peak as it ends.
const tell = `process.on('exit', () => process.stderr.write(
  '\\nMaximum resident set size (kbytes): ' + process.resourceUsage().maxRSS + '\\n'));`;

/**
 * Runs a script with a Node.
 *
 * @returns its output, the seconds it took and its peak memory in MB
 */
export function measure(node, args, options) {
  const own = hasTime
    ? args
    : ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...args];
  const [program, given] = hasTime ? ['/usr/bin/time', ['-v', node, ...own]] : [node, own];
  const started = process.hrtime.bigint();
  const done = spawnSync(program, given, { encoding: 'utf8', ...options });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) throw new Error(`ended with ${done.status}: ${done.stderr.slice(-800)}`);
  const kilobytes = /Maximum resident set size \(kbytes\): (\d+)/.exec(done.stderr)?.[1];
  return { output: done.stdout, seconds, megabytes: Number(kilobytes) / 1024 };
}
