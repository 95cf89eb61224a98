import type { Pack } from '@mlprep/core';
import { type Activity, type MarkedPlan, parseAttempt } from '@mlprep/planner';

/** What a person's word for an activity means. */
export type Target =
  | { readonly found: 'activity'; readonly activity: Activity }
  /** Nothing that the plan holds, but the pack does: its id. */
  | { readonly found: 'beside'; readonly id: string }
  /** Several things; their ids. */
  | { readonly found: 'several'; readonly ids: readonly string[] }
  | { readonly found: 'nothing' };

/**
 * Finds the activity of a plan that a word means: a number, an id, or what it is about, as
 * `overfitting`. A question that comes up several times means the first that is open; so does a
 * lesson in parts. What was tried and planned anew means the last attempt.
 *
 * @param numbered - what numbers stand for
 */
export function findInPlan(
  word: string,
  { sessions, besides }: Pick<MarkedPlan, 'sessions' | 'besides'>,
  numbered: readonly Activity[],
): Target {
  const all = [
    ...sessions.flatMap(({ activities }) => activities),
    ...besides.map(({ activity }) => activity),
  ];
  const exact = /^\d+$/.test(word) ? numbered[Number(word) - 1] : all.find(({ id }) => id === word);
  if (exact !== undefined) return { found: 'activity', activity: exact };
  if (/^\d+$/.test(word)) return { found: 'nothing' };
  const about = all.filter(
    ({ id, ref, kind }) =>
      kind !== 'checkpoint' && (ref === word || parseAttempt(id).base === word),
  );
  const latest = about.filter(
    (activity) => !about.some((other) => isLaterAttempt(other, activity)),
  );
  const open = latest.filter(({ status }) => status === 'planned' || status === 'later');
  const meant = open.length > 0 ? open : latest;
  if (new Set(meant.map(thingOf)).size > 1) {
    return { found: 'several', ids: meant.map(({ id }) => id) };
  }
  const [first] = meant;
  return first === undefined ? { found: 'nothing' } : { found: 'activity', activity: first };
}

/** What an activity is a turn at: a question and its reviews are one thing, milestones are several. */
function thingOf({ id, kind }: Activity): string {
  const { base } = parseAttempt(id);
  return kind === 'review' ? base.replace('review:', 'practise:') : base;
}

function isLaterAttempt(other: Activity, { id, kind }: Activity): boolean {
  if (kind === 'review' || kind === 'drill' || kind === 'mock') return false;
  const [a, b] = [parseAttempt(other.id), parseAttempt(id)];
  return a.base === b.base && a.number > b.number;
}

/** Finds what a word means in a pack, outside of a plan. */
export function findInPack(word: string, pack: Pack): Target {
  const { base } = parseAttempt(word);
  const ids = everyId(pack);
  if (ids.some(({ id }) => id === base || id === base.replace(/^review:/, 'practise:'))) {
    return { found: 'beside', id: word };
  }
  const found = ids.filter(({ id, ref }) => ref === word && !id.startsWith('deepen:'));
  const [only] = found;
  if (only === undefined) return { found: 'nothing' };
  return found.length === 1
    ? { found: 'beside', id: only.id }
    : { found: 'several', ids: found.map(({ id }) => id) };
}

/** Every activity that a pack allows, by its id and by what it is about. */
export function everyId(pack: Pack): readonly { readonly id: string; readonly ref: string }[] {
  const of = (kind: string, items: readonly { readonly id: string }[]) =>
    items.map(({ id }) => ({ id: `${kind}:${id}`, ref: id }));
  return [
    ...of('orient', pack.kinds),
    ...of('learn', pack.topics),
    ...of('deepen', pack.topics),
    ...of('practise', pack.questions),
    ...pack.projects.flatMap(({ id, milestones }) => [
      ...milestones.map((milestone) => ({ id: `build:${id}:${milestone.id}`, ref: id })),
      { id: `story:${id}`, ref: id },
    ]),
    ...of('drill', pack.drills),
    ...of('mock', pack.mocks),
  ];
}
