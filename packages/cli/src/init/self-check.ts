import type { Pack, Question } from '@mlprep/core';
import { type AreaGroup, areaGroups } from './area-groups.js';

/** Ten questions that can be answered in a breath, by group of areas. */
export const selfCheck: Readonly<Record<string, readonly string[]>> = {
  maths: ['mean-vs-median', 'what-p-value-means'],
  learning: ['what-is-overfitting', 'precision-vs-recall', 'validation-vs-test'],
  data: ['inner-vs-left-join', 'one-hot-vs-ordinal'],
  deep: ['how-a-neural-net-predicts'],
  systems: ['batch-or-online-serving'],
  speaking: ['tell-me-about-a-project'],
};

/** A question of the self-check. */
export interface CheckQuestion {
  readonly group: AreaGroup;
  readonly question: Question;
  /** What an answer must hold. */
  readonly points: readonly string[];
}

/** The self-check's questions, as far as the pack has them. */
export function selfCheckOf(pack: Pack): readonly CheckQuestion[] {
  return areaGroups.flatMap((group) =>
    (selfCheck[group.id] ?? []).flatMap((id) => {
      const question = pack.questions.find((candidate) => candidate.id === id);
      if (question === undefined) return [];
      const points = question.keyPoints.filter(({ must }) => must).map(({ text }) => text);
      return [{ group, question, points }];
    }),
  );
}

/**
 * The level that the self-check gives: 0 where nothing was known to 4 where everything was. 5, for
 * which no lessons are planned, is for the person to say.
 *
 * @param scores - 0, 0.5 or 1 for each question of a group
 */
export function levelFrom(scores: readonly number[]): number {
  if (scores.length === 0) return 1;
  return Math.round((4 * scores.reduce((sum, score) => sum + score, 0)) / scores.length);
}
