// Makes real plan folders for learners in several zones with the command itself: a first plan, and
// a second revision that had to cancel appointments.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../packages/cli/bin/mlprep.js', import.meta.url));

/** Four weeks over the moment at which the clocks change, where they do, nights included. */
export const learners = [
  { id: 'berlin-spring', timezone: 'Europe/Berlin', start: '2027-03-15' },
  { id: 'berlin-autumn', timezone: 'Europe/Berlin', start: '2027-10-18' },
  { id: 'new-york', timezone: 'America/New_York', start: '2027-03-01' },
  { id: 'lord-howe', timezone: 'Australia/Lord_Howe', start: '2027-03-22' },
  { id: 'kolkata', timezone: 'Asia/Kolkata', start: '2027-03-15' },
  { id: 'apia', timezone: 'Pacific/Apia', start: '2027-03-15' },
];

const availability = {
  tue: ['19:00-20:30'],
  thu: ['19:00-20:30'],
  sat: ['10:00-12:00', '22:30-24:00'],
  sun: ['00:00-01:15', '01:30-04:00', '18:00-19:30'],
};

/**
 * Plans for a learner in a folder.
 *
 * @returns the revisions in order, each with its plan and the file of its calendar
 */
export function planCalendars({ timezone, start }, folder) {
  mkdirSync(folder, { recursive: true });
  const profile = {
    name: 'Ada; Lovelace, "A"',
    start,
    interview: `${dayAfter(start, 28)}T10:00`,
    timezone,
    availability,
  };
  const write = (more) =>
    writeFileSync(join(folder, 'mlprep.yaml'), JSON.stringify({ ...profile, ...more }));
  write({});
  const first = revise(folder, `${dayAfter(start, -1)}T06:00:00Z`);
  // A week and a half later, with two evenings taken: what stood there is cancelled.
  write({ off: [dayAfter(start, 12), dayAfter(start, 15)] });
  return [first, revise(folder, `${dayAfter(start, 10)}T06:00:00Z`)];
}

function revise(folder, now) {
  const run = spawnSync(process.execPath, [command, 'plan', '--now', now], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`mlprep plan: exit code ${run.status}\n${run.stderr}`);
  const plan = JSON.parse(readFileSync(join(folder, 'prep', 'plan.json'), 'utf8'));
  const file = join(folder, `revision-${plan.revision}.ics`);
  copyFileSync(join(folder, 'prep', 'calendar.ics'), file);
  return { plan, file };
}

function dayAfter(date, days) {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
