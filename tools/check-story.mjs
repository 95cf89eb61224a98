// A learner's story from the first plan to the day, told with the command itself: two weeks are
// ticked with sed as a person would, then a replan, a week off, another date. After each step no
// tick or note is lost, the past is the same byte for byte, the laws of a plan hold, and the
// calendars that hold the revision before say what plan.json says once the new file is imported.
//
//   node tools/check-story.mjs [--keep FOLDER]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareWithPlan } from './calendars/compare.mjs';
import { icalJs } from './calendars/ical-js.mjs';
import { khal } from './calendars/khal.mjs';
import { radicale } from './calendars/radicale.mjs';
import { brokenLaws } from './story/broken-laws.mjs';

const command = fileURLToPath(new URL('../packages/cli/bin/mlprep.js', import.meta.url));
const keep = process.argv.indexOf('--keep');
const folder = keep > 0 ? process.argv[keep + 1] : mkdtempSync(join(tmpdir(), 'mlprep-story-'));
mkdirSync(folder, { recursive: true });
const prep = join(folder, 'prep');
let passed = 0;
let failed = 0;
let skipped = 0;

const say = (line) => process.stdout.write(`${line}\n`);

function check(name, problems) {
  if (problems.length === 0) {
    passed += 1;
    say(`ok   ${name}`);
    return;
  }
  failed += 1;
  say(`FAIL ${name}\n     ${problems.slice(0, 6).join('\n     ')}`);
}

function mlprep(now, ...args) {
  const all = [command, ...args, '--now', now];
  const ran = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  say(`\n$ mlprep ${args.join(' ')}    (${now.slice(0, 16)})`);
  say(ran.stdout.trimEnd().replace(/^/gm, '     '));
  if (ran.stderr.trim() !== '') say(ran.stderr.trimEnd().replace(/^/gm, '  !  '));
  if (ran.status !== 0) throw new Error(`mlprep ${args[0]} ended with ${ran.status}`);
}

/** Edits a page as a person would with sed. */
function sed(script, page) {
  const before = readFileSync(join(prep, page), 'utf8');
  const ran = spawnSync('sed', ['-i', script, join(prep, page)], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`sed: ${ran.stderr}`);
  if (readFileSync(join(prep, page), 'utf8') === before)
    throw new Error(`sed ${script} did nothing`);
}

const planNow = () => JSON.parse(readFileSync(join(prep, 'plan.json'), 'utf8'));

function pages() {
  return readdirSync(prep, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => readFileSync(join(prep, path), 'utf8'))
    .join('\n');
}

/** Marks by activity, as they stand in the pages. */
function marksIn(text) {
  const boxes = text.matchAll(/^\s*- \[(.)\] .*<!-- mlprep:(\S+) -->/gm);
  return new Map([...boxes].map(([, mark, id]) => [id, mark]));
}

const notes = [];
const marks = new Map();

function note(words) {
  notes.push(words);
  return words;
}

/** What a person wrote is still there, each once. */
function lost() {
  const text = pages();
  const now = marksIn(text);
  return [
    ...notes.filter((words) => text.split(words).length !== 2).map((words) => `note: ${words}`),
    ...[...marks].flatMap(([id, mark]) =>
      now.get(id) === mark ? [] : [`${id}: ${mark} became ${now.get(id)}`],
    ),
  ];
}

/** Sessions that are over at a moment, as text. */
function pastOf(plan, moment) {
  const over = plan.sessions.filter(({ end }) => Date.parse(end) <= Date.parse(moment));
  return over.map((session) => JSON.stringify(session));
}

const calendars = [icalJs, khal, radicale];

async function importCalendars(name) {
  const plan = planNow();
  for (const reader of calendars) {
    if (reader.version() === undefined) {
      skipped += 1;
      say(`skip ${name}: ${reader.name} is not on this machine (${reader.needs})`);
      continue;
    }
    const own = join(folder, 'calendars', reader.name);
    mkdirSync(own, { recursive: true });
    const range = { from: plan.weeks[0].from, days: plan.weeks.length * 7 + 28 };
    const events = await reader.read(join(prep, 'calendar.ics'), own, range);
    check(
      `${name}: ${reader.name} says what plan.json says (${events.length} events)`,
      compareWithPlan(events, plan),
    );
  }
}

