// Packs all published packages, installs them into an empty folder as somebody would who has only
// the tarballs, and uses them there: the command, the library, its types; under the Node that runs
// this and under the newest one. Prints seconds, peak memory and size. What cannot be had (the
// newest Node without a network) is named and skipped; a skipped check never counts as passed.
//
//   node tools/check-install.mjs     after `npm run build`
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareWithPlan } from './calendars/compare.mjs';
import { readWithIcalJs } from './calendars/ical-js.mjs';
import { findBrokenLinks, megabytesOf, readFiles } from './install/folder.mjs';
import { measure } from './install/measure.mjs';
import { run } from './run-program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const published = [
  'packages/core',
  'packages/planner',
  'packages/formats',
  'content',
  'packages/cli',
];
const folder = mkdtempSync(join(tmpdir(), 'mlprep-install-'));
const tarballs = join(folder, 'tarballs');
const home = join(folder, 'home');
const options = [
  '--weeks',
  '6',
  '--hours',
  '6',
  '--tz',
  'Europe/Berlin',
  '--now',
  '2026-11-22T18:00:00Z',
];
const library = `import { pack } from '@mlprep/content';
import { renderCalendar, renderChecklists } from '@mlprep/formats';
import { buildPlan, parseProfile } from '@mlprep/planner';

const now = '2026-11-22T18:00:00Z';
const profile = parseProfile('weeks: 6\\nhours: 6', { now, timezone: 'Europe/Berlin', pack });
if (!profile.ok) throw new Error(profile.problems[0].message);
const plan = buildPlan(pack, profile.value, { now });
const pages = renderChecklists(plan, pack).size;
process.stdout.write(JSON.stringify({ sessions: plan.sessions, calendar: renderCalendar(plan), pages }));
`;
// npm hands its settings to what it runs; those of this repository must not reach the empty folder.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^npm_(?:package|lifecycle|config_local)/.test(name),
  ),
);
let passed = 0;
let failed = 0;
let skipped = 0;

const say = (line) => process.stdout.write(`${line}\n`);
const must = (condition, message) => {
  if (!condition) throw new Error(message);
};

/** One check; what it returns is told, and whether it went well. */
function check(name, look) {
  try {
    const detail = look();
    passed += 1;
    say(`ok   ${name}${detail === undefined ? '' : `: ${detail}`}`);
    return true;
  } catch (error) {
    failed += 1;
    say(`FAIL ${name}\n     ${error.message.replaceAll('\n', '\n     ')}`);
    return false;
  }
}

function skip(count, name, reason) {
  skipped += count;
  say(`skip ${name}: ${reason}`);
}

function packAll() {
  mkdirSync(tarballs);
  const args = ['pack', '--json', '--pack-destination', tarballs];
  const packed = published.map(
    (path) => JSON.parse(run('npm', args, { cwd: join(root, path), env }))[0],
  );
  for (const { name, files } of packed) {
    const paths = files.map(({ path }) => path);
    const stray = paths.filter((path) => /^src\/|\.test\.|\.tgz$|node_modules/.test(path));
    must(stray.length === 0, `${name} ships ${stray.join(', ')}`);
    must(
      paths.some((path) => path.startsWith('dist/')),
      `${name} ships no dist: run npm run build`,
    );
  }
  return `${(packed.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(2)} MB in ${packed.length} tarballs`;
}

function install() {
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }\n');
  const files = readdirSync(tarballs).map((name) => join(tarballs, name));
  run('npm', ['install', '--no-audit', '--no-fund', ...files], {
    cwd: home,
    env,
    timeout: 600_000,
  });
  const listed = JSON.parse(run('npm', ['ls', '--all', '--json'], { cwd: home, env }));
  must(listed.problems === undefined, `npm ls: ${listed.problems?.join('\n')}`);
  const size = megabytesOf(join(home, 'node_modules'));
  const lock = JSON.parse(readFileSync(join(home, 'package-lock.json'), 'utf8'));
  return `${Object.keys(lock.packages).length - 1} packages, ${size.toFixed(1)} MB`;
}

function runByName() {
  // --no: what is installed here, never a package of the same name from elsewhere.
  run('npx', ['--no', 'mlprep', 'plan', ...options], { cwd: home, env });
  return `${readFiles(join(home, 'prep')).size} files`;
}

