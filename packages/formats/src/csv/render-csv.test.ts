import { describe, expect, it } from 'vitest';
import { readTable } from '../testing/read-table.js';
import { smallPlan } from '../testing/small-plan.js';
import { renderCsv } from './render-csv.js';

const plan = smallPlan();

function titled(title: string) {
  const sessions = plan.sessions.map((session) => ({
    ...session,
    activities: session.activities.map((activity) => ({ ...activity, title })),
  }));
  const [names = [], first = []] = readTable(renderCsv({ ...plan, sessions }), ',', '\r\n');
  return first[names.indexOf('title')];
}

describe('renderCsv', () => {
  it('has a row of names and one for each activity that is not cancelled', () => {
    const [names, ...rows] = readTable(renderCsv(plan), ',', '\r\n');
    expect(names).toHaveLength(14);
    const ids = plan.sessions.flatMap(({ activities }) => activities.map(({ id }) => id));
    expect(rows.map((row) => row[5])).toEqual(ids);
    const sessions = plan.sessions.map((session) => ({ ...session, status: 'cancelled' as const }));
    expect(readTable(renderCsv({ ...plan, sessions }), ',', '\r\n')).toHaveLength(1);
  });

  it('gives day and times as the clock at home shows them', () => {
    const [, row] = readTable(renderCsv(plan), ',', '\r\n');
    const [session] = plan.sessions;
    expect(row?.slice(0, 5)).toEqual([
      session?.start.slice(0, 10),
      session?.start.slice(11, 16),
      session?.end.slice(11, 16),
      '1',
      session?.id,
    ]);
  });

  it('leaves the step of a checkpoint empty', () => {
    const rows = readTable(renderCsv(plan), ',', '\r\n');
    const checkpoint = rows.find((row) => row[6] === 'checkpoint');
    expect(checkpoint?.[7]).toBe('');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '|x'])(
    'gives a spreadsheet no formula to run: %j',
    (title) => {
      expect(titled(title)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      expect(titled(title)?.replace(/^'/, '')).toBe(title.trim());
    },
  );

  it('keeps commas and quotation marks', () => {
    expect(titled('a, "b" and c')).toBe('a, "b" and c');
  });
});
