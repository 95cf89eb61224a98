import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const command = resolve(import.meta.dirname, '../packages/cli/bin/mlprep.js');
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs `mlprep plan` in an empty folder; what it prints, and every file it leaves behind. */
function plan(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const cwd = mkdtempSync(join(tmpdir(), 'mlprep-zones-'));
  folders.push(cwd);
  const { SOURCE_DATE_EPOCH: _, ...environment } = process.env;
  const run = spawnSync(process.execPath, [command, 'plan', '--weeks', '4', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...environment, ...variables },
  });
  if (run.status !== 0) throw new Error(`exit code ${run.status}\n${run.stderr}`);
  const files = readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(cwd.length + 1), readFileSync(path, 'latin1')] as const);
  return new Map([['stdout', run.stdout], ['stderr', run.stderr], ...files]);
}

/** The names of what differs: short, where a difference of all bytes would fill screens. */
function differing(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

const now = ['--now', '2026-11-22T18:00:00Z'];
const zone = ['--tz', 'Europe/Berlin'];
const berlin = [...now, ...zone];

describe('mlprep plan', () => {
  const here = plan(berlin, { TZ: 'UTC' });

  it('writes pages, a calendar and the plan', () => {
    expect([...here.keys()]).toEqual(
      expect.arrayContaining([
        'prep/README.md',
        'prep/week-01.md',
        'prep/calendar.ics',
        'prep/plan.json',
      ]),
    );
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia'])(
    'writes the same bytes on a machine in %s',
    (TZ) => {
      expect(differing(here, plan(berlin, { TZ }))).toEqual([]);
    },
  );

  it('keeps clear of the same busy times on a machine in any zone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlprep-zones-'));
    folders.push(folder);
    const events = [
      ['DTSTART:20260106T190000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'],
      ['DTSTART;TZID=America/New_York:20260108T130000', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY'],
      ['DTSTART;VALUE=DATE:20261205', 'RRULE:FREQ=DAILY;COUNT=2'],
    ].flatMap((lines, index) => ['BEGIN:VEVENT', `UID:${index}`, ...lines, 'END:VEVENT']);
    writeFileSync(
      join(folder, 'work.ics'),
      ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n'),
    );
    const busy = [...berlin, '--busy', join(folder, 'work.ics'), '--busy-all-day', 'block'];
    const one = plan(busy, { TZ: 'UTC' });
    expect(differing(here, one)).toContain('prep/calendar.ics');
    for (const TZ of ['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia']) {
      expect(differing(one, plan(busy, { TZ }))).toEqual([]);
    }
  });

  it.each(['de_DE.UTF-8', 'tr_TR.UTF-8', 'ar_EG.UTF-8'])(
    'writes the same bytes on a machine that speaks %s',
    (LC_ALL) => {
      expect(differing(here, plan(berlin, { TZ: 'UTC', LC_ALL, LANG: LC_ALL }))).toEqual([]);
    },
  );

  it('writes other appointments for a learner in another zone', () => {
    const there = plan([...now, '--tz', 'Asia/Kolkata'], { TZ: 'UTC' });
    expect(differing(here, there)).toEqual(
      expect.arrayContaining(['prep/plan.json', 'prep/calendar.ics']),
    );
  });

  it("takes the machine's zone for the learner's when none is given", () => {
    const given = plan([...now, '--tz', 'America/Los_Angeles'], { TZ: 'UTC' });
    expect(differing(given, plan(now, { TZ: 'America/Los_Angeles' }))).toEqual([]);
  });

  it('takes the moment from SOURCE_DATE_EPOCH when --now is not given', () => {
    const epoch = String(Date.parse('2026-11-22T18:00:00Z') / 1000);
    expect(differing(here, plan(zone, { TZ: 'UTC', SOURCE_DATE_EPOCH: epoch }))).toEqual([]);
  });
});