function checkFiles() {
  const prep = join(home, 'prep');
  const files = readFiles(prep);
  const weeks = [1, 2, 3, 4, 5, 6].map((number) => `week-0${number}.md`);
  for (const name of ['README.md', ...weeks, 'calendar.ics', 'plan.json', 'print.html']) {
    must((files.get(name) ?? '').length > 0, `${name} is missing or empty`);
  }
  must(
    [...files.keys()].some((name) => name.startsWith('library/')),
    'the library is empty',
  );
  const broken = findBrokenLinks(prep);
  must(broken.length === 0, `links that lead nowhere: ${broken.slice(0, 5).join(', ')}`);
  const plan = readPlan();
  must(plan.format === 'mlprep-plan/1', `the format is ${plan.format}`);
  must(plan.weeks.length === 6, `${plan.weeks.length} weeks`);
  const calendar = readFileSync(join(prep, 'calendar.ics'), 'utf8');
  const differences = compareWithPlan(readWithIcalJs(calendar), plan);
  must(differences.length === 0, `the calendar differs: ${differences.slice(0, 3).join(', ')}`);
  return `${plan.sessions.length} sessions, all links lead somewhere`;
}

function readPlan() {
  return JSON.parse(readFileSync(join(home, 'prep', 'plan.json'), 'utf8'));
}

/** The command itself, without npx: its cost, and the same bytes as before. */
function measureCommand(node, out) {
  const script = join(home, 'node_modules', 'mlprep', 'bin', 'mlprep.js');
  const cwd = join(folder, out);
  mkdirSync(cwd);
  const { seconds, megabytes } = measure(node, [script, 'plan', ...options], { cwd, env });
  const [first, again] = [readFiles(join(home, 'prep')), readFiles(join(cwd, 'prep'))];
  const differing = [...new Set([...first.keys(), ...again.keys()])].filter(
    (name) => first.get(name) !== again.get(name),
  );
  must(differing.length === 0, `other bytes in ${differing.slice(0, 5).join(', ')}`);
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB at most, the same bytes`;
}

function measureLibrary(node) {
  writeFileSync(join(home, 'library.js'), library);
  const { output, seconds, megabytes } = measure(node, ['library.js'], { cwd: home, env });
  const { sessions, calendar, pages } = JSON.parse(output);
  must(
    JSON.stringify(sessions) === JSON.stringify(readPlan().sessions),
    'other sessions than the command',
  );
  must(calendar.startsWith('BEGIN:VCALENDAR\r\n'), 'no calendar');
  must(pages > 6, `${pages} pages`);
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB at most`;
}

/** A strict TypeScript project that resolves modules as Node does and checks all declarations. */
function checkTypes() {
  const world = 'declare const process: { stdout: { write(text: string): void } };\n';
  writeFileSync(join(home, 'library.ts'), `${world}${library}`);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
    skipLibCheck: false,
  };
  writeFileSync(
    join(home, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['library.ts'] }),
  );
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  run(process.execPath, [compiler, '-p', '.'], { cwd: home, env });
}

/** The newest Node from its npm package; undefined where it cannot be had. */
function newestNode() {
  const place = join(folder, 'node');
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), '{ "private": true }\n');
  try {
    run('npm', ['install', '--no-audit', '--no-fund', 'node@latest'], {
      cwd: place,
      env,
      timeout: 300_000,
    });
    const node = join(place, 'node_modules', 'node', 'bin', 'node');
    if (!existsSync(node)) return { reason: 'its package brings no program for this machine' };
    return { node, version: run(node, ['--version']).trim() };
  } catch (error) {
    const [, reason] = /npm error (?!code)(.*)/.exec(error.message) ?? [];
    return { reason: reason ?? error.message.split('\n')[0] };
  }
}

try {
  const here = `Node ${process.version}`;
  const ready = check('npm pack', packAll) && check('npm install of the tarballs', install);
  if (ready && check('npx mlprep plan', runByName)) {
    check('what it writes', checkFiles);
    check(`the command, ${here}`, () => measureCommand(process.execPath, 'again'));
    check(`the library, ${here}`, () => measureLibrary(process.execPath));
    check('the types', checkTypes);
    const { node, version, reason } = newestNode();
    if (node === undefined) skip(2, 'the newest Node', `cannot be had here: ${reason}`);
    else {
      check(`the command, Node ${version}`, () => measureCommand(node, 'newest'));
      check(`the library, Node ${version}`, () => measureLibrary(node));
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
