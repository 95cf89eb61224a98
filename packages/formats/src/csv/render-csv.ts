import type { Plan } from '@mlprep/planner';
import { cleanLine } from '../calendar/clean-text.js';
import { wallClock } from '../text/format-date.js';
import { plainText } from '../text/inline.js';

const columns = [
  'date',
  'start',
  'end',
  'week',
  'session',
  'id',
  'kind',
  'step',
  'ref',
  'title',
  'minutes',
  'status',
  'why',
  'done',
] as const;

/**
 * Renders a plan as a table, a row an activity: RFC 4180, comma and CRLF, UTF-8, a row of names
 * first. Dates and times are the learner's. A cell that a spreadsheet would take for a formula, one
 * that begins with `=`, `+`, `-`, `@`, a tab or a line end, gets an apostrophe before it (OWASP, "CSV
 * Injection").
 *
 * @param plan - as `buildPlan` or `replan` returns it; cancelled sessions have no rows
 *
 * @example Names, then a row an activity
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { renderCsv } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const plan = buildPlan(pack, profile.value, { now });
 * const [names, first] = renderCsv(plan).split('\r\n');
 * assert.equal(names, 'date,start,end,week,session,id,kind,step,ref,title,minutes,status,why,done');
 * assert.match(first ?? '', /^2026-11-24,19:00,20:\d\d,1,2026-11-24-1,orient:conceptual,orient,/);
 * ```
 */
export function renderCsv(plan: Plan): string {
  const rows = plan.sessions
    .filter(({ status }) => status === 'planned')
    .flatMap((session) => {
      const start = wallClock(session.start);
      const end = wallClock(session.end);
      return session.activities.map((activity) => [
        start.date,
        start.time,
        end.time,
        session.week,
        session.id,
        activity.id,
        activity.kind,
        activity.step ?? '',
        activity.ref,
        plainText(activity.title),
        activity.minutes,
        activity.status,
        plainText(activity.why),
        plainText(activity.done),
      ]);
    });
  return [columns, ...rows].map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

function renderCell(value: string | number): string {
  const text = cleanLine(String(value));
  const harmless = /^[=+\-@\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
  return /[",]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless;
}
