import type { Activity } from '@mlprep/planner';
import { verbOf } from '../text/activity-words.js';
import { plainText } from '../text/inline.js';

/** What identifies an activity's line without its id: its verb and its title. */
export function wordsOfActivity(activity: Activity): string {
  return normalise(
    activity.kind === 'checkpoint'
      ? verbOf(activity)
      : `${verbOf(activity)} ${plainText(activity.title)}`,
  );
}

/**
 * The same, read from what follows a box: all that stands before its minutes.
 *
 * @param rest - the line after its box
 */
export function wordsOfBox(rest: string): string {
  const [beforeMinutes = ''] = rest.split(/ · \d+ min/);
  return normalise(plainText(beforeMinutes.replace(/<!--.*?-->/g, '')));
}

function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
