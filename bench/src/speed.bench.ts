// How fast the full pack is planned at 12 weeks × 10 hours: `buildPlan` in this process, and the
// built command as a whole, with its peak memory.
//
//   node bench/dist/speed.bench.js     after `npm run build`
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '@mlprep/content';
import type { Pack } from '@mlprep/core';
import { buildPlan } from '../../packages/planner/src/index.js';
import { builtCli, installCli } from './install-cli.js';
import { makeLargePack } from './large-pack.js';
import { renderTable } from './markdown-table.js';
import { now, planArguments } from './plan-command.js';
import { readProfile } from './read-profile.js';
import { runProgram, type Usage, usageOfScript } from './run-program.js';
import { secondsOf, type Timing, timeRuns, timingCells } from './timing.js';

const calendar = { weeks: 12, hours: 10 };
/** Seconds that a plan of the full pack may take, in a process that is warm and as a whole. */
const targets = { inProcess: 0.5, whole: 2 };

const large = makeLargePack(pack);
const sizeOf = ({ topics, questions }: Pack): string => `${topics.length}/${questions.length}`;

/** A row of the table; a target only where the yardsticks set one. */
function row(
  what: string,
  of: Pack,
  timing: Timing,
  more: { readonly target?: number; readonly usage?: Usage } = {},
): readonly string[] {
  const { target, usage } = more;
  return [
    what,
    sizeOf(of),
    ...timingCells(timing),
    target === undefined ? '' : `${target} (${timing.median < target ? 'met' : 'missed'})`,
    usage === undefined ? '' : usage.cpuSeconds.toFixed(2),
    usage === undefined ? '' : usage.megabytes.toFixed(0),
  ];
}

function timePlanning(): readonly (readonly string[])[] {
  const profile = readProfile(calendar);
  const plan = (of: Pack, moreHours: boolean): unknown =>
    buildPlan(of, profile, { now, moreHours });
  const first = secondsOf(() => plan(large, false));
  return [
    row('`buildPlan`, first in its process', large, { median: first, min: first, max: first }),
    row(
      '`buildPlan`',
      large,
      timeRuns(() => plan(large, false), 2, 9),
      {
        target: targets.inProcess,
      },
    ),
    row(
      '`buildPlan` with `moreHours`',
      large,
      timeRuns(() => plan(large, true), 1, 5),
    ),
    row(
      '`buildPlan`, real pack',
      pack,
      timeRuns(() => plan(pack, false), 2, 9),
    ),
  ];
}

function timeCommand(): readonly (readonly string[])[] {
  const cwd = mkdtempSync(join(tmpdir(), 'mlprep-speed-'));
  let count = 0;
  const argumentsOf = (cli: string): readonly string[] => {
    count += 1;
    return planArguments(cli, calendar, `prep-${count}`);
  };
  const measure = (cli: string): readonly [Timing, Usage] => [
    timeRuns(() => runProgram(process.execPath, argumentsOf(cli), { cwd }), 1, 7),
    usageOfScript(argumentsOf(cli), { cwd }),
  ];
  try {
    const [timing, usage] = measure(installCli(cwd, large));
    const [realTiming, realUsage] = measure(builtCli);
    return [
      row('`mlprep plan`', large, timing, { target: targets.whole, usage }),
      row('`mlprep plan`, real pack', pack, realTiming, { usage: realUsage }),
    ];
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

process.stdout.write(
  `## Speed\n\n${calendar.weeks} weeks × ${calendar.hours} hours a week; seconds of wall time, in the column CPU of all threads; memory in MB.\n\n`,
);
process.stdout.write(
  renderTable(
    ['', 'topics/questions', 'median', 'min', 'max', 'target', 'CPU', 'peak memory'],
    [...timePlanning(), ...timeCommand()],
  ),
);
