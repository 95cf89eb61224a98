import type { Drill, Mock, Question } from '@mlprep/core';
import type { Grade } from '@mlprep/planner';
import type { Comparison } from './compare-answer.js';
import type { Exercise } from './open-exercise.js';

/** A question or drill of a mock interview, and how it went. */
export interface MockItem {
  readonly part: number;
  readonly item:
    | { readonly type: 'question'; readonly question: Question }
    | { readonly type: 'drill'; readonly drill: Drill };
  /** Minutes that it took, where they are known. */
  minutes?: number;
  /** Minutes that there were for it. */
  readonly allowed: number;
  exercise?: Exercise;
  comparison?: Comparison;
  grade?: Grade;
  /** The self-checks of a drill. */
  checks?: readonly boolean[];
}

/** All that a scoring sheet shows; filled in as the interview goes on. */
export interface MockRecord {
  readonly mock: Mock;
  /** Date in the learner's zone. */
  readonly date: string;
  readonly items: readonly MockItem[];
  /** Points from 0 to 2 for each line of the mock interview's scoring. */
  readonly scores: Map<string, 0 | 1 | 2>;
}

/** The record of a mock interview before it begins. A part's minutes are shared by what it holds. */
export function startRecord(
  mock: Mock,
  date: string,
  questions: readonly Question[],
  drills: readonly Drill[],
): MockRecord {
  const items = mock.parts.flatMap((part, index) => {
    const asked = part.questions.flatMap((id): readonly MockItem['item'][] => {
      const question = questions.find((one) => one.id === id);
      return question === undefined ? [] : [{ type: 'question', question }];
    });
    const drilled = part.drills.flatMap((id): readonly MockItem['item'][] => {
      const drill = drills.find((one) => one.id === id);
      return drill === undefined ? [] : [{ type: 'drill', drill }];
    });
    const all = [...asked, ...drilled];
    return all.map((item): MockItem => ({ part: index, item, allowed: part.minutes / all.length }));
  });
  return { mock, date, items, scores: new Map() };
}
