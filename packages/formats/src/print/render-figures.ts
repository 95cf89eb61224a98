import type { Pack } from '@mlprep/core';
import { stepIds } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { type WeekMinutes, weekMinutes } from '../figures/week-minutes.js';
import { formatShortDay } from '../text/format-date.js';
import { plainText } from '../text/inline.js';
import { fitsOnCover } from './cover-room.js';
import { escapeHtml, shorten } from './escape-html.js';
import { renderLeftOut } from './render-left-out.js';
import { renderRules } from './render-rules.js';

const rowsASheet = 36;
/** What stands below the table takes as much room as this many of its rows. */
const rowsOfRest = 23;

/** Renders the chart's figures as a table, and what was left out, on as many sheets as that takes. */
export function renderFigures(plan: Plan, pack: Pack): readonly string[] {
  const weeks = weekMinutes(plan);
  const sheets: WeekMinutes[][] = [];
  for (let from = 0; from < weeks.length; from += rowsASheet) {
    sheets.push(weeks.slice(from, from + rowsASheet));
  }
  if ((sheets.at(-1)?.length ?? 0) > rowsASheet - rowsOfRest) sheets.push([]);
  return sheets.map((rows, index) => {
    const id = index === 0 ? 'figures' : `figures-${index + 1}`;
    const isLast = index === sheets.length - 1;
    return [
      `<section class="sheet figures">`,
      `<div class="head"><h2 id="${id}">The weeks in figures${index === 0 ? '' : ', continued'}</h2></div>`,
      rows.length > 0 ? renderTable(rows, pack, index >= lastWithRows(sheets) ? weeks : []) : '',
      ...(isLast ? renderRest(plan, pack, rowsASheet - rows.length) : []),
      '</section>',
    ]
      .filter((part) => part !== '')
      .join('\n');
  });
}

function lastWithRows(sheets: readonly (readonly WeekMinutes[])[]): number {
  return sheets.findLastIndex((rows) => rows.length > 0);
}

/** @param all - the weeks to sum up below the rows; none for a table that goes on */
function renderTable(
  rows: readonly WeekMinutes[],
  pack: Pack,
  all: readonly WeekMinutes[],
): string {
  const heads = pack.steps.map(
    (step) =>
      `<th scope="col">${step.number}<span class="hidden"> ${escapeHtml(shorten(step.title, 80))}</span></th>`,
  );
  const body = rows.map(({ week, isOff, steps, besides }) => {
    const numbers = isOff
      ? '<td class="off" colspan="7">off</td>'
      : [...stepIds.map((step) => steps[step]), besides].map(cell).join('');
    return `<tr><th scope="row"><span class="wide">${week.number} · </span>${formatShortDay(week.from)}</th>${numbers}${cell(week.plannedMinutes)}${cell(week.capacityMinutes)}</tr>`;
  });
  const total = (of: (week: WeekMinutes) => number): string =>
    cell(all.reduce((sum, week) => sum + of(week), 0));
  const foot =
    all.length === 0
      ? []
      : [
          `<tfoot><tr><th scope="row">In all</th>${stepIds.map((step) => total(({ steps }) => steps[step])).join('')}${total(({ besides }) => besides)}${total(({ week }) => week.plannedMinutes)}${total(({ week }) => week.capacityMinutes)}</tr></tfoot>`,
        ];
  return [
    '<table class="minutes">',
    '<caption>Minutes by week. 1 to 6 are the steps, as in the key of the chart.</caption>',
    `<thead><tr><th scope="col">Week</th>${heads.join('')}<th scope="col">Else<span class="hidden">: looking back, breaks</span></th><th scope="col">All<span class="hidden"> planned</span></th><th scope="col">Have<span class="hidden">: the minutes there are</span></th></tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    ...foot,
    '</table>',
  ].join('\n');
}

function cell(minutes: number): string {
  return `<td>${minutes === 0 ? '' : minutes}</td>`;
}

/** @param free - rows of the table that are not on this sheet */
function renderRest(plan: Plan, pack: Pack, free: number): readonly string[] {
  const isOnCover = fitsOnCover(plan, pack);
  return [
    isOnCover ? '' : renderLeftOut(plan, 'h3'),
    renderWarnings(plan),
    howTo,
    renderRules('Notes', (free - (isOnCover ? 14 : 23)) * 5.5, 14),
  ];
}

const howTo = `<h3>How to use these sheets</h3>
<ul><li>Tick a box when it is done; put a dash through what you will not do.</li><li>Now and then carry the ticks over to the pages of the weeks, and run <b>mlprep replan</b>: what comes next is then planned from what you did.</li><li>The last sheets are for the day itself. Print them again, if need be: they are worth more than a clean look.</li></ul>`;

function renderWarnings(plan: Plan): string {
  if (plan.warnings.length === 0) return '';
  const items = plan.warnings
    .slice(0, 3)
    .map(({ message }) => `<li>${escapeHtml(shorten(plainText(message), 200))}.</li>`);
  return `<h3>To know</h3>\n<ul>${items.join('')}</ul>`;
}
