import { plainText, verbOf } from '@mlprep/formats';
import type { Activity } from '@mlprep/planner';

/** An activity as its box names it, without Markdown: `Learn Overfitting`. */
export function nameActivity(activity: Pick<Activity, 'kind' | 'step' | 'title'>): string {
  const verb = verbOf(activity);
  return activity.kind === 'checkpoint' ? verb : `${verb} ${plainText(activity.title)}`;
}

/** The box of an activity as a page shows it: `[x]`. */
export function boxOf({ status }: Pick<Activity, 'status'>): string {
  return { planned: '[ ]', done: '[x]', skipped: '[-]', later: '[>]' }[status];
}
