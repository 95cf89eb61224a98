import type { Activity, ActivityKind, Plan, Progress } from '@mlprep/planner';
import { dueActivities, openActivities } from './due-activities.js';

/** What can be practised. */
export type Practised = 'question' | 'drill' | 'mock';

/** Under which id an attempt counts, and its box where the plan has one. */
export interface Attempted {
  readonly id: string;
  readonly activity?: Activity;
}

const kindsOf: Readonly<Record<Practised, readonly [ActivityKind, ...ActivityKind[]]>> = {
  question: ['practise', 'review'],
  drill: ['drill'],
  mock: ['mock'],
};

/** The kinds of activity in which something is practised. */
export function activityKindsOf(what: Practised): readonly ActivityKind[] {
  return kindsOf[what];
}

/**
 * Says what an attempt made today counts as: the box that is due; else, done ahead of its day, the
 * open first one, or the next drill or mock interview; else, as extra work, the next free id. A
 * review ahead of its day is extra: the planner moves the next ones itself.
 *
 * @param ref - id of the question, drill or mock interview
 */
export function nameAttempt(
  what: Practised,
  ref: string,
  plan: Plan | undefined,
  progress: Progress,
  today: string,
): Attempted {
  const [first] = kindsOf[what];
  const isAboutIt = ({ activity }: { readonly activity: Activity }): boolean =>
    activity.ref === ref;
  if (plan !== undefined) {
    const box =
      dueActivities(plan, progress, today, kindsOf[what]).find(isAboutIt) ??
      openActivities(plan, progress, [first]).find(isAboutIt);
    if (box !== undefined) return { id: box.activity.id, activity: box.activity };
  }
  const taken = new Set([
    ...progress.filter(({ status }) => status !== 'planned').map(({ id }) => id),
    ...(plan?.besides ?? []).map(({ activity }) => activity.id),
    ...(plan?.sessions ?? [])
      .filter(({ status }) => status === 'planned')
      .flatMap(({ activities }) => activities.map(({ id }) => id)),
  ]);
  const base = `${first}:${ref}`;
  const isTaken = [...taken].some((id) => id === base || id.startsWith(`${base}:`));
  if (!isTaken) return { id: base };
  const again = what === 'question' ? `review:${ref}` : base;
  for (let number = 2; ; number += 1) {
    const id = `${again}:${number}`;
    if (!taken.has(id)) return { id };
  }
}
