// Runs all benchmarks, one after the other, each in a process of its own, and prints their tables.
//
//   node bench/dist/all.bench.js     after `npm run build`
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const benchmarks = [
  'policies',
  'wrong-models',
  'bounds',
  'speed',
  'growth',
  'taskjuggler',
  'laws',
] as const;

/** Where the numbers come from: times mean nothing without it. */
function describeMachine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const cores = cpus();
  return `Node ${process.versions.node}, ${platform()} ${arch()}, ${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB.`;
}

/** Runs one benchmark, its output going where ours goes; whether it went well. */
function runBenchmark(name: string): boolean {
  const file = fileURLToPath(new URL(`${name}.bench.js`, import.meta.url));
  if (!existsSync(file)) {
    process.stdout.write(`Skipped: there is no benchmark \`${name}\`.\n\n`);
    return true;
  }
  const { status } = spawnSync(process.execPath, [file], { stdio: 'inherit' });
  if (status !== 0) process.stdout.write(`\nFailed: \`${name}\` ended with ${status}.\n`);
  process.stdout.write('\n');
  return status === 0;
}

process.stdout.write(`# Benchmarks\n\n${describeMachine()}\n\n`);
const failed = benchmarks.filter((name) => !runBenchmark(name));
if (failed.length > 0) process.exitCode = 1;
