import type { Cut, Plan } from '@mlprep/planner';
import { formatMinutes } from '../text/format-date.js';
import { count, joinWords } from '../text/inline.js';

/** What a plan leaves out, in short. */
export interface CutsInShort {
  /** `3 topics and 5 questions (and deeper readings).` */
  readonly what: string;
  /** `Everything would take 10 h; there are 6 h.` */
  readonly hours: string;
  /** The lessons nearest to the line. */
  readonly nearest: readonly Cut[];
}

const counted = [
  ['learn', 'topic', 'topics'],
  ['practise', 'question', 'questions'],
  ['build', 'project', 'projects'],
  ['drill', 'drill', 'drills'],
  ['mock', 'mock interview', 'mock interviews'],
] as const;

/** What a plan leaves out in a few lines; undefined when the whole pack fits. */
export function summariseCuts(plan: Plan): CutsInShort | undefined {
  if (plan.cuts.length === 0) return undefined;
  const of = (kind: string): number => plan.cuts.filter((cut) => cut.kind === kind).length;
  const named = counted.flatMap(([kind, one, many]) =>
    of(kind) === 0 ? [] : [count(of(kind), one, many)],
  );
  const { neededMinutes, usableMinutes } = plan.feasibility;
  return {
    what:
      named.length === 0
        ? 'Only second, deeper readings.'
        : `${joinWords(named)} (and deeper readings).`,
    hours: `Everything would take ${formatMinutes(neededMinutes)}; there are ${formatMinutes(usableMinutes)}.`,
    nearest: plan.cuts.filter((cut) => cut.kind === 'learn').slice(0, 4),
  };
}
