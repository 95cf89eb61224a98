import type { MemoryModel } from '../memory/fsrs.js';
import { evaluateLayout, sum } from '../optimise/evaluate-layout.js';
import { emptyLayout, type StudyProblem } from '../optimise/study-problem.js';
import type { Forecast } from '../plan.js';
import { type Study, valueOn } from '../schedule/study.js';
import type { Workload } from '../workload/task.js';
import { buildBound } from './build-bound.js';
import { round } from './round.js';

/**
 * Says what a study is expected to bring: the share of the pack's questions, weighted by how much
 * they count, that the learner could answer well, by the memory model. Not a chance of passing.
 *
 * @param anew - the same with all that is ahead laid anew: what the bound and the start look at
 * @param moreHours - the same for more hours a week, where it was worked out
 */
export function buildForecast(
  workload: Workload,
  study: Study,
  anew: Study,
  model: MemoryModel,
  moreHours: Forecast['moreHours'],
): Forecast {
  const day = study.interviewDays.at(-1) ?? 0;
  const onTheDay = valueOn(study, model, day);
  const worths = study.problem.questions.map(({ worth }) => sum(worth.map(({ weight }) => weight)));
  const shareOf = (indices: readonly number[]): number => {
    const worth = sum(indices.map((index) => worths[index] ?? 0));
    return worth === 0 ? 0 : round(sum(indices.map((index) => onTheDay[index] ?? 0)) / worth);
  };
  const ofWeight = (weights: readonly number[]): readonly number[] =>
    workload.topics.flatMap((topic, index) =>
      weights.includes(topic.weight) ? (study.problem.topics[index]?.questions ?? []) : [],
    );
  return {
    ready: round(sum(onTheDay)),
    bound: Math.max(round(sum(onTheDay)), buildBound(anew, model)),
    readyAverage: round(sum(valueOn(study, model, undefined))),
    atStart: round(sum(startValue(anew.honest, model, anew.interviewDays.at(-1) ?? 0))),
    byWeight: {
      '5': shareOf(ofWeight([5])),
      '4': shareOf(ofWeight([4])),
      '3': shareOf(ofWeight([1, 2, 3])),
    },
    byTopic: Object.fromEntries(
      workload.topics
        .map((topic, index): readonly [string, number] => [
          topic.id,
          shareOf(study.problem.topics[index]?.questions ?? []),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    moreHours,
  };
}

/** What could be answered on a day with nothing done from now on. */
function startValue(problem: StudyProblem, model: MemoryModel, day: number): readonly number[] {
  return evaluateLayout(problem, emptyLayout(problem), model, (index) => [
    { day, weight: sum((problem.questions[index]?.worth ?? []).map(({ weight }) => weight)) },
  ]);
}
