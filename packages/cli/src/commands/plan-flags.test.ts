import type { Plan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { profileFlags } from '../read-profile-flags.js';
import { openFolder } from '../testing/open-folder.js';

const usual = ['--weeks', '6', '--hours', '6'];

async function planWith(args: readonly string[]): Promise<Plan> {
  const { code, out, err } = await openFolder().run(['plan', '--dry-run', '--json', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

/** What a learner would notice: all of a plan but the profile it was made from, and its id. */
function effect({ profile: _, id: __, sessions, ...rest }: Plan): unknown {
  return { ...rest, sessions: sessions.map(({ uid: ___, ...session }) => session) };
}

const starts = (plan: Plan): readonly string[] => plan.sessions.map(({ start }) => start);
const refs = (plan: Plan, kind: string): readonly string[] =>
  plan.sessions.flatMap(({ activities }) =>
    activities.filter((activity) => activity.kind === kind).map(({ ref }) => ref),
  );
const lengths = (plan: Plan): readonly number[] =>
  plan.sessions.map(({ start, end }) => (Date.parse(end) - Date.parse(start)) / 60_000);
const planned = (plan: Plan): number =>
  plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);

/** Each flag: what it is run with, beside what (else the usual), and what it then brings about. */
const flags: readonly (readonly [
  flag: string,
  value: string,
  beside: readonly string[],
  brings: (plan: Plan, without: Plan) => void,
])[] = [
  ['--weeks', '3', [], (plan) => expect(plan.weeks.length).toBe(3)],
  [
    '--interview',
    '2026-12-18T14:30',
    [],
    (plan) => expect(plan.interviews[0]?.at).toBe('2026-12-18T14:30:00+01:00'),
  ],
  ['--hours', '9', [], (plan) => expect(plan.weeks[1]?.capacityMinutes).toBe(9 * 60)],
  [
    '--available',
    'mon 06:30-08:00, thu 20:00-21:00',
    [],
    (plan) =>
      expect(new Set(starts(plan).map((start) => start.slice(11, 16)))).toEqual(
        new Set(['06:30', '20:00']),
      ),
  ],
  ['--start', '2026-12-08', [], (plan) => expect(starts(plan)[0]).toMatch(/^2026-12-08/)],
  ['--tz', 'Asia/Kolkata', [], (plan) => expect(starts(plan)[0]).toMatch(/T19:00:00\+05:30$/)],
  [
    '--off',
    '2026-12-24..2026-12-26',
    [],
    (plan, without) => {
      const there = (start: string): boolean => /^2026-12-2[456]/.test(start);
      expect(starts(without).some(there)).toBe(true);
      expect(starts(plan).some(there)).toBe(false);
    },
  ],
  [
    '--week-hours',
    '2026-11-30=3,2026-12-07=off',
    [],
    (plan) =>
      expect(plan.weeks.map(({ capacityMinutes }) => capacityMinutes)).toEqual([
        360, 180, 0, 360, 360, 360,
      ]),
  ],
  [
    '--level',
    'maths-stats=5',
    [],
    (plan, without) => expect(refs(plan, 'learn')).not.toEqual(refs(without, 'learn')),
  ],
  [
    '--known',
    'overfitting',
    [],
    (plan, without) => {
      expect(refs(without, 'learn')).toContain('overfitting');
      expect(refs(plan, 'learn')).not.toContain('overfitting');
    },
  ],
  [
    '--focus',
    'coding=4',
    [],
    (plan, without) => expect(refs(plan, 'practise')).not.toEqual(refs(without, 'practise')),
  ],
  [
    '--project',
    'customer-segments',
    ['--weeks', '6', '--hours', '10'],
    (plan, without) => {
      expect(refs(without, 'build')).not.toContain('customer-segments');
      expect(refs(plan, 'build')).toContain('customer-segments');
    },
  ],
  ['--evening', '20:15', [], (plan) => expect(starts(plan)[0]).toContain('T20:15')],
  [
    '--morning',
    '08:00',
    [],
    (plan) => expect(starts(plan).filter((start) => start.includes('T08:00')).length).toBe(6),
  ],
  ['--session', '25-45', [], (plan) => expect(Math.max(...lengths(plan))).toBeLessThanOrEqual(45)],
  [
    '--session',
    '60-90',
    ['--weeks', '6', '--available', 'mon 19:00-19:50, sat 10:00-11:30'],
    (plan) => expect(starts(plan).every((start) => start.includes('T10:00'))).toBe(true),
  ],
  [
    '--break',
    '30',
    [],
    (plan) => expect(starts(plan).some((start) => /^2026-11-28T11:45/.test(start))).toBe(true),
  ],
  [
    '--role',
    'data-analyst',
    [],
    (plan, without) => {
      const weighed = (of: Plan): number =>
        refs(of, 'learn').filter((id) => ['sql-basics', 'eda', 'visualisation'].includes(id))
          .length;
      expect(weighed(plan)).toBeGreaterThanOrEqual(weighed(without));
    },
  ],
  ['--slack', '0', [], (plan, without) => expect(planned(plan)).toBeGreaterThan(planned(without))],
];

describe('every flag of plan that stands for a field', () => {
  it.each(flags)('%s %s changes the plan', async (flag, value, beside, brings) => {
    const base = beside.length > 0 ? beside : usual;
    // Two flags that say the same are a problem; the last of two equal ones wins.
    const [weeks, hours] = [usual.slice(0, 2), usual.slice(2)];
    const kept = flag === '--interview' ? hours : flag === '--available' ? weeks : base;
    const without = await planWith(base);
    const plan = await planWith([...kept, flag, value]);
    expect(effect(plan)).not.toEqual(effect(without));
    brings(plan, without);
  });

  it('prints the name with --name, on the checklists and in the calendar', async () => {
    const folder = openFolder();
    await folder.run(['plan', ...usual, '--name', 'Ada Lovelace']);
    expect(await folder.read('prep/README.md')).toMatch(/^# Ada Lovelace/);
    expect(await folder.read('prep/calendar.ics')).toContain('Ada Lovelace');
  });

  it('leaves none out', () => {
    const tested = new Set(flags.map(([flag]) => flag));
    // These have a test file of their own: plan-busy.test.ts.
    const others = ['--name', '--busy', '--busy-all-day'];
    const all = new Set<string>(Object.values(profileFlags));
    expect([...all].filter((flag) => !tested.has(flag) && !others.includes(flag))).toEqual([]);
  });

  it('is in the help', async () => {
    const { out } = await openFolder().run(['plan', '--help']);
    for (const flag of [...Object.values(profileFlags), '--break'])
      expect(out).toContain(`  ${flag} `);
  });
});
