import type { Activity } from '@mlprep/planner';
import { linkText } from '../text/inline.js';
import { wordsOfActivity, wordsOfBox } from './box-words.js';
import { parseBoxLine, withMark } from './parse-box-line.js';

/**
 * Ticks the box of an activity on a page and notes the minutes that it took, as a person would:
 * one line changes, everything else stays byte for byte as it was, line ends too. A box that lost
 * its id is found by its words.
 *
 * @param page - a week's checklist as it is on disk
 * @param minutes - what it really took; left out, only the box is ticked
 * @returns the page, or undefined where the box is not on it, or more than one could be it
 */
export function tickBox(page: string, activity: Activity, minutes?: number): string | undefined {
  // Every second part is a line end.
  const parts = page.split(/(\r\n|\r|\n)/);
  const boxes = parts.map((part, index) => (index % 2 === 0 ? parseBoxLine(part) : undefined));
  const named = boxes.findIndex((box) => box?.id === activity.id);
  const words = wordsOfActivity(activity);
  const isAlike = (box: (typeof boxes)[number]): boolean =>
    box !== undefined && box.id === undefined && wordsOfBox(box.rest) === words;
  const index = named === -1 ? boxes.findIndex(isAlike) : named;
  if (index === -1 || (named === -1 && boxes.filter(isAlike).length > 1)) return undefined;
  const line = withMark(parts[index] ?? '', 'x');
  parts[index] = minutes === undefined ? line : withMinutes(line, activity, minutes);
  return parts.join('');
}

/** Puts `(45 min)` behind the planned minutes, where it is read back from. */
function withMinutes(line: string, { title }: Activity, minutes: number): string {
  const text = linkText(title);
  const afterTitle = line.includes(text) ? line.indexOf(text) + text.length : 0;
  const planned = / · \d+ min(?: \(\d{1,4} *min\))?/.exec(line.slice(afterTitle));
  if (planned === null) return line.replace(/(?=\s*<!-- *mlprep:|\s*$)/, ` (${minutes} min)`);
  const start = afterTitle + planned.index;
  const words = planned[0].replace(/ \(.*\)$/, '');
  return `${line.slice(0, start)}${words} (${minutes} min)${line.slice(start + planned[0].length)}`;
}
