import type { Grade, MemoryModel, MemoryState } from '../../packages/planner/src/memory/fsrs.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { difficultyOfLevel, firstGrades } from '../../packages/planner/src/workload/assumptions.js';
import { numbers } from './world.js';

/** How memory really works in a simulation, which need not be what a plan was made with. */
export interface Truth {
  readonly model: MemoryModel;
  /**
   * Spread (sigma of the logarithm) of a factor on stability, drawn once for each learner and
   * question, median 1; 0 when every question is remembered as the model says.
   */
  readonly spread: number;
}

/** A simulated learner: what was practised, and what is left of it. */
export interface Learner {
  /** Practises a question on a day, not before its last practice; returns how it went. */
  readonly practise: (question: number, day: number) => Grade;
  /** Chance to recall a question on a day; undefined when it was never practised. */
  readonly recall: (question: number, day: number) => number | undefined;
}

interface Trace {
  readonly draw: () => number;
  readonly factor: number;
  state: MemoryState | undefined;
  lastDay: number;
}

/**
 * A learner whose first grades follow the chances of a question's level, and who recalls at a
 * review with the chance that the truth gives; a success counts as Good, a lapse as Again.
 *
 * The nth practice of a question takes the same random number whatever else is studied, so that
 * policies are compared on the same luck.
 *
 * @param seed - the same seed is the same learner
 */
export function makeLearner(problem: StudyProblem, truth: Truth, seed: number): Learner {
  const traces = problem.questions.map((_, index) => startTrace(truth, seed * 100_003 + index));
  const recallOf = (trace: Trace, day: number): number =>
    trace.state === undefined
      ? 0
      : truth.model.retrievability(day - trace.lastDay, trace.state.stability * trace.factor);
  return {
    practise: (question, day) => {
      const trace = traces[question] as Trace;
      const level = problem.questions[question]?.level ?? 1;
      const draw = trace.draw();
      const recall = recallOf(trace, day);
      const grade = trace.state === undefined ? firstGrade(level, draw) : draw < recall ? 3 : 1;
      trace.state = stateAfter(truth.model, trace.state, level, recall, grade);
      trace.lastDay = day;
      return grade;
    },
    recall: (question, day) => {
      const trace = traces[question];
      return trace?.state === undefined ? undefined : recallOf(trace, day);
    },
  };
}

function startTrace(truth: Truth, seed: number): Trace {
  const draw = numbers(seed);
  // Box and Muller's transform; both numbers are drawn under every truth, so that luck stays equal.
  const radius = Math.sqrt(-2 * Math.log(1 - draw()));
  const normal = radius * Math.cos(2 * Math.PI * draw());
  return { draw, factor: Math.exp(truth.spread * normal), state: undefined, lastDay: 0 };
}

function firstGrade(level: number, draw: number): Grade {
  const chances = firstGrades[level - 1] ?? firstGrades[0];
  let below = 0;
  for (const grade of [1, 2, 3] as const) {
    below += chances[grade - 1] ?? 0;
    if (draw < below) return grade;
  }
  return 4;
}

/**
 * The state after a practice that went as graded: the first one, or another at which recall stood
 * at some chance.
 */
export function stateAfter(
  model: MemoryModel,
  before: MemoryState | undefined,
  level: number,
  recall: number,
  grade: Grade,
): MemoryState {
  if (before === undefined) return model.first(grade, difficultyOfLevel[level - 1] ?? 5);
  return {
    stability: model.nextStability(before.stability, before.difficulty, recall, grade),
    difficulty: model.nextDifficulty(before.difficulty, grade),
  };
}
