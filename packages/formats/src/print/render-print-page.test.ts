import type { Plan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../testing/parse-page.js';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { renderPrintPage } from './render-print-page.js';

const plan = smallPlan({ name: 'Zoë & Co.' });
const page = renderPrintPage(plan, smallPack);
const { errors, elements } = parsePage(page);

function all(tag: string, from = elements) {
  return from.filter((element) => element.tag === tag);
}

function pageOf(changed: Plan) {
  return parsePage(renderPrintPage(changed, smallPack)).elements;
}

/** The plan with what became of the activities of its first session. */
function ticked(status: Plan['sessions'][number]['activities'][number]['status']): Plan {
  return {
    ...plan,
    sessions: plan.sessions.map((session, index) => ({
      ...session,
      activities: session.activities.map((activity) =>
        index === 0 ? { ...activity, status } : activity,
      ),
    })),
  };
}

describe('the page to print', () => {
  it('is HTML without an error, and the same every time', () => {
    expect(errors).toEqual([]);
    expect(renderPrintPage(smallPlan({ name: 'Zoë & Co.' }), smallPack)).toBe(page);
  });

  it('loads nothing, runs nothing, and lets nothing else do so', () => {
    expect(all('script')).toEqual([]);
    expect(all('link')).toEqual([]);
    expect(all('img')).toEqual([]);
    expect(page).not.toMatch(/https?:|@import|url\((?!#)/);
    const policy = all('meta').find((meta) => meta.attributes['http-equiv'] !== undefined);
    expect(policy?.attributes.content).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
  });

  it('has one heading of all, one for each sheet, and no level left out', () => {
    expect(all('h1').map(({ text }) => text)).toEqual(['Zoë & Co.: the preparation']);
    const sheets = all('section');
    expect(all('h2').filter(({ attributes }) => attributes.id)).toHaveLength(sheets.length - 1);
    const levels = elements.flatMap(({ tag }) => (/^h[1-3]$/.test(tag) ? [Number(tag[1])] : []));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
    expect(all('main')).toHaveLength(1);
    expect(all('html')[0]?.attributes.lang).toBe('en');
  });

  it('links only to places on itself, each there once', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = all('a').map(({ attributes }) => attributes.href?.slice(1) ?? '');
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
    expect(links).toEqual(expect.arrayContaining(['cover', 'week-1', 'day', 'stories']));
  });

  it('tells the chart in words, and its figures in a table that adds up', () => {
    const chart = all('svg').find(({ attributes }) => attributes.role === 'img');
    expect(chart?.attributes['aria-labelledby']).toBe('chart-title chart-words');
    const words = elements.find(({ attributes }) => attributes.id === 'chart-words')?.text;
    expect(words).toMatch(/^Planned: week 1 .*week 3 off.*Answerable on the day: \d+.%/);
    for (const { attributes } of all('th')) expect(attributes.scope).toMatch(/^(?:col|row)$/);
    const minutes = plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);
    const foot = all('tfoot')[0]?.text.replace('In all', '');
    expect(foot).toContain(String(minutes));
  });

  it('says how far the plan goes, before what was left out', () => {
    const text = all('main')[0]?.text ?? '';
    expect(text.indexOf('On the day you will have practised')).toBeGreaterThan(0);
    expect(text.indexOf('Left out, and why')).toBeGreaterThan(
      text.indexOf('On the day you will have practised'),
    );
  });

  it('has a box for every activity of every week, with its minutes', () => {
    const activities = plan.sessions.flatMap((session) => session.activities);
    const rows = all('tr').filter(({ attributes }) => attributes.class?.startsWith('is-'));
    expect(rows).toHaveLength(activities.length);
    const boxes = all('span').filter(({ attributes }) => attributes['aria-label'] === 'to do');
    expect(boxes).toHaveLength(activities.length);
  });

  it('has no sheet for a week off, and says so on the one before', () => {
    expect(plan.weeks[2]?.plannedMinutes).toBe(0);
    expect(page).not.toContain('id="week-3"');
    expect(all('p').map(({ text }) => text)).toContain(
      'Week 3 (7 – 13 December) has no session: nothing is planned, and nothing is lost.',
    );
  });

  it.each([
    ['done', 'done'],
    ['skipped', 'skipped'],
    ['later', 'later'],
  ] as const)('draws a box that is %s, and says so in words', (status, word) => {
    const number = plan.sessions[0]?.activities.length ?? 0;
    const found = pageOf(ticked(status));
    const boxes = all('span', found).filter(({ attributes }) => attributes['aria-label'] === word);
    expect(boxes).toHaveLength(number);
    expect(all('em', found).map(({ text }) => text)).toEqual(Array(number).fill(`(${word})`));
  });

  it('keeps sessions that have passed, and leaves out cancelled ones', () => {
    const past = pageOf({ ...ticked('done'), now: '2027-01-01T08:00:00Z' });
    expect(all('caption', past)).toHaveLength(all('caption').length);
    const cancelled = plan.sessions.map((session, index) =>
      index === 0 ? { ...session, status: 'cancelled' as const } : session,
    );
    expect(all('caption', pageOf({ ...plan, sessions: cancelled }))).toHaveLength(
      all('caption').length - 1,
    );
  });

  it('has a sheet for the day of every interview to come', () => {
    const [first] = plan.interviews;
    if (first === undefined) throw new Error('the plan has an interview');
    const two = { ...plan, interviews: [{ ...first, name: 'Phone <screen>' }, first] };
    const days = pageOf(two).filter(({ attributes }) => /^day(?:-\d)?$/.test(attributes.id ?? ''));
    expect(days).toHaveLength(2);
    expect(pageOf(two).some(({ text, tag }) => tag === 'bdi' && text === 'Phone <screen>')).toBe(
      true,
    );
    const later = pageOf({ ...two, now: '2027-06-01T08:00:00Z' });
    expect(later.filter(({ attributes }) => /^day/.test(attributes.id ?? ''))).toHaveLength(1);
  });

  it("fills the day from the pack: its stories, its drills' words, its habits", () => {
    const sessions = plan.sessions.map((session) => ({
      ...session,
      activities: session.activities.map((activity) =>
        activity.kind === 'story'
          ? { ...activity, id: 'build:birds:look', kind: 'build' as const, ref: 'birds' }
          : activity,
      ),
    }));
    const text = all('main', pageOf({ ...plan, sessions }))[0]?.text ?? '';
    expect(text).toContain('Tell birds apart');
    for (const prompt of smallPack.projects[0]?.story ?? []) expect(text).toContain(prompt);
    expect(text).toContain('Think aloud');
    expect(text).toContain('What is a decision tree?');
  });

  it('does without a project, a drill, a name and interviews to come', () => {
    const bare = { ...plan, sessions: [], cuts: [], warnings: [] };
    const { name, ...profile } = plan.profile;
    const empty = pageOf({ ...bare, profile, now: '2027-06-01T08:00:00Z' });
    expect(name).toBeDefined();
    expect(all('h1', empty)[0]?.text).toBe('Your preparation');
    expect(all('main', empty)[0]?.text).toContain('Something I have already made');
    expect(all('main', empty)[0]?.text).toContain('Nothing was left out');
  });

  it('takes the table of a long plan over several sheets', () => {
    const [week] = plan.weeks;
    if (week === undefined) throw new Error('the plan has a week');
    const weeks = Array.from({ length: 104 }, (_, index) => ({ ...week, number: index + 1 }));
    const long = pageOf({ ...plan, weeks });
    const tables = all('table', long).filter(({ attributes }) => attributes.class === 'minutes');
    expect(tables).toHaveLength(3);
    expect(all('tfoot', long)).toHaveLength(1);
  });
});
