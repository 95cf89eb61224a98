import { type Pack, stepIds } from '@mlprep/core';
import type { ActivityKind, Plan } from '@mlprep/planner';

/** Which activities mean that an item is in a plan, by the array of the pack that holds it. */
const kindsOf = {
  kinds: ['orient'],
  topics: ['learn'],
  questions: ['practise'],
  projects: ['build'],
  drills: ['drill'],
  mocks: ['mock'],
} as const satisfies Readonly<Partial<Record<keyof Pack, readonly ActivityKind[]>>>;

/**
 * Checks that a plan accounts for its pack: every item is scheduled, or known, or among the cuts
 * with a reason; and all six steps are there.
 *
 * @returns one line for each thing forgotten; empty when none is
 */
export function findForgotten(plan: Plan, pack: Pack): readonly string[] {
  const activities = plan.sessions
    .filter((session) => session.status === 'planned')
    .flatMap((session) => session.activities);
  const known = new Set(pack.topics.filter((topic) => isKnown(plan, topic)).map(({ id }) => id));
  const forgotten = Object.entries(kindsOf).flatMap(([array, kinds]) => {
    const isOne = ({ kind }: { readonly kind: ActivityKind }): boolean =>
      (kinds as readonly ActivityKind[]).includes(kind);
    const scheduled = new Set(activities.filter(isOne).map(({ ref }) => ref));
    const cut = new Map(plan.cuts.filter(isOne).map(({ ref, reason }) => [ref, reason]));
    return pack[array as keyof typeof kindsOf].flatMap(({ id }) => {
      const place = `${array} "${id}"`;
      if (array === 'topics' && known.has(id)) {
        return scheduled.has(id) ? [`${place} is known and scheduled as new`] : [];
      }
      if (cut.get(id)?.trim() === '') return [`${place} is cut without a reason`];
      return scheduled.has(id) || cut.has(id) ? [] : [`${place} is neither scheduled nor cut`];
    });
  });
  const steps = stepIds
    .filter((step) => !activities.some((activity) => activity.step === step))
    .map((step) => `step "${step}" is not there`);
  return [...forgotten, ...steps];
}

/** True for a topic that the profile calls known, by name or by level 5. */
function isKnown(plan: Plan, topic: Pack['topics'][number]): boolean {
  const { known, levels } = plan.profile;
  return known.includes(topic.id) || (levels[topic.id] ?? levels[topic.area] ?? 0) >= 5;
}
