import type { Activity, Plan, PlanWeek } from '@mlprep/planner';
import { formatDay, formatMinutes, formatSpan, wallClock } from '../text/format-date.js';
import { count } from '../text/inline.js';
import { escapeHtml, shorten } from './escape-html.js';
import { type Block, isBrief, layOutWeek, type Row, type Sheet } from './lay-out-week.js';
import { renderRules } from './render-rules.js';

const boxes: Readonly<Record<Activity['status'], string>> = {
  planned: 'to do',
  done: 'done',
  skipped: 'skipped',
  later: 'later',
};

/** Renders the sheets of a week, one where its boxes fit; none for a week without sessions. */
export function renderWeekSheets(plan: Plan, week: PlanWeek): readonly string[] {
  const sessions = plan.sessions.filter(
    (session) => session.week === week.number && session.status === 'planned',
  );
  if (sessions.length === 0) return [];
  const { density, sheets } = layOutWeek(sessions);
  return sheets.map((sheet, index) => {
    const isLast = index === sheets.length - 1;
    const id = index === 0 ? `week-${week.number}` : `week-${week.number}-${index + 1}`;
    const { air, rest } = spread(sheet, isLast ? 12 : 4);
    const title = `Week ${week.number}${index === 0 ? '' : ', continued'}`;
    return [
      `<section class="sheet ${density}" style="--air:${air}mm">`,
      '<div class="head">',
      `<h2 id="${id}">${title} <small>of ${plan.weeks.length}</small></h2>`,
      `<p>${escapeHtml(formatSpan(week.from, week.to))}</p>`,
      '</div>',
      `<p class="under">${underHead(plan, week, sheet, sheets.length, index)}</p>`,
      ...sheet.blocks.map((block, position) => renderBlock(block, position === 0)),
      ...(isLast ? [freeWeeks(plan, week)] : []),
      renderRules('Notes', rest),
      '</section>',
    ].join('\n');
  });
}

/** Gives the rows some of the room that is left, and the rest to notes. */
function spread(
  { blocks, free }: Sheet,
  kept: number,
): { readonly air: number; readonly rest: number } {
  // A session's heading takes as much of it as a row.
  const rows = blocks.reduce((sum, block) => sum + block.rows.length + 1, 0);
  const room = Math.max(0, free - kept);
  const air = Math.min(1.6, Math.floor((room / Math.max(1, rows)) * 100) / 100);
  return { air, rest: room - air * rows };
}

function underHead(
  plan: Plan,
  week: PlanWeek,
  sheet: Sheet,
  sheets: number,
  index: number,
): string {
  const boxesHere = sheet.blocks.reduce((sum, block) => sum + block.rows.length, 0);
  const parts =
    index === 0
      ? [
          `${formatMinutes(week.plannedMinutes)} planned of ${formatMinutes(week.capacityMinutes)}`,
          ...plan.interviews
            .filter(({ at }) => week.from <= at.slice(0, 10) && at.slice(0, 10) <= week.to)
            .slice(0, 1)
            .map(({ name, at }) => {
              const { date, time } = wallClock(at);
              return `<strong>${escapeHtml(shorten(name, 40))}: ${escapeHtml(`${formatDay(date)}, ${time}`)}</strong>`;
            }),
        ]
      : [];
  if (sheets > 1)
    parts.push(`sheet ${index + 1} of ${sheets}, ${count(boxesHere, 'box', 'boxes')}`);
  return parts.join(' · ');
}

function renderBlock({ session, rows, isContinued }: Block, isFirst: boolean): string {
  const start = wallClock(session.start);
  const end = wallClock(session.end);
  const minutes = session.activities.reduce((sum, activity) => sum + activity.minutes, 0);
  const heads = ['Box', 'What', 'Min', 'Notes'].map(
    (head) => `<th scope="col">${isFirst ? head : `<span class="hidden">${head}</span>`}</th>`,
  );
  return [
    `<table class="session${isFirst ? ' first' : ''}">`,
    `<caption><div><h3>${escapeHtml(formatDay(start.date))}${isContinued ? ', continued' : ''}</h3><span class="time">${start.time}–${end.time}</span><span class="length">${formatMinutes(minutes)}</span></div></caption>`,
    '<colgroup><col class="c-box"><col><col class="c-min"><col class="c-notes"></colgroup>',
    `<thead><tr>${heads.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(renderRow),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function renderRow(row: Row): string {
  const { activity, words } = row;
  const { status } = activity;
  const state = status === 'planned' ? '' : ` <em class="state">(${boxes[status]})</em>`;
  const title = words.title === '' ? '' : ` <span class="title">${escapeHtml(words.title)}</span>`;
  const detail =
    words.detail === '' ? '' : ` <span class="detail">${escapeHtml(words.detail)}</span>`;
  return `<tr class="is-${status}${isBrief(row) ? ' brief' : ''}"><td><span class="box" role="img" aria-label="${boxes[status]}"></span></td><td><b>${escapeHtml(words.verb)}</b>${title}${state}${detail}</td><td class="number">${activity.minutes}</td><td class="notes"></td></tr>`;
}

/** The weeks without sessions that follow at once: they have no sheet of their own. */
function freeWeeks(plan: Plan, week: PlanWeek): string {
  const free: PlanWeek[] = [];
  for (const next of plan.weeks.slice(week.number)) {
    if (plan.sessions.some(({ week, status }) => week === next.number && status === 'planned')) {
      break;
    }
    free.push(next);
  }
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined) return '';
  const numbers =
    first === last ? `Week ${first.number}` : `Weeks ${first.number} to ${last.number}`;
  const verb = first === last ? 'has' : 'have';
  return `<p class="free">${numbers} (${escapeHtml(formatSpan(first.from, last.to))}) ${verb} no session: nothing is planned, and nothing is lost.</p>`;
}
