import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { escapeHtml, shorten } from './escape-html.js';
import { pageStyle } from './page-style.js';
import { renderCover } from './render-cover.js';
import { renderDay } from './render-day.js';
import { renderFigures } from './render-figures.js';
import { renderWeekSheets } from './render-week-sheets.js';

/**
 * Renders a plan as one HTML page to print, on A4 or Letter, black on white: a cover with a chart,
 * the figures, a sheet a week with boxes for the pen (a full week goes on on a second one), a sheet
 * for the morning of each interview, and the stories. It holds everything it needs: no script, no
 * address, nothing to load. The same plan gives the same bytes.
 *
 * @param plan - as `buildPlan` or `replan` returns it
 * @param pack - the pack it was made from
 *
 * @example A sheet a week, and nothing to load
 * ```ts
 * import assert from 'node:assert/strict';
 * import { pack } from '@mlprep/content';
 * import { renderPrintPage } from '@mlprep/formats';
 * import { buildPlan, parseProfile } from '@mlprep/planner';
 *
 * const now = '2026-11-22T18:00:00Z';
 * const profile = parseProfile('weeks: 6\nname: Ada', { now, timezone: 'Europe/Berlin' });
 * assert.ok(profile.ok);
 * const page = renderPrintPage(buildPlan(pack, profile.value, { now }), pack);
 * assert.match(page, /<h2 id="week-6">Week 6 /);
 * assert.doesNotMatch(page, /<script|https?:/);
 * ```
 */
export function renderPrintPage(plan: Plan, pack: Pack): string {
  const title =
    plan.profile.name === undefined
      ? 'Interview preparation'
      : `Interview preparation of ${shorten(plan.profile.name, 60)}`;
  const weeks = plan.weeks.map((week) => renderWeekSheets(plan, week));
  const links = [
    '<li><a href="#cover">The plan</a></li>',
    '<li><a href="#figures">Figures</a></li>',
    ...plan.weeks.flatMap(({ number }, index) =>
      weeks[index]?.length === 0 ? [] : [`<li><a href="#week-${number}">Week ${number}</a></li>`],
    ),
    '<li><a href="#day">The day</a></li>',
    '<li><a href="#stories">Stories</a></li>',
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${pageStyle}\n</style>`,
    '</head>',
    '<body>',
    `<nav aria-label="Sheets"><ul>${links.join('')}</ul></nav>`,
    '<main>',
    renderCover(plan, pack),
    ...renderFigures(plan, pack),
    ...weeks.flat(),
    ...renderDay(plan, pack),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
