// How the time of planning grows with questions × sessions, and the peak memory of each size; one
// child process for every number.
//
//   node bench/dist/growth.bench.js     after `npm run build`
import { fileURLToPath } from 'node:url';
import {
  type GrowthResult,
  type GrowthWay,
  growthSizes,
  growthWays,
  measureGrowth,
} from './growth-row.js';
import { renderTable } from './markdown-table.js';
import { runProgram } from './run-program.js';

const program = fileURLToPath(import.meta.url);
const titles: Readonly<Record<GrowthWay, string>> = {
  optimise: '`optimise`, with its usual effort: less of it from 8000 questions × sessions on',
  brisk: '`optimise`, with the effort of large problems at every size',
  plan: '`buildPlan` without `moreHours`, of a pack of as many questions',
};

/** Seconds over n log n. */
function scaled({ count, seconds }: GrowthResult): number {
  return seconds / (count * Math.log(count));
}

function printWay(way: GrowthWay): void {
  let first: GrowthResult | undefined;
  const rows = growthSizes.map(({ questions, sessions }, index): readonly string[] => {
    const text = runProgram(process.execPath, [program, way, String(index)]);
    const result = JSON.parse(text) as GrowthResult;
    first ??= result;
    return [
      `${questions} × ${sessions}`,
      String(result.count),
      result.seconds.toFixed(3),
      (scaled(result) / scaled(first)).toFixed(2),
      result.megabytes.toFixed(0),
    ];
  });
  const head = ['questions × sessions', 'n', 'seconds', '÷ n log n, first = 1', 'peak MB'];
  process.stdout.write(`${titles[way]}:\n\n${renderTable(head, rows)}\n`);
}

function printAll(): void {
  process.stdout.write(
    '## Growth\n\nMedian seconds of wall time. Target: the fourth column stays at or under 1.\n\n',
  );
  for (const way of growthWays) printWay(way);
}

const [wanted, index] = process.argv.slice(2);
const way = growthWays.find((candidate) => candidate === wanted);
const size = growthSizes[Number(index)];
if (way !== undefined && size !== undefined) {
  process.stdout.write(JSON.stringify(measureGrowth(way, size)));
} else printAll();
