import type { Plan } from '@mlprep/planner';
import { summariseCuts } from '../figures/summarise-cuts.js';
import { plainText } from '../text/inline.js';
import { escapeHtml, shorten } from './escape-html.js';

/** Renders what a plan leaves out, in a few lines: how much, what is nearest to the line, and why. */
export function renderLeftOut(plan: Plan, heading: 'h2' | 'h3'): string {
  const cuts = summariseCuts(plan);
  if (cuts === undefined) {
    return `<div class="left">\n<${heading} class="plain">Left out</${heading}>\n<p>Nothing was left out: the whole pack fits.</p>\n</div>`;
  }
  const nearest = cuts.nearest.map(
    ({ title, minutes, reason }) =>
      `<li><b>${escapeHtml(shorten(plainText(title), 120))}</b> (${minutes} min): ${escapeHtml(shorten(plainText(reason), 200))}</li>`,
  );
  return [
    '<div class="left">',
    `<${heading} class="plain">Left out, and why</${heading}>`,
    `<p>${escapeHtml(`${cuts.what} ${cuts.hours}`)}${nearest.length > 0 ? ' Nearest to the line:' : ''}</p>`,
    ...(nearest.length > 0 ? [`<ul>${nearest.join('')}</ul>`] : []),
    '<p>Never cut: all six steps, one story of your own work, speaking practice, and what to do when you do not know.</p>',
    '</div>',
  ].join('\n');
}
