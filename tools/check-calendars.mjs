// Writes calendars for learners in several zones, over the nights on which clocks change, and lets
// independent programs read them: what each says of UID, start, end and status must be what
// plan.json says, and plan.json's offsets what the zone database says. A program that is not on
// this machine is named and skipped; a skipped check never counts as passed.
//
//   node tools/check-calendars.mjs [LEARNER …]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calcurse } from './calendars/calcurse.mjs';
import { compareWithPlan } from './calendars/compare.mjs';
import { icalJs } from './calendars/ical-js.mjs';
import { khal } from './calendars/khal.mjs';
import { offsets } from './calendars/offsets.mjs';
import { learners, planCalendars } from './calendars/plan-calendars.mjs';
import { libical, pythonIcalendar } from './calendars/python.mjs';
import { radicale } from './calendars/radicale.mjs';
import { vdirsyncer } from './calendars/vdirsyncer.mjs';

const readers = [icalJs, pythonIcalendar, libical, khal, calcurse, radicale, vdirsyncer];
const only = process.argv.slice(2);
const unknown = only.filter((name) => !learners.some(({ id }) => id === name));
const chosen = learners.filter(({ id }) => only.length === 0 || only.includes(id));
const folder = mkdtempSync(join(tmpdir(), 'mlprep-calendars-'));
const started = Date.now();
let passed = 0;
let failed = 0;
let skipped = 0;

const say = (line) => process.stdout.write(`${line}\n`);

/** Makes the plans of all chosen learners; each second revision must cancel something. */
function writeCalendars() {
  return chosen.flatMap((learner) => {
    const revisions = planCalendars(learner, join(folder, learner.id));
    const cancelled = revisions[1].plan.sessions.filter(({ status }) => status === 'cancelled');
    if (cancelled.length === 0) throw new Error(`Nothing is cancelled for ${learner.id}`);
    return revisions.map((revision) => ({ learner, ...revision }));
  });
}

async function readAndCompare(reader, { learner, plan, file }) {
  const own = join(folder, learner.id, reader.name);
  mkdirSync(own, { recursive: true });
  const range = { from: plan.weeks[0].from, days: plan.weeks.length * 7 + 7 };
  const events = await reader.read(file, own, range);
  const differences = compareWithPlan(events, plan);
  if (differences.length > 0) throw new Error(differences.slice(0, 5).join('\n     '));
  return `${events.length} events`;
}

/** One program on every calendar. */
async function checkAll(program, calendars, look) {
  const version = program.version();
  if (version === undefined) {
    skipped += calendars.length;
    say(`skip ${program.name}: not on this machine (${program.needs})`);
    return;
  }
  say(`     ${program.name}: ${version}`);
  for (const calendar of calendars) {
    const place = `${program.name} · ${calendar.learner.id}, revision ${calendar.plan.revision}`;
    try {
      const what = await look(calendar);
      passed += 1;
      say(`ok   ${place}: ${what}`);
    } catch (error) {
      failed += 1;
      say(`FAIL ${place}\n     ${error.message}`);
    }
  }
}

try {
  if (unknown.length > 0) throw new Error(`No learner is called ${unknown.join(', ')}`);
  const calendars = writeCalendars();
  await checkAll(offsets, calendars, ({ plan }) => `${offsets.check(plan)} moments`);
  for (const reader of readers) {
    await checkAll(reader, calendars, (calendar) => readAndCompare(reader, calendar));
  }
} catch (error) {
  failed += 1;
  say(`FAIL ${error.message}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`${((Date.now() - started) / 1000).toFixed(1)} s`);
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
