import { sayDue } from './choose-question.js';
import type { Desk } from './desk.js';
import { drawOrder } from './draw-order.js';
import { dueActivities } from './due-activities.js';

/**
 * Chooses a drill or a mock interview: what is due, the longest overdue first; else one of the pack,
 * new ones before others.
 *
 * @param isFit - whether one may be chosen
 */
export function chooseItem<T extends { readonly id: string }>(
  desk: Desk,
  what: 'drill' | 'mock',
  items: readonly T[],
  isFit: (item: T) => boolean,
): { readonly item: T; readonly occasion: string } | undefined {
  const { plan, notebook, today, seed } = desk;
  const progress = notebook.progress();
  const due = plan === undefined ? [] : dueActivities(plan, progress, today, [what]);
  for (const { activity, date } of due) {
    const item = items.find(({ id }) => id === activity.ref);
    if (item !== undefined && isFit(item)) return { item, occasion: sayDue(date, today) };
  }
  const done = new Set(
    progress
      .filter(({ id, status }) => status === 'done' && id.startsWith(`${what}:`))
      .map(({ id }) => id.split(':')[1]),
  );
  const order = drawOrder(items.filter(isFit), () => 1, seed);
  const item = order.find(({ id }) => !done.has(id)) ?? order[0];
  return item === undefined ? undefined : { item, occasion: 'from the pack' };
}
