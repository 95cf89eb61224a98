// The wall time of `mlprep plan` for the full pack at 12 weeks × 10 hours against that of
// TaskJuggler (Debian package `tj3`) for 300 tasks with prerequisites in the same hours, turn about.
//
//   node bench/dist/taskjuggler.bench.js     after `npm run build`; apt-get install tj3
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '@mlprep/content';
import { installCli } from './install-cli.js';
import { makeLargePack } from './large-pack.js';
import { renderTable } from './markdown-table.js';
import { planArguments } from './plan-command.js';
import { hasProgram, runProgram } from './run-program.js';
import { jugglerTasks, reportName, writeJugglerProject } from './taskjuggler-project.js';
import { secondsOf, summariseRuns, timingCells } from './timing.js';

/** Tasks in the project, and how often each program runs. */
const taskCount = 300;
const runs = 5;
/** Minutes of a slot: the finest that TaskJuggler takes, and a coarser one that is quicker. */
const resolutions = [5, 15] as const;
/** The most of TaskJuggler's time that a plan may take. */
const share = 0.5;

const large = makeLargePack(pack);
const tasks = jugglerTasks(large, taskCount);

/** Runs TaskJuggler on a project in a folder of its own; throws where a task has no dates. */
function scheduleWithJuggler(folder: string, resolution: number): number {
  const file = join(folder, `study-${resolution}.tjp`);
  const out = join(folder, `out-${resolution}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(file, writeJugglerProject(tasks, resolution));
  const seconds = secondsOf(() => runProgram('tj3', ['--silent', '--output-dir', out, file]));
  const [, ...rows] = readFileSync(join(out, `${reportName}.csv`), 'utf8')
    .trim()
    .split('\n');
  const dated = rows.filter((row) => row.match(/\d{4}-\d\d-\d\dT/g)?.length === 2);
  if (dated.length !== taskCount) {
    throw new Error(`TaskJuggler gave dates to ${dated.length} of ${taskCount} tasks`);
  }
  return seconds;
}

function compare(folder: string): void {
  const cli = installCli(folder, large);
  const ours: number[] = [];
  const theirs = resolutions.map((): number[] => []);
  // The first turn warms up the disk and does not count.
  for (let run = 0; run <= runs; run += 1) {
    const args = planArguments(cli, { weeks: 12, hours: 10 }, `prep-${run}`);
    const seconds = secondsOf(() => runProgram(process.execPath, args, { cwd: folder }));
    if (run > 0) ours.push(seconds);
    resolutions.forEach((resolution, index) => {
      const other = scheduleWithJuggler(folder, resolution);
      if (run > 0) theirs[index]?.push(other);
    });
  }
  const own = summariseRuns(ours);
  const timings = theirs.map(summariseRuns);
  const parts = timings.map(({ median }) => own.median / median);
  process.stdout.write(
    renderTable(
      ['', 'median', 'min', 'max', 'ours ÷ it'],
      [
        [
          `\`mlprep plan\`, ${large.topics.length} topics, ${large.questions.length} questions`,
          ...timingCells(own),
          '',
        ],
        ...timings.map((timing, index) => [
          `\`tj3\`, ${taskCount} tasks, slots of ${resolutions[index]} minutes`,
          ...timingCells(timing),
          (parts[index] ?? 0).toFixed(2),
        ]),
      ],
    ),
  );
  const isMet = parts.every((part) => part < share);
  process.stdout.write(`\nTarget: under ${share} of each (${isMet ? 'met' : 'missed'}).\n`);
}

process.stdout.write('## TaskJuggler\n\n');
if (hasProgram('tj3')) {
  process.stdout.write('12 weeks × 10 hours a week; seconds of wall time, turn about.\n\n');
  const folder = mkdtempSync(join(tmpdir(), 'mlprep-taskjuggler-'));
  try {
    compare(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
} else {
  process.stdout.write('Skipped: there is no `tj3` here; on Debian, apt-get install tj3.\n');
}
