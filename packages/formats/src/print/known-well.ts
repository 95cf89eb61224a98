import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';

/** Titles of the questions that a plan has said most often, each of another topic. */
export function knownWell(plan: Plan, pack: Pack, most: number): readonly string[] {
  const times = new Map<string, number>();
  for (const session of plan.sessions) {
    if (session.status !== 'planned') continue;
    for (const { kind, ref, status } of session.activities) {
      const counts = status === 'done' || status === 'planned';
      if ((kind === 'practise' || kind === 'review') && counts) {
        times.set(ref, (times.get(ref) ?? 0) + 1);
      }
    }
  }
  // Code is nothing to say aloud on the way.
  const questions = pack.questions.filter(({ id, code }) => times.has(id) && code === undefined);
  const timesOf = (id: string): number => times.get(id) ?? 0;
  const sorted = [...questions].sort(
    (a, b) => timesOf(b.id) - timesOf(a.id) || a.level - b.level || (a.id < b.id ? -1 : 1),
  );
  const topics = new Set<string>();
  const picked = sorted.filter(({ topics: [topic = ''] }) => {
    const isNew = !topics.has(topic);
    topics.add(topic);
    return isNew;
  });
  return picked.slice(0, most).map(({ title }) => title);
}
