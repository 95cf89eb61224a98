import { argv } from 'node:process';
import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { optimise } from '../../packages/planner/src/optimise/optimise.js';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { proveBound } from './column-generation.js';
import { buildTables, mostTimes, relax } from './relaxation.js';
import {
  hashProblem,
  type Instance,
  instanceProblem,
  roundUp,
  type StoredValue,
  writeBounds,
  writeStored,
} from './stored-bounds.js';
import { bestOfAll, makeTinyWorld, tinyInstances } from './tiny-optimum.js';
import { calendars } from './world.js';

// How close the planner comes to what is proven to be the most: `node dist/bounds.bench.js`; with
// `--write` the proven values are stored, for the test.

const model = fsrs();

/** Seeds of the worlds that are bounded; the longest calendars are bounded once. */
const seeds = [1, 2, 3];
const longest = 12;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function plannedValue(problem: StudyProblem): {
  readonly value: number;
  readonly prices: readonly number[];
} {
  const order = problem.topics.map((_, index) => index);
  const found = optimise(problem, model, order, { topics: [], questions: [], until: new Map() });
  return { value: found.value, prices: found.priced.prices };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

async function boundCalendars(): Promise<readonly StoredValue[]> {
  print('| weeks × hours | seed | planner | proven bound | ratio | rounds | tables s | bound s |');
  print('|---|--:|--:|--:|--:|--:|--:|--:|');
  const stored: StoredValue[] = [];
  for (const weeks of new Set(calendars.map((calendar) => calendar.weeks))) {
    const worlds = calendars
      .filter((calendar) => calendar.weeks === weeks)
      .flatMap((calendar) =>
        seeds
          .filter((seed) => weeks < longest || seed === seeds[0])
          .map((seed): Instance => ({ ...calendar, seed, topics: 30, questions: 150 })),
      );
    // Worlds with the same days share their tables, which are most of the work.
    const started = performance.now();
    const tables = buildTables(instanceProblem(worlds[0] as Instance), model);
    const tableSeconds = secondsSince(started);
    for (const world of worlds) {
      const problem = instanceProblem(world);
      const { value, prices } = plannedValue(problem);
      const start = performance.now();
      const proven = await proveBound(relax(problem, model, tables), prices);
      const bound = roundUp(proven.bound);
      print(
        `| ${world.weeks}×${world.hours} | ${world.seed} | ${value.toFixed(4)} | ${bound.toFixed(6)} | ${(value / bound).toFixed(4)} | ${proven.rounds} | ${tableSeconds.toFixed(1)} | ${secondsSince(start).toFixed(1)} |`,
      );
      stored.push({ ...world, hash: hashProblem(problem), bound });
    }
  }
  return stored;
}

function boundTiny(): readonly StoredValue[] {
  print('\n| weeks × hours | topics | questions | seed | planner | proven optimum | ratio |');
  print('|---|--:|--:|--:|--:|--:|--:|');
  const ratios: number[] = [];
  const stored = tinyInstances.map((instance): StoredValue => {
    const problem = makeTinyWorld(instance);
    const { value } = plannedValue(problem);
    const bound = roundUp(bestOfAll(problem, model));
    ratios.push(value / bound);
    print(
      `| ${instance.weeks}×${instance.hours} | ${instance.topics} | ${instance.questions} | ${instance.seed} | ${value.toFixed(4)} | ${bound.toFixed(6)} | ${(value / bound).toFixed(4)} |`,
    );
    return { ...instance, hash: hashProblem(problem), bound };
  });
  const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
  print(`\nTiny worlds: mean ${mean.toFixed(4)}, worst ${Math.min(...ratios).toFixed(4)}.`);
  return stored;
}

const isWriting = argv.includes('--write');
const tiny = boundTiny();
if (isWriting) writeStored('tiny', tiny);
print('');
const worlds = await boundCalendars();
print(
  `\nThe bounds hold for layouts that are chosen before any outcome is seen and practise no question more than ${mostTimes} times.`,
);
if (isWriting) {
  writeStored('worlds', worlds);
  writeBounds(worlds);
}
