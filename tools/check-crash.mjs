// Kills the command at moments all over a plan and a replan, as a battery that runs out does. After
// each the folder holds the old or the new state whole once any command has looked at it, and no
// tick and no note is gone at any time.
//
//   node tools/check-crash.mjs [MOMENTS]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../packages/cli/bin/mlprep.js', import.meta.url));
const moments = Number(process.argv[2] ?? 50);
const folder = mkdtempSync(join(tmpdir(), 'mlprep-crash-'));
const say = (line) => process.stdout.write(`${line}\n`);
let passed = 0;
let failed = 0;

/** A generator of numbers from 0 to 1 that always gives the same ones (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mlprep(cwd, ...args) {
  const ran = spawnSync(process.execPath, [command, ...args], { cwd, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`mlprep ${args.join(' ')}: ${ran.stderr}`);
}

/** Runs a command and kills it after the first sign of what it writes, or after some time. */
async function kill(cwd, args, { afterMs, afterFiles, withLeft }) {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  const waiting = join(cwd, 'prep', '.mlprep', 'next');
  const count = () => (existsSync(waiting) ? readdirSync(waiting).length : 0);
  const stop = (async () => {
    const until = Date.now() + 60_000;
    if (afterFiles !== undefined) {
      while (child.exitCode === null && Date.now() < until && count() < afterFiles) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    if (withLeft !== undefined) {
      const orders = join(waiting, 'orders.json');
      while (child.exitCode === null && Date.now() < until && !existsSync(orders)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      while (child.exitCode === null && Date.now() < until && count() > withLeft) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
    child.kill('SIGKILL');
  })();
  const code = await ended;
  await stop;
  return code === null ? 'killed' : 'ended';
}

/** A digest of all that a person or program reads there. */
function stateOf(cwd) {
  const prep = join(cwd, 'prep');
  if (!existsSync(prep)) return 'nothing';
  const files = readdirSync(prep, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.mlprep/next'))
    .sort();
  const hash = createHash('sha256');
  for (const path of files) hash.update(path.slice(cwd.length)).update(readFileSync(path));
  return files.length === 0 ? 'nothing' : hash.digest('hex');
}

/** Everything that a person wrote, wherever it stands now. */
function written(cwd) {
  const prep = join(cwd, 'prep');
  if (!existsSync(prep)) return '';
  return readdirSync(prep, { encoding: 'utf8' })
    .filter((name) => /^week-\d+\.md$/.test(name))
    .map((name) => readFileSync(join(prep, name), 'utf8'))
    .join('\n');
}

const now = '2026-11-22T18:00:00Z';
const later = '2026-12-01T08:00:00Z';
const first = ['plan', '--weeks', '6', '--hours', '6', '--tz', 'Europe/Berlin', '--now', now];
const second = ['replan', '--hours', '8', '--now', later];

/** Brings a folder to the state before a command. */
function before(cwd, isReplan) {
  rmSync(cwd, { recursive: true, force: true });
  cpSync(isReplan ? join(folder, 'ticked') : join(folder, 'empty'), cwd, { recursive: true });
}

async function check(index, next) {
  const isReplan = index % 2 === 1;
  const args = isReplan ? second : first;
  const cwd = join(folder, 'run');
  before(cwd, isReplan);
  const old = stateOf(cwd);
  const renewed = isReplan ? renewedState : plannedState;
  // Moments of three sorts: over the whole run, while files are made ready, while they are put in place.
  const ofFiles = Math.floor(next() * filesOf[isReplan ? 1 : 0]);
  const when = [
    { afterMs: Math.round(next() * lastsMs) },
    { afterFiles: 1 + ofFiles, afterMs: 0 },
    { withLeft: ofFiles, afterMs: 0 },
    { withLeft: ofFiles, afterMs: 0 },
  ][Math.floor(index / 2) % 4];
  const how = await kill(cwd, args, when);
  const atOnce = stateOf(cwd);
  const ticks = isReplan ? [tick, note].filter((words) => !written(cwd).includes(words)) : [];
  // Any command looks after what was interrupted; this one changes nothing else.
  if (existsSync(join(cwd, 'prep', 'plan.json')) || existsSync(join(cwd, 'prep', '.mlprep'))) {
    spawnSync(process.execPath, [command, 'export', 'json'], { cwd });
  }
  const after = stateOf(cwd);
  const isWhole = after === old || after === renewed;
  const name = `${isReplan ? 'replan' : 'plan'}, ${JSON.stringify(when)}: ${how}`;
  const which = after === old ? 'old' : 'new';
  const between =
    atOnce === old || atOnce === renewed ? '' : ', in between before it was looked at';
  if (isWhole && ticks.length === 0) {
    passed += 1;
    say(`ok   ${name}: ${which}${between}`);
  } else {
    failed += 1;
    say(`FAIL ${name}: ${isWhole ? '' : 'neither old nor new; '}${ticks.join(' and ')} gone`);
  }
}

const note = 'a note of my own';
let tick = '';
let plannedState = '';
let renewedState = '';
let lastsMs = 0;
const filesOf = [0, 0];

try {
  const empty = join(folder, 'empty');
  cpSync(fileURLToPath(new URL('./story', import.meta.url)), empty, { recursive: true });
  for (const name of readdirSync(empty)) rmSync(join(empty, name));
  const ticked = join(folder, 'ticked');
  const run = join(folder, 'run');
  before(run, false);
  const began = Date.now();
  mlprep(run, ...first);
  lastsMs = Date.now() - began;
  plannedState = stateOf(run);
  filesOf[0] = readdirSync(join(run, 'prep'), { recursive: true }).length;
  const page = join(run, 'prep', 'week-01.md');
  spawnSync('sed', ['-i', `0,/^- \\[ \\]/s//- [x]/;1a\\${note}`, page]);
  tick =
    readFileSync(page, 'utf8')
      .split('\n')
      .find((line) => line.startsWith('- [x]')) ?? '';
  cpSync(run, ticked, { recursive: true });
  mlprep(run, ...second);
  renewedState = stateOf(run);
  filesOf[1] = 80;
  const next = numbers(20261123);
  for (let index = 0; index < moments; index += 1) await check(index, next);
} catch (error) {
  failed += 1;
  say(`FAIL ${error.stack}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
