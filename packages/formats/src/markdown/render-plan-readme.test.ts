import { describe, expect, it } from 'vitest';
import { smallPack } from '../testing/small-pack.js';
import { smallPlan } from '../testing/small-plan.js';
import { renderPlanReadme } from './render-plan-readme.js';

const plan = smallPlan();
const afterAll = { ...plan, now: '2026-12-17T21:00:00Z' };

describe('renderPlanReadme', () => {
  it('counts nothing that was left open on a day that has passed', () => {
    expect(renderPlanReadme(plan, smallPack)).toContain('2 questions in all, and learned 2 topics');
    expect(renderPlanReadme(afterAll, smallPack)).toContain(
      '0 questions in all, and learned 0 topics',
    );
  });

  it('counts what was done', () => {
    const done = {
      ...afterAll,
      sessions: plan.sessions.map((session) => ({
        ...session,
        activities: session.activities.map((activity) => ({
          ...activity,
          status: 'done' as const,
        })),
      })),
    };
    const page = renderPlanReadme(done, smallPack);
    expect(page).toContain('2 questions in all, and learned 2 topics');
    expect(page).not.toContain('## Still open');
  });

  it('lists what is still open, with its page and its week', () => {
    expect(renderPlanReadme(plan, smallPack)).not.toContain('## Still open');
    expect(renderPlanReadme(afterAll, smallPack)).toMatch(
      /^- Learn \[.*\]\(library\/topics\/splits\.md\) · 25 min, from \[week 1\]\(week-01\.md\)$/m,
    );
  });

  it('has rows that add up to what is planned', () => {
    const rows = renderPlanReadme(plan, smallPack)
      .split('\n')
      .filter((line) => /^\| (?:\d |Looking)/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(2, -1)
          .map((cell) => Number(cell) || 0),
      );
    plan.weeks.forEach((week, index) => {
      const sum = rows.reduce((total, row) => total + (row[index] ?? 0), 0);
      expect(sum).toBe(week.plannedMinutes);
    });
  });
});
