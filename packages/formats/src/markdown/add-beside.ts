import type { Activity } from '@mlprep/planner';
import { parseBoxLine } from '../checklist/parse-box-line.js';
import { besidesHeading, renderBox } from './render-week.js';

/**
 * Adds the box of something outside of the plan to a week's page: below the heading for such things,
 * which is made at the end of the page when it is not there. All other lines stay as they are.
 *
 * @param pages - paths of the pages below `library/`; an activity without one is not linked
 */
export function addBeside(text: string, activity: Activity, pages: ReadonlySet<string>): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const box = renderBox(activity, pages);
  const parts = text.split(/(\r\n|\r|\n)/);
  const heading = parts.findIndex((line) => line.trim() === besidesHeading);
  if (heading === -1) {
    const gap = text === '' || /[\r\n]$/.test(text) ? '' : end;
    return `${text}${gap}${text === '' ? '' : end}${[besidesHeading, '', box, ''].join(end)}`;
  }
  const next = parts.findIndex((line, at) => at > heading && /^#+ /.test(line));
  const section = next === -1 ? parts : parts.slice(0, next);
  const last = section.findLastIndex(
    (line, at) => at > heading && parseBoxLine(line) !== undefined,
  );
  const before = parts.slice(0, (last === -1 ? heading : last) + 1).join('');
  const after = parts.slice((last === -1 ? heading : last) + 1).join('');
  return `${before}${last === -1 ? end : ''}${end}${box}${after}`;
}
