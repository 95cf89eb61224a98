import type { Drill, Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';

/** A moment one does not expect, and how to begin. */
export interface FirstSentence {
  readonly moment: string;
  readonly sentence: string;
}

/**
 * First sentences for the unexpected, of each habit in turn: moves that are words to say before
 * those that only hold some, and of these the ones from drills of the plan first.
 */
export function firstSentences(plan: Plan, pack: Pack, most: number): readonly FirstSentence[] {
  const practised = new Set(
    plan.sessions
      .filter(({ status }) => status === 'planned')
      .flatMap(({ activities }) => activities)
      .filter(({ kind, status }) => kind === 'drill' && status !== 'skipped')
      .map(({ ref }) => ref),
  );
  const drills = pack.drills.filter(({ step }) => step === 'unexpected');
  const found = drills
    .map((drill) => ({ drill, sentence: sentenceOf(drill), isIn: practised.has(drill.id) }))
    .filter(({ sentence }) => sentence !== '')
    .sort(
      (a, b) =>
        Number(isWhole(b.sentence)) - Number(isWhole(a.sentence)) ||
        Number(b.isIn) - Number(a.isIn) ||
        (a.drill.id < b.drill.id ? -1 : 1),
    );
  const habits = [...new Set(drills.map(({ habit }) => habit))].sort();
  const queues = habits.map((habit) => found.filter(({ drill }) => drill.habit === habit));
  const picked: typeof found = [];
  for (let round = 0; picked.length < most && round < found.length; round += 1) {
    for (const queue of queues) {
      const next = queue[round];
      if (next !== undefined && picked.length < most) picked.push(next);
    }
  }
  return picked.map(({ drill, sentence }) => ({ moment: drill.title, sentence }));
}

/** True for a move that is nothing but words to say, and enough of them. */
function isWhole(move: string): boolean {
  return /^["“](?:\S+ ){3,}.*["”]$/.test(move);
}

/** The first good move that begins with words to say; else the first that has some in it. */
function sentenceOf({ goodMoves }: Drill): string {
  return (
    goodMoves.find(isWhole) ??
    goodMoves.find((move) => /^["“]/.test(move)) ??
    goodMoves.find((move) => /["“][^"”]{12,}["”]/.test(move)) ??
    ''
  );
}
