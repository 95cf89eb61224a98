import { buildPlan, type Plan, parseProfile } from '@mlprep/planner';
import { smallPack } from './small-pack.js';

/** The moment at which plans of tests are made. */
export const now = '2026-11-22T18:00:00Z';

const profile = {
  name: 'Ada *of* Byron',
  timezone: 'Europe/Berlin',
  interviews: [{ name: 'On site, <b>2nd</b> round', at: '2026-12-18T09:30' }],
  availability: {
    tue: ['19:00-20:00'],
    thu: ['19:00-20:00'],
    sat: ['10:00-11:30'],
  },
  hoursByWeek: { '2026-12-07': 'off' },
  session: { max: 60 },
};

/** A plan of four weeks, one of them off, with a lesson in parts. */
export function smallPlan(overrides: Readonly<Record<string, unknown>> = {}): Plan {
  const parsed = parseProfile({ ...profile, ...overrides }, { now, timezone: 'UTC' });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return buildPlan(smallPack, parsed.value, { now });
}