/** All that must hold after a step. */
async function look(name, { now, past }) {
  const plan = planNow();
  check(`${name}: no tick and no note is lost`, lost());
  check(`${name}: the laws of a plan hold`, brokenLaws(plan, now));
  if (past !== undefined) {
    const before = past.sessions;
    const after = pastOf(plan, past.moment);
    const differences = before.flatMap((session, index) =>
      session === after[index] ? [] : [`${session.slice(0, 60)}…`],
    );
    check(
      `${name}: ${before.length} sessions of the past are the same byte for byte`,
      before.length === after.length ? differences : [`${after.length} sessions`],
    );
  }
  await importCalendars(name);
}

async function tell() {
  const zone = ['--tz', 'Europe/Berlin'];
  let now = '2026-11-22T18:00:00Z';
  mlprep(now, 'plan', '--weeks', '6', '--hours', '6', ...zone);
  await look('first plan', { now });

  // Two weeks, as a person keeps them.
  sed('s/^- \\[ \\]/- [x]/', 'week-01.md');
  sed('s/^- \\[ \\]/- [X]/', 'week-02.md');
  const first = [...marksIn(readFileSync(join(prep, 'week-01.md'), 'utf8')).keys()];
  const second = [...marksIn(readFileSync(join(prep, 'week-02.md'), 'utf8')).keys()];
  const learned = first.filter((id) => id.startsWith('learn:'));
  const open = second.filter((id) => /^(?:learn|practise|drill):/.test(id));
  const at = (id) => `/<!-- mlprep:${id} -->/`;
  sed(`${at(learned[0])}s/\\([0-9]* min\\)/\\1 (45 min)/`, 'week-01.md');
  sed(`${at(learned[1])}s/\\([0-9]* min\\)/\\1 (35 min)/`, 'week-01.md');
  sed(`${at(learned[1])}a\\  ${note('asked Mira about this, ask again')}`, 'week-01.md');
  sed(`1a\\${note('Week of the flu; be kind.')}`, 'week-02.md');
  sed(`${at(open[0])}s/\\[X\\]/[ ]/`, 'week-02.md');
  sed(`${at(open[1])}s/\\[X\\]/[-]/`, 'week-02.md');
  sed(`${at(open[2])}s/\\[X\\]/[>]/`, 'week-02.md');
  sed(`$a\\${note('My own list: - [ ] buy a notebook')}`, 'week-02.md');
  for (const page of ['week-01.md', 'week-02.md']) {
    for (const [id, mark] of marksIn(readFileSync(join(prep, page), 'utf8'))) {
      if (mark !== ' ') marks.set(id, mark);
    }
  }
  // One thing of the next week is done ahead.
  const third = [...marksIn(readFileSync(join(prep, 'week-03.md'), 'utf8')).keys()];
  const ahead = third.find((id) => id.startsWith('practise:') || id.startsWith('learn:'));
  sed(`${at(ahead)}s/\\[ \\]/[x]/`, 'week-03.md');
  marks.set(ahead, 'x');

  now = '2026-12-08T07:00:00Z';
  mlprep(now, 'replan', '--dry-run');
  const untouched = readFileSync(join(prep, 'plan.json'), 'utf8');
  mlprep(now, 'replan');
  await look('replan in week 3', { now });
  check('a dry run writes nothing', planNow().revision === 1 && untouched !== '' ? [] : ['it did']);
  const moment = now;
  const past = { moment, sessions: pastOf(planNow(), moment) };

  now = '2026-12-09T07:00:00Z';
  mlprep(now, 'replan', '--off', '2026-12-21..2026-12-27');
  await look('a week off', { now, past });
  const week = planNow().sessions.filter(
    ({ status, start }) => status === 'planned' && start >= '2026-12-21' && start < '2026-12-28',
  );
  check(
    'a week off: nothing is left in it',
    week.map(({ start }) => start),
  );

  now = '2026-12-10T07:00:00Z';
  mlprep(now, 'replan', '--interview', '2027-01-14T09:00');
  await look('ten days later', { now, past });
  const last = planNow()
    .sessions.filter(({ status }) => status === 'planned')
    .at(-1);
  check('ten days later: the new days are used', last.start > '2027-01-04' ? [] : [last.start]);

  const files = () =>
    readdirSync(prep, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
      .join('\n');
  const before = files();
  mlprep(now, 'replan');
  check('replanning again changes no byte', before === files() ? [] : ['something changed']);
}

const started = Date.now();
try {
  await tell();
} catch (error) {
  failed += 1;
  say(`FAIL ${error.stack}`);
} finally {
  if (keep <= 0) rmSync(folder, { recursive: true, force: true });
}
say(`${((Date.now() - started) / 1000).toFixed(1)} s`);
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
