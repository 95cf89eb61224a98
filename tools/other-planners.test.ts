import { pack } from '@mlprep/content';
import { buildPlan, type Plan, parseProfile } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';

/** Defects that were seen in other study planners; none of them can happen here. */

const now = '2026-11-22T18:00:00Z';

function planWith(fields: Readonly<Record<string, unknown>>, timezone = 'Europe/Berlin'): Plan {
  const profile = parseProfile(fields, { now, timezone, pack });
  if (!profile.ok) throw new Error(JSON.stringify(profile.problems));
  return buildPlan(pack, profile.value, { now, moreHours: false });
}

const minutesOf = (plan: Plan, date: string): number =>
  plan.sessions
    .filter(({ start }) => start.startsWith(date))
    .flatMap(({ activities }) => activities)
    .reduce((sum, { minutes }) => sum + minutes, 0);

const datesOf = (plan: Plan): readonly string[] => [
  ...new Set(plan.sessions.map(({ start }) => start.slice(0, 10))),
];

const calendars = [
  { weeks: 1, hours: 3 },
  { weeks: 4, hours: 5 },
  { weeks: 6, hours: 6 },
  { weeks: 12, hours: 10 },
];

describe('what other planners get wrong', () => {
  it.each(calendars)('42 items on the last day: $weeks × $hours', (calendar) => {
    const plan = planWith(calendar);
    const days = datesOf(plan);
    const onDay = (date: string): number =>
      plan.sessions
        .filter(({ start }) => start.startsWith(date))
        .flatMap(({ activities }) => activities).length;
    const busiest = Math.max(...days.slice(0, -1).map((date) => minutesOf(plan, date)));
    const last = days.at(-1) ?? '';
    // Three sessions in one week: the last is the long one of the weekend.
    if (days.length > 3) expect(minutesOf(plan, last)).toBeLessThanOrEqual(busiest + 5);
    expect(onDay(last)).toBeLessThanOrEqual(30);
    for (const session of plan.sessions) expect(session.activities.length).toBeLessThanOrEqual(24);
  });

  it('a day lost, or an hour off, at a clock change', () => {
    // Clocks go back in Berlin on 31 October 2027 and forward on 28 March 2027.
    for (const start of ['2027-03-15', '2027-10-18']) {
      const plan = planWith({
        start,
        interview: start === '2027-03-15' ? '2027-04-12' : '2027-11-15',
        availability: { mon: ['19:00-20:00'], sun: ['19:00-20:00'] },
      });
      expect(datesOf(plan).length).toBe(8);
      expect(new Set(plan.sessions.map((session) => session.start.slice(11, 16)))).toEqual(
        new Set(['19:00']),
      );
    }
  });

  it('an option that is accepted and ignored', () => {
    const usual = { weeks: 4, hours: 5 };
    const without = JSON.stringify(effect(planWith(usual)));
    const fields: readonly Readonly<Record<string, unknown>>[] = [
      { role: 'data-analyst' },
      { start: '2026-11-30' },
      { evening: '20:00' },
      { morning: '08:00' },
      { hoursByWeek: { '2026-11-30': 2 } },
      { off: ['2026-11-28'] },
      { session: { min: 25, max: 45 } },
      { session: { break: 30 } },
      { levels: { 'core-ml': 3 } },
      { levels: { 'sql-basics': 4 } },
      { focus: { coding: 3 } },
      { projects: ['five-chart-penguins'] },
      { known: ['overfitting'] },
      { slack: 0.3 },
    ];
    const ignored = fields.filter(
      (field) => JSON.stringify(effect(planWith({ ...usual, ...field }))) === without,
    );
    expect(ignored).toEqual([]);
    expect(planWith({ ...usual, name: 'Ada' }).profile.name).toBe('Ada');
    expect(planWith({ ...usual, timezone: 'Asia/Tokyo' }).sessions[0]?.start).toMatch(/\+09:00$/);
    const twice = (focus: unknown): unknown =>
      effect(
        planWith({
          hours: 5,
          interviews: [{ at: '2026-12-12' }, { at: '2026-12-20', ...(focus ? { focus } : {}) }],
        }),
      );
    expect(twice({ coding: 5 })).not.toEqual(twice(undefined));
  });

  it.each(calendars)('the first topic never scheduled: $weeks × $hours', (calendar) => {
    const plan = planWith(calendar);
    const first = plan.sessions
      .flatMap(({ activities }) => activities)
      .find(({ kind }) => kind === 'learn');
    expect(first).toBeDefined();
    expect(plan.sessions.slice(0, 3).flatMap(({ activities }) => activities)).toContain(first);
  });

  it('the best-known topic never touched', () => {
    const topic = 'linear-regression';
    const plan = planWith({ weeks: 6, hours: 8, levels: { models: 2, [topic]: 5 } });
    const about = new Set(
      pack.questions.filter(({ topics }) => topics[0] === topic).map(({ id }) => id),
    );
    const activities = plan.sessions.flatMap((session) => session.activities);
    expect(activities.some(({ kind, ref }) => kind === 'learn' && ref === topic)).toBe(false);
    expect(activities.some(({ kind, ref }) => kind === 'practise' && about.has(ref))).toBe(true);
  });

  it('the easiest topic never touched', () => {
    const plan = planWith({ weeks: 6, hours: 8, levels: { 'python-sql': 4 } });
    const area = new Set(
      pack.topics.filter(({ area: of }) => of === 'python-sql').map(({ id }) => id),
    );
    const activities = plan.sessions.flatMap((session) => session.activities);
    expect(activities.some(({ kind, ref }) => kind === 'learn' && area.has(ref))).toBe(true);
  });

  it('a plan that starts on the day of the interview', () => {
    for (const interview of ['2026-11-22', '2026-11-22T23:00']) {
      const profile = parseProfile({ interview, hours: 5 }, { now, timezone: 'UTC' });
      expect(profile.ok).toBe(false);
    }
    const plan = planWith({ interview: '2026-11-26', hours: 5 });
    expect(datesOf(plan).every((date) => date < '2026-11-26')).toBe(true);
  });
});

/** What a plan says to do and when. */
function effect(plan: Plan): unknown {
  return plan.sessions.map(({ start, end, activities }) => [
    start,
    end,
    activities.map(({ id, minutes }) => [id, minutes]),
  ]);
}
