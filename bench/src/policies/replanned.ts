import type { Grade } from '../../../packages/planner/src/memory/fsrs.js';
import { evaluateLayout, sum } from '../../../packages/planner/src/optimise/evaluate-layout.js';
import type {
  StudyLayout,
  StudyProblem,
} from '../../../packages/planner/src/optimise/study-problem.js';
import type { Desk } from '../desk.js';
import type { Policy, Study } from '../policy.js';
import { followLayout } from './follow-layout.js';
import { layOutProblem } from './lay-out-problem.js';
import { observedPace } from './observed-pace.js';
import { remainingProblem } from './remaining-problem.js';
import { restOfLayout } from './rest-of-layout.js';

/**
 * The planner's layout, made anew from what was learned, practised and how that went, at the
 * learner's own pace; what is left of the layout before is kept where it is worth more.
 *
 * @param every - sessions from one plan to the next; it is also made anew after one that was missed
 */
export function replanned(every: number): Policy {
  return {
    name: 'replanned with grades',
    prepare: (problem, model) => {
      // By first session: learners who have done nothing yet get the same plan.
      const firstLayouts = new Map<number, StudyLayout>();
      const worthOf = (rest: StudyProblem, layout: StudyLayout): number =>
        sum(evaluateLayout(rest, layout, model));
      const layOutFirst = (rest: StudyProblem, session: number): StudyLayout => {
        const layout = firstLayouts.get(session) ?? layOutProblem(rest, model);
        firstLayouts.set(session, layout);
        return layout;
      };
      const layOutAgain = (rest: StudyProblem, old: StudyLayout): StudyLayout => {
        const layout = layOutProblem(rest, model);
        return worthOf(rest, old) > worthOf(rest, layout) ? old : layout;
      };
      return (): Study => {
        const grades = problem.questions.map((): Grade[] => []);
        let layout: StudyLayout | undefined;
        let pace = 1;
        let from = 0;
        let last = -1;
        return (desk) => {
          const isMissed = desk.session > last + 1;
          if (layout === undefined || isMissed || desk.session >= from + every) {
            pace = observedPace(desk);
            const rest = remainingProblem(desk.progress, desk.session, pace, grades);
            layout =
              layout === undefined
                ? layOutFirst(rest, desk.session)
                : layOutAgain(rest, restOfLayout(rest, layout, desk.session - from));
            from = desk.session;
          }
          last = desk.session;
          followLayout(watchGrades(desk, grades), atPace(layout, pace), desk.session - from);
        };
      };
    },
  };
}

/** A layout of real minutes in planned ones, with what rounding may have taken. */
function atPace(layout: StudyLayout, pace: number): StudyLayout {
  const planned = <Part extends { readonly minutes: number }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, minutes: part.minutes / pace + 1e-9 }));
  return {
    lessons: layout.lessons.map(planned),
    deepenings: layout.deepenings.map(planned),
    practice: layout.practice,
  };
}

/** A desk that notes how each practice went. */
function watchGrades(desk: Desk, grades: readonly Grade[][]): Desk {
  return {
    ...desk,
    practise: (question) => {
      const grade = desk.practise(question);
      grades[question]?.push(grade);
      return grade;
    },
  };
}
