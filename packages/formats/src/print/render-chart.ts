import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import { max, ticks } from 'd3-array';
import { formatPercent } from '../figures/reach.js';
import { type WeekMinutes, weekMinutes } from '../figures/week-minutes.js';
import { formatMinutes, formatShortDay } from '../text/format-date.js';
import { escapeHtml, shorten } from './escape-html.js';

const left = 44;
const right = 642;
const top = 14;
const bottom = 214;
const scaleTop = 274;

/**
 * Renders the plan's chart: the hours of each week by step under the line of the hours there are,
 * and below it how far the forecast goes. Shades and hatchings tell the steps apart without colour.
 */
export function renderChart(plan: Plan, pack: Pack): string {
  const weeks = weekMinutes(plan);
  const highest = max(weeks, ({ week }) => Math.max(week.capacityMinutes, week.plannedMinutes));
  const hours = Math.max(1, (highest ?? 0) / 60);
  const marks = ticks(0, hours, 5).filter((mark) => Number.isInteger(mark * 2));
  const y = (minutes: number): number => bottom - ((bottom - top) * minutes) / 60 / hours;
  return [
    '<figure class="chart">',
    `<svg viewBox="0 0 680 312" role="img" aria-labelledby="chart-title chart-words">`,
    '<title id="chart-title">Hours by week and step, and the forecast</title>',
    `<desc id="chart-words">${escapeHtml(describe(plan, weeks))}</desc>`,
    patterns(),
    ...marks.map(
      (mark) =>
        `<path class="grid" d="M${left} ${round(y(mark * 60))}H${right}"/><text x="${left - 8}" y="${round(y(mark * 60) + 4)}" text-anchor="end">${mark} h</text>`,
    ),
    ...bars(weeks, y),
    renderScale(plan),
    '</svg>',
    `<figcaption><ul class="key">${[
      ...pack.steps.map(
        (step, index) =>
          `<li>${swatch(index + 1)}${step.number} ${escapeHtml(shorten(step.title, 60))}</li>`,
      ),
      `<li>${swatch(7)}Looking back, breaks</li>`,
      '<li><svg class="swatch" viewBox="0 0 18 12" aria-hidden="true"><path class="capacity" d="M0 6H18"/></svg>The hours you have</li>',
    ].join('')}</ul></figcaption>`,
    '</figure>',
  ].join('\n');
}

function bars(weeks: readonly WeekMinutes[], y: (minutes: number) => number): readonly string[] {
  const pitch = (right - left) / Math.max(1, weeks.length);
  const width = Math.min(64, pitch * 0.66);
  const every = Math.ceil(weeks.length / 12);
  const parts = weeks.map((week, index) => {
    const x = left + pitch * (index + 0.5) - width / 2;
    let below = 0;
    const segments = [...Object.values(week.steps), week.besides].map((minutes, step) => {
      if (minutes <= 0) return '';
      const from = y(below);
      below += minutes;
      const to = y(below);
      return `<rect class="s${step + 1}" x="${round(x)}" y="${round(to)}" width="${round(width)}" height="${round(from - to)}"/>`;
    });
    const middle = round(x + width / 2);
    const wide = index % (every * 2) === 0 || weeks.length <= 6 ? '' : ' class="wide"';
    const label =
      index % every === 0
        ? `<text x="${middle}" y="${bottom + 18}" text-anchor="middle"${wide}>${formatShortDay(week.week.from)}</text>`
        : '';
    const off =
      week.isOff && weeks.length <= 12
        ? `<text x="${middle}" y="${bottom - 6}" text-anchor="middle">off</text>`
        : '';
    return segments.join('') + label + off;
  });
  const line = weeks.map(({ week }, index) => {
    const height = round(y(week.capacityMinutes));
    return `${index === 0 ? `M${left} ${height}` : `V${height}`}H${round(left + pitch * (index + 1))}`;
  });
  return [
    ...parts,
    `<path class="axis" d="M${left} ${bottom}H${right}"/>`,
    `<path class="capacity" d="${line.join('')}"/>`,
  ];
}

/** Where the forecast starts, how far it goes, and what no plan in the same hours exceeds. */
function renderScale({ forecast }: Plan): string {
  const x = (share: number): number => round(left + (right - left) * Math.min(1, share));
  const { atStart, ready, bound } = forecast;
  const middle = scaleTop + 14;
  return [
    `<text x="${left}" y="${scaleTop - 8}" class="words"><tspan class="strong">Answerable on the day: ${formatPercent(ready)}</tspan><tspan class="rest"> · today ${formatPercent(atStart)}${bound < 1 ? ` · at most ${formatPercent(bound)} in these hours` : ''}</text>`,
    `<path class="axis" d="M${left} ${middle}H${right}"/>`,
    ...ticks(0, 100, 5).map(
      (mark) =>
        `<path class="axis" d="M${x(mark / 100)} ${middle}v5"/><text x="${x(mark / 100)}" y="${middle + 20}" text-anchor="middle">${mark} %</text>`,
    ),
    `<path class="reach" d="M${x(atStart)} ${middle}H${x(ready)}"/>`,
    `<circle class="today" cx="${x(atStart)}" cy="${middle}" r="5"/>`,
    `<circle class="ready" cx="${x(ready)}" cy="${middle}" r="6"/>`,
    bound < 1 ? `<path class="bound" d="M${x(bound)} ${middle - 10}v20"/>` : '',
  ].join('');
}

function describe({ forecast }: Plan, weeks: readonly WeekMinutes[]): string {
  const planned = weeks.map(({ week }) => week.plannedMinutes);
  const each =
    weeks.length <= 12
      ? weeks.map(
          ({ week, isOff }) =>
            `week ${week.number} ${isOff ? 'off' : `${formatMinutes(week.plannedMinutes)} of ${formatMinutes(week.capacityMinutes)}`}`,
        )
      : [
          `between ${formatMinutes(Math.min(...planned))} and ${formatMinutes(Math.max(...planned))} a week`,
        ];
  const bound =
    forecast.bound < 1
      ? `; no plan in the same hours could reach more than ${formatPercent(forecast.bound)}`
      : '';
  return `Planned: ${each.join(', ')}. Answerable on the day: ${formatPercent(forecast.ready)}, today ${formatPercent(forecast.atStart)}${bound}. The table of the weeks in figures has every number.`;
}

function swatch(step: number): string {
  return `<svg class="swatch" viewBox="0 0 18 12" aria-hidden="true"><rect class="s${step}" x=".5" y=".5" width="17" height="11"/></svg>`;
}

function patterns(): string {
  return '<defs><pattern id="p2" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="#111" stroke-width="2"/></pattern><pattern id="p5" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.3" fill="#111"/></pattern><pattern id="p6" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 1H4" stroke="#111" stroke-width="1.4"/></pattern></defs>';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
