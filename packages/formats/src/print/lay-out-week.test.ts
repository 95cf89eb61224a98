import type { Session } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { smallPlan } from '../testing/small-plan.js';
import { layOutWeek } from './lay-out-week.js';

const [session] = smallPlan().sessions;
if (session === undefined) throw new Error('the plan has a session');
const [activity] = session.activities;
if (activity === undefined) throw new Error('the session has an activity');

/** Sessions with so many activities each. */
function week(...sizes: readonly number[]): readonly Session[] {
  return sizes.map((size, index) => ({
    ...(session as Session),
    id: `2026-11-24-${index + 1}`,
    activities: Array.from({ length: size }, (_, number) => ({
      ...(activity as Session['activities'][number]),
      id: `practise:${index}-${number}`,
      kind: 'practise' as const,
      title: 'What is the difference between independent and mutually exclusive events?',
      why: 'a basic in plain words; say it aloud',
      done: '',
    })),
  }));
}

describe('layOutWeek', () => {
  it('is roomy where there is room', () => {
    const { density, sheets } = layOutWeek(week(4, 4));
    expect(density).toBe('roomy');
    expect(sheets).toHaveLength(1);
    expect(sheets[0]?.free).toBeGreaterThan(60);
  });

  it('is compact rather than go on to a second sheet', () => {
    const { density, sheets } = layOutWeek(week(9, 9, 9));
    expect(density).toBe('compact');
    expect(sheets).toHaveLength(1);
  });

  it('goes on to more sheets when it must, with every row once and in order', () => {
    const sessions = week(12, 12, 12, 12, 12, 12);
    const { sheets } = layOutWeek(sessions);
    expect(sheets.length).toBeGreaterThan(1);
    const rows = sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.rows));
    const wanted = sessions.flatMap(({ activities }) => activities.map(({ id }) => id));
    expect(rows.map((row) => row.activity.id)).toEqual(wanted);
    for (const { free } of sheets) expect(free).toBeGreaterThanOrEqual(0);
  });

  it('divides a session that is longer than a sheet, and says that it goes on', () => {
    const { sheets } = layOutWeek(week(80));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map(({ blocks }) => blocks.map((block) => block.isContinued))).toEqual(
      sheets.map((_, index) => [index > 0]),
    );
  });

  it('takes a week without sessions', () => {
    expect(layOutWeek([]).sheets).toHaveLength(1);
  });
});
