import type { StudyLayout } from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';
import type { Policy, Study } from '../policy.js';
import { followLayout } from './follow-layout.js';
import { layOutProblem } from './lay-out-problem.js';
import { remainingProblem } from './remaining-problem.js';

/** Days after which the learner's own pace replaces the plan's guess. */
const daysUntilPace = 14;

/** How often a plan is made anew, and what the planner is told. */
export interface Replanning {
  /** Sessions from one plan to the next; it is also made anew after each session that was missed. */
  readonly every: number;
  /**
   * True when the history of a question begins with its last lapse. The planner takes no grades and
   * assumes the average learner of the days it is told; this is how it can be told of lapses.
   */
  readonly fromLapse: boolean;
}

/** The planner's layout, made anew from what was learned and practised. */
export function replanned(name: string, { every, fromLapse }: Replanning): Policy {
  return {
    name,
    prepare: (problem, model) => {
      // Learners to whom the same happened get the same plan.
      const known = new Map<string, StudyLayout>();
      const layOut = (desk: Desk, pace: number, skipped: readonly number[]): StudyLayout => {
        const rest = remainingProblem(desk.progress, desk.session, pace, skipped);
        const key = JSON.stringify([
          rest.sessions.length,
          rest.topics.map(({ minutes, deepMinutes }) => [minutes, deepMinutes]),
          rest.questions.map(({ minutes, practised }) => [minutes, practised]),
        ]);
        const layout = known.get(key) ?? layOutProblem(rest, model);
        known.set(key, layout);
        return atPace(layout, pace);
      };
      return (): Study => {
        const skipped = problem.questions.map(() => 0);
        let layout: StudyLayout | undefined;
        let from = 0;
        let last = -1;
        return (desk) => {
          const isMissed = desk.session > last + 1;
          if (layout === undefined || isMissed || desk.session >= from + every) {
            layout = layOut(desk, desk.day < daysUntilPace ? 1 : desk.pace, skipped);
            from = desk.session;
          }
          last = desk.session;
          followLayout(fromLapse ? watchLapses(desk, skipped) : desk, layout, desk.session - from);
        };
      };
    },
  };
}

/** A layout of real minutes in planned ones. */
function atPace(layout: StudyLayout, pace: number): StudyLayout {
  const planned = <Part extends { readonly minutes: number }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, minutes: part.minutes / pace }));
  return {
    lessons: layout.lessons.map(planned),
    deepenings: layout.deepenings.map(planned),
    practice: layout.practice,
  };
}

/** A desk that notes at each lapse how many practices of the question came before it. */
function watchLapses(desk: Desk, skipped: number[]): Desk {
  return {
    ...desk,
    practise: (question) => {
      const grade = desk.practise(question);
      if (grade === 1) skipped[question] = (desk.progress.practice[question]?.length ?? 1) - 1;
      return grade;
    },
  };
}
