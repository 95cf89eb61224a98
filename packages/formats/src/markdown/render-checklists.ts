import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { renderLibrary } from './render-library.js';
import { renderLeftOut, renderPlanReadme } from './render-plan-readme.js';
import { renderWeek } from './render-week.js';
import { weekPath } from './week-path.js';

/**
 * Renders a plan as Markdown: `README.md`, one checklist a week, `left-out.md`, and `library/` with
 * a page for everything the plan uses.
 *
 * @param plan - as `buildPlan` returns it
 * @param pack - the pack it was made from
 * @returns path → text, in a fixed order, with `\n` line ends
 *
 * @example The first week
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { renderChecklists } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const files = renderChecklists(buildPlan(pack, profile.value, { now }), pack);
 * assert.match(files.get('week-01.md') ?? '', /^# Week 1 of 6 · 23 – 29 November\n/);
 * ```
 */
export function renderChecklists(plan: Plan, pack: Pack): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const library = renderLibrary(plan, pack);
  const pages = new Set(library.keys());
  files.set('README.md', renderPlanReadme(plan, pack));
  for (const week of plan.weeks) files.set(weekPath(week.number), renderWeek(plan, week, pages));
  if (plan.cuts.length > 0) files.set('left-out.md', renderLeftOut(plan));
  for (const [path, text] of library) files.set(`library/${path}`, text);
  return files;
}
