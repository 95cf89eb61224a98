import type { Drill, KindId, Pack, Question } from '@mlprep/core';

const howOften: Readonly<Record<number, string>> = {
  5: 'almost every interview asks about it',
  4: 'many interviews ask about it',
  3: 'comes up now and then',
  2: 'comes up rarely',
  1: 'worth having heard of',
};

/** Why a lesson is there: how often it is asked, and what stands on it. */
export function whyLearn(weight: number, dependents: readonly string[]): string {
  const asked = howOften[weight] ?? howOften[3];
  const [first, second, ...more] = dependents;
  if (first === undefined) return `${asked}`;
  const named = second === undefined ? `*${first}* stands` : `*${first}* and *${second}* stand`;
  return `${asked}; ${more.length > 0 ? `${named} on it, and ${more.length} more` : `${named} on it`}`;
}

/** Why going deeper is there. */
export function whyDeepen(sources: number): string {
  return `for the second and third question of an interviewer; ${sources} place${
    sources === 1 ? '' : 's'
  } to read`;
}

/** Why a milestone is there. */
export function whyBuild(number: number, count: number): string {
  return `milestone ${number} of ${count}`;
}

const whyOfKind: Readonly<Record<KindId, string>> = {
  conceptual: 'a basic in plain words; say it aloud, then compare with the key points',
  practical: 'no single right answer; say how you decide, then compare',
  coding: 'write it, run its tests, then explain each line aloud',
  project: 'answer from your own work, aloud, in two minutes',
};

/** Why a question is there, and how to practise it. */
export function whyPractise(kind: KindId): string {
  return whyOfKind[kind];
}

/** When a question counts as practised. */
export function donePractise(question: Question): string {
  const musts = question.keyPoints.filter((point) => point.must).length;
  if (question.kind === 'coding') return 'can write it so that its tests pass, and explain it';
  return musts === 0
    ? 'can say it in about a minute with most of its key points'
    : `can say it in about a minute with ${musts === 1 ? 'its must' : `its ${musts} musts`}`;
}

/** Why a drill is there: the habit it trains. */
export function whyDrill(pack: Pack, drill: Drill): string {
  const step = pack.steps.find((candidate) => candidate.id === drill.step);
  const habit = step?.habits.find((candidate) => candidate.id === drill.habit);
  return `habit: ${lowerFirst(habit?.title ?? drill.habit)}`;
}

/** Why a review is there: how long ago the question was last said. */
export function whyReview(gapDays: number): string {
  return `${gapDays === 1 ? 'a day' : gapDays === 7 ? 'a week' : `${gapDays} days`} since you last said it`;
}

/** Starts a sentence small where it goes on from another, except for abbreviations and "I". */
export function lowerFirst(text: string): string {
  return /^(?:[A-Z][A-Z0-9]|I\b)/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
