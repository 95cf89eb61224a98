import { pack } from '@mlprep/content';
import { buildPlan, parseProfile } from '@mlprep/planner';

const now = '2026-11-22T18:00:00Z';

function plan(profile) {
  const parsed = parseProfile(profile, { now, timezone: 'Europe/Berlin', pack });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  return buildPlan(pack, parsed.value, { now, moreHours: false });
}

/** A plan some weeks in: boxes done, skipped and put off, interviews past and to come. */
function underWay() {
  const made = plan({
    name: 'Zoë Ångström-O’Neil',
    interviews: [
      { name: 'Phone screen', at: '2026-12-04T10:00' },
      { name: 'On site', at: '2026-12-18T09:30' },
      { name: 'Last round', at: '2027-01-08T14:00' },
    ],
    hours: 5,
    off: ['2026-12-21..2026-12-27'],
  });
  const statuses = ['done', 'done', 'skipped', 'done', 'later', 'planned'];
  const sessions = made.sessions.map((session) => ({
    ...session,
    activities: session.activities.map((activity, index) => ({
      ...activity,
      status: session.week <= 2 ? statuses[index % statuses.length] : activity.status,
    })),
  }));
  return { ...made, revision: 3, now: '2026-12-07T08:00:00Z', sessions };
}

/** A plan whose strings mean harm. */
function hostile() {
  const made = plan({ name: 'x', weeks: 3, hours: 6 });
  const harm = [
    '<script>document.title = "taken"</script>',
    '</style></title><img src="https://example.org/x.png" onerror="alert(1)">',
    `\u202e\ud800"'&amp;\r\n`,
    'W'.repeat(10_000),
  ];
  const sessions = made.sessions.map((session) => ({
    ...session,
    activities: session.activities.map((activity, index) => ({
      ...activity,
      title: `${harm[index % harm.length]} ${activity.title}`,
      why: harm[(index + 1) % harm.length],
      done: harm[(index + 2) % harm.length],
    })),
  }));
  const interviews = made.interviews.map((interview) => ({ ...interview, name: harm.join(' ') }));
  const profile = { ...made.profile, name: harm.join(' ') };
  return { ...made, profile, interviews, sessions };
}

/** The plans that pages are checked with, by name; each is made when it is its turn. */
export const plans = new Map([
  ['1x3', () => plan({ weeks: 1, hours: 3 })],
  ['6x6', () => plan({ weeks: 6, hours: 6, name: 'Ada Lovelace' })],
  ['12x10', () => plan({ weeks: 12, hours: 10 })],
  ['8x25', () => plan({ weeks: 8, hours: 25 })],
  ['under-way', underWay],
  ['hostile', hostile],
]);
