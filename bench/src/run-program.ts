import { spawnSync } from 'node:child_process';

/** Room for what a program says: a plan of years as JSON is some megabytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Runs a program to its end.
 *
 * @returns what it said on its standard output
 * @throws Error with what it said when it cannot be run or ends with anything but 0
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): string {
  return runToEnd(program, args, options).stdout;
}

/** Whether a program is there, by whether it can tell its version. */
export function hasProgram(program: string): boolean {
  const done = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return done.error === undefined && done.status === 0;
}

/** What a process took of the machine. */
export interface Usage {
  /** Megabytes of the largest resident set. */
  readonly megabytes: number;
  /** Processor time of all its threads; unlike wall time it hardly depends on what else runs. */
  readonly cpuSeconds: number;
}

const tellUsage = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\nusage ' + maxRSS + ' ' + (userCPUTime + systemCPUTime) + '\\n');
});`;

/**
 * Runs a script with Node to its end, which tells on its way out what it took. Apart from the
 * timed runs, since the telling takes time too.
 *
 * @param args - path of the script and its arguments
 */
export function usageOfScript(
  args: readonly string[],
  options: { readonly cwd?: string } = {},
): Usage {
  const hook = `data:text/javascript,${encodeURIComponent(tellUsage)}`;
  const { stderr } = runToEnd(process.execPath, ['--import', hook, ...args], options);
  const [, kilobytes, microseconds] = /^usage (\d+) (\d+)$/m.exec(stderr) ?? [];
  return { megabytes: Number(kilobytes) / 1024, cpuSeconds: Number(microseconds) / 1e6 };
}

function runToEnd(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string },
): { readonly stdout: string; readonly stderr: string } {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: mostBytes, ...options });
  if (done.error !== undefined) throw done.error;
  if (done.status !== 0) {
    throw new Error(`${program} ended with ${done.status}: ${done.stderr.slice(-800)}`);
  }
  return done;
}
