import { pack } from '@mlprep/content';
import { buildPlan, type Plan } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { wizardWorld } from '../testing/wizard-world.js';
import { profileOf } from './profile-of.js';
import { renderPreview } from './render-preview.js';

function planOf(fields: Readonly<Record<string, unknown>>): Plan {
  const world = wizardWorld();
  const profile = profileOf(fields, world);
  if (!profile.ok) throw new Error(profile.problems[0].message);
  return buildPlan(pack, profile.value, { now: world.now });
}

const usual = planOf({
  interview: '2027-01-08T10:00',
  hours: 4,
  hoursByWeek: { '2026-12-21': 'off' },
});

describe('renderPreview', () => {
  const text = renderPreview(usual);
  const lines = text.split('\n');

  it('has a line a week with the minutes of the six steps, and weeks that are off', () => {
    const table = lines.slice(lines.findIndex((line) => line.startsWith('minutes')));
    expect(table[0]).toMatch(/1 Types +2 Basics +3 Project +4 Practice +5 Speaking +6 Surprise$/);
    expect(table.slice(1, 8).map((line) => line.slice(0, 6).trim())).toEqual([
      '23 Nov',
      '30 Nov',
      '7 Dec',
      '14 Dec',
      '21 Dec',
      '28 Dec',
      '4 Jan',
    ]);
    expect(table[5]).toMatch(/^21 Dec +off$/);
    const week = usual.sessions.filter((session) => session.week === 1);
    const basics = week
      .flatMap(({ activities }) => activities)
      .filter(({ step }) => step === 'foundations')
      .reduce((sum, { minutes }) => sum + minutes, 0);
    expect(table[1]?.split(/ +/)[3]).toBe(String(basics));
  });

  it('says what the hours bring, and two more', () => {
    const { ready, atStart, moreHours } = usual.forecast;
    expect(text).toContain(`about ${Math.round(ready * 100)} % of everything`);
    expect(text).toContain(`(today ${Math.round(atStart * 100)} %)`);
    expect(moreHours[0]?.ready).toBeGreaterThan(ready);
    expect(text).toContain(
      `+2 h a week would make it ${Math.round((moreHours[0]?.ready ?? 0) * 100)} %`,
    );
  });

  it('shows the first session whole, and the cuts nearest to the line', () => {
    const first = usual.sessions[0];
    expect(text).toContain('The first session, Tuesday 24 November at 19:00');
    const at = lines.findIndex((line) => line.startsWith('The first session'));
    expect(
      lines.slice(at + 1, at + 2 + (first?.activities.length ?? 0)).filter(Boolean),
    ).toHaveLength(first?.activities.length ?? -1);
    const cuts = usual.cuts.filter(({ kind }) => kind === 'learn');
    expect(text).toContain(`Left out for want of time: ${cuts.length} topics`);
    expect(lines.at(-1)).toMatch(/^ {2}.* · \d+ min$/);
  });

  it('keeps tables and titles within 76 columns', () => {
    const prose = /^(?:On the day|\+|Note)/;
    const long = lines.filter((line) => line.length > 76 && !prose.test(line));
    expect(long).toEqual([]);
  });

  it('shortens many weeks in the middle', () => {
    const text = renderPreview(planOf({ weeks: 30, hours: 1 }));
    expect(text).toContain('\n… 19 weeks more\n');
    expect(text.split('\n').filter((line) => /^\d+ \w{3} /.test(line))).toHaveLength(11);
  });
});
