import { pack } from '@mlprep/content';
import { buildPlan } from '../../packages/planner/src/index.js';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { optimise, usualEffort } from '../../packages/planner/src/optimise/optimise.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { cutPack, makeLargePack } from './large-pack.js';
import { now } from './plan-command.js';
import { readProfile } from './read-profile.js';
import { secondsOf, summariseRuns } from './timing.js';
import { makeWorld } from './world.js';

/** How large a problem is. */
export interface GrowthSize {
  readonly questions: number;
  readonly sessions: number;
}

/** Sizes from the smallest of the yardstick to the largest. */
export const growthSizes: readonly GrowthSize[] = [
  { questions: 150, sessions: 24 },
  { questions: 300, sessions: 36 },
  { questions: 500, sessions: 60 },
  { questions: 1000, sessions: 100 },
  { questions: 2000, sessions: 150 },
  { questions: 3000, sessions: 200 },
];

/** What grows: the search alone, with its usual effort or with the same for all, and a whole plan. */
export const growthWays = ['optimise', 'brisk', 'plan'] as const;
/** One of the ways. */
export type GrowthWay = (typeof growthWays)[number];

/** What one way took at one size. */
export interface GrowthResult {
  /** Questions × sessions, as they were in the problem. */
  readonly count: number;
  /** Median of the runs. */
  readonly seconds: number;
  /** Megabytes of the largest resident set of the process. */
  readonly megabytes: number;
}

/** Sessions a week, and questions a topic, in the worlds and in the plans alike. */
const sessionsPerWeek = 3;
const questionsPerTopic = 5;

/** Runs one way at one size, warmed up at the smallest; in a process of its own for its memory. */
export function measureGrowth(way: GrowthWay, size: GrowthSize): GrowthResult {
  const [smallest = size] = growthSizes;
  const warmUp = prepare(way, smallest);
  warmUp.run();
  warmUp.run();
  const { count, run } = prepare(way, size);
  const seconds = [secondsOf(run)];
  // Short runs scatter more, and there is time for more of them.
  while (seconds.length < 5 && (seconds[0] ?? 0) < 4) seconds.push(secondsOf(run));
  return {
    count,
    seconds: summariseRuns(seconds).median,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}

function prepare(
  way: GrowthWay,
  size: GrowthSize,
): { readonly count: number; readonly run: () => unknown } {
  if (way === 'plan') return preparePlan(size);
  const problem = makeSizedWorld(size);
  const order = problem.topics.map((_, index) => index);
  const model = fsrs();
  const effort = usualEffort(way === 'brisk' ? makeSizedWorld(largest()) : problem);
  return {
    count: problem.questions.length * problem.sessions.length,
    run: () => optimise(problem, model, order, { topics: [], questions: [] }, effort),
  };
}

function largest(): GrowthSize {
  return growthSizes.at(-1) ?? { questions: 1, sessions: 1 };
}

/** A world of 10 hours a week with as many questions and sessions. */
function makeSizedWorld({ questions, sessions }: GrowthSize): StudyProblem {
  const weeks = Math.ceil(sessions / sessionsPerWeek);
  const size = { topics: questions / questionsPerTopic, questions };
  const world = makeWorld({ weeks, hours: 10 }, 1, size);
  return { ...world, sessions: world.sessions.slice(0, sessions) };
}

/** A plan for the world's hours and days, of a pack of the world's size made out of the real one. */
function preparePlan({ questions, sessions }: GrowthSize): {
  readonly count: number;
  readonly run: () => unknown;
} {
  const size = { topics: questions / questionsPerTopic, questions };
  const sized = makeLargePack(cutPack(pack, size), size);
  const window = '10:00-13:20';
  const weeks = Math.ceil(sessions / sessionsPerWeek);
  const profile = readProfile({
    weeks,
    availability: { mon: [window], wed: [window], sat: [window] },
    session: { min: 25, max: 240 },
  });
  return {
    count: sized.questions.length * weeks * sessionsPerWeek,
    run: () => buildPlan(sized, profile, { now, moreHours: false }),
  };
}
