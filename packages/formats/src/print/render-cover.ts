import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { formatDayWithYear, formatMinutes, wallClock } from '../text/format-date.js';
import { count } from '../text/inline.js';
import { coverWords, fitsOnCover, mostInterviews } from './cover-room.js';
import { escapeHtml, shorten } from './escape-html.js';
import { renderChart } from './render-chart.js';
import { renderLeftOut } from './render-left-out.js';

/** Renders the first sheet: whose plan, for when, how far it goes, and the chart. */
export function renderCover(plan: Plan, pack: Pack): string {
  const { name, slack } = plan.profile;
  const sessions = plan.sessions.filter((session) => session.status === 'planned').length;
  const minutes = plan.weeks.reduce((sum, week) => sum + week.plannedMinutes, 0);
  const off = plan.weeks.filter((week) => week.capacityMinutes === 0).length;
  const free = Math.round(slack * 100);
  const facts = [
    `${count(plan.weeks.length, 'week')}${off > 0 ? `, ${off} of them off` : ''}`,
    count(sessions, 'session'),
    `${formatMinutes(minutes)} planned`,
    ...(free > 0 ? [`about ${free} % left free for life`] : []),
  ];
  return [
    '<section class="sheet cover">',
    `<p class="eyebrow">${escapeHtml(shorten(pack.title, 80))}</p>`,
    `<h1 id="cover">${name === undefined ? 'Your preparation' : `<bdi>${escapeHtml(shorten(name, 60))}</bdi>: the preparation`}</h1>`,
    ...renderInterviews(plan),
    `<p class="facts">${facts.join(' · ')}</p>`,
    `<p class="reach">${escapeHtml(coverWords(plan, pack))}</p>`,
    renderChart(plan, pack),
    ...(fitsOnCover(plan, pack) ? [renderLeftOut(plan, 'h2')] : []),
    '</section>',
  ].join('\n');
}

function renderInterviews(plan: Plan): readonly string[] {
  const shown = plan.interviews.slice(0, mostInterviews).map(({ name, at }) => {
    const { date, time } = wallClock(at);
    return `<li><bdi>${escapeHtml(shorten(name, 60))}</bdi> <b>${escapeHtml(formatDayWithYear(date))}, ${time}</b></li>`;
  });
  const more = plan.interviews.length - shown.length;
  return [
    `<ul class="interviews">${shown.join('')}${more > 0 ? `<li>and ${more} more</li>` : ''}</ul>`,
    `<p class="zone">Times of ${escapeHtml(shorten(plan.timezone, 60))}</p>`,
  ];
}
