import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanLine } from '../calendar/clean-text.js';
import { hostilePlan } from '../testing/hostile-plan.js';
import { readTable } from '../testing/read-table.js';
import { plainText } from '../text/inline.js';
import { renderCsv } from './render-csv.js';

it('reads back as it was, cell by cell, whatever titles and reasons hold', () => {
  fc.assert(
    fc.property(hostilePlan(), ({ plan }) => {
      const [, ...rows] = readTable(renderCsv(plan), ',', '\r\n');
      const activities = plan.sessions.flatMap((session) => session.activities);
      expect(rows).toHaveLength(activities.length);
      rows.forEach((row, index) => {
        expect(row).toHaveLength(14);
        const activity = activities[index];
        for (const [column, text = ''] of [
          [9, activity?.title],
          [12, activity?.why],
          [13, activity?.done],
        ] as const) {
          expect(row[column]).not.toMatch(/^[=+\-@\s]/);
          const shown = cleanLine(plainText(text));
          expect([shown, `'${shown}`]).toContain(row[column]);
        }
      });
    }),
    { numRuns: 60 },
  );
});
