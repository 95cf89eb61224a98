import type { MemoryModel } from '../../packages/planner/src/memory/fsrs.js';
import { fsrs, fsrs6Decay } from '../../packages/planner/src/memory/fsrs.js';
import { meanOf, ratioError, ratioTo } from './compare-fares.js';
import { type Fare, fare } from './fare.js';
import { renderTable } from './markdown-table.js';
import { greedy } from './policies/greedy.js';
import { replanned } from './policies/replanned.js';
import { competitor, printed } from './policies.js';
import type { Life } from './simulate.js';
import { makeWorld } from './world.js';

/*
 * Yardstick 3: the same where memory is not what the policies believe, or life gets in the way.
 * Takes some minutes, most of them for plans that are made anew for each learner.
 */

/** Learners of each policy; fewer where each has plans of their own, made anew after each session. */
const learners = 60;
const learnersWithOwnPlans = 24;

/** What all policies believe. */
const model = fsrs();
/** A tenth is forgotten after as many days as the stability, as with FSRS, and so on evenly. */
const exponential: MemoryModel = {
  ...model,
  retrievability: (gapDays, stability) => 0.9 ** (gapDays / stability),
};

const asPlanned: Life = { truth: { model, spread: 0 }, missed: 0, pace: 1 };
const lives: readonly (readonly [name: string, life: Life])[] = [
  ['as planned', asPlanned],
  ['FSRS-6 curve', { ...asPlanned, truth: { model: fsrs(fsrs6Decay), spread: 0 } }],
  ['exponential', { ...asPlanned, truth: { model: exponential, spread: 0 } }],
  ['log-normal stabilities', { ...asPlanned, truth: { model, spread: 0.6 } }],
  ['15 % missed', { ...asPlanned, missed: 0.15 }],
  ['work 1.25 x', { ...asPlanned, pace: 1.25 }],
  ['work 1.5 x', { ...asPlanned, pace: 1.5 }],
  ['15 % missed, work 1.25 x', { ...asPlanned, missed: 0.15, pace: 1.25 }],
];

for (const calendar of [
  { weeks: 8, hours: 5 },
  { weeks: 4, hours: 5 },
]) {
  const problem = makeWorld(calendar);
  const columns = lives.map(([, life]): readonly Fare[] => {
    return [
      fare(problem, competitor, model, life, learners),
      fare(problem, greedy, model, life, learners),
      fare(problem, printed, model, life, learners),
      fare(problem, replanned(1), model, life, learnersWithOwnPlans),
    ];
  });
  const rows = (columns[0] ?? []).map(({ policy }, row) => [
    policy === printed ? 'printed plan, kept rigidly' : policy.name,
    ...columns.map((fares) => {
      const [rival, own] = [fares[0] as Fare, fares[row] as Fare];
      const value = meanOf(own.values).toFixed(3);
      if (own === rival) return value;
      return `${value} (${ratioTo(rival, own).toFixed(3)} ± ${ratioError(rival, own).toFixed(3)})`;
    }),
  ]);
  const title = `${calendar.weeks}x${calendar.hours}: expected share answerable (multiple of the first row, with its standard error); ${learners} learners each, ${learnersWithOwnPlans} where replanned, every session`;
  const table = renderTable(['what is true', ...lives.map(([name]) => name)], rows);
  process.stdout.write(`${title}\n\n${table}\n`);
}
