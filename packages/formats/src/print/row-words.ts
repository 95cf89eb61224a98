import type { Activity } from '@mlprep/planner';
import { verbOf } from '../text/activity-words.js';
import { plainText } from '../text/inline.js';
import { shorten } from './escape-html.js';

/** The words of an activity's row, as they stand on paper. */
export interface RowWords {
  readonly verb: string;
  readonly title: string;
  /** True for new work, which says when it counts as done. */
  readonly isNew: boolean;
  /** Why it is there, and for new work when it counts as done. */
  readonly detail: string;
}

/** Says an activity as shortly as paper wants it: the first reason only, and no long titles. */
export function rowWords(activity: Activity): RowWords {
  const isNew =
    activity.kind === 'learn' || activity.kind === 'deepen' || activity.kind === 'build';
  const why = shorten(plainText(activity.why).split('; ')[0] ?? '', 120);
  const done = isNew ? shorten(plainText(activity.done).replace(/\.$/, ''), 180) : '';
  const sentences = [why, done === '' ? '' : `done when you ${done}`].filter((text) => text !== '');
  return {
    isNew,
    verb: verbOf(activity),
    title: activity.kind === 'checkpoint' ? '' : shorten(plainText(activity.title), 160),
    detail: sentences.join(' · '),
  };
}
