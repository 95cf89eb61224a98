import { basename, dirname, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import type { Plan, Progress } from '@mlprep/planner';
import { printProblems } from '../console/print-problems.js';
import { readPlanFolder } from '../disk/plan-folder.js';
import { readIfThere } from '../disk/read-folder.js';
import { writeFiles } from '../disk/write-files.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { fileFormats, readFormat, renderFormat } from '../plan-formats.js';
import { alarmIn, readAlarm } from '../read-alarm.js';

/** The options of `mlprep export`, as the command line gives them. */
export interface ExportOptions {
  readonly plan?: string;
  readonly out?: string;
  readonly alarm?: string;
}

/** `mlprep export`: the plan that is there, with its ticks, in one format: printed, or into a file. */
export async function runExport(
  given: string,
  options: ExportOptions,
  environment: Environment,
): Promise<number> {
  const format = readOneFile(given);
  const alarmMinutes = readAlarm(
    options.alarm ??
      alarmIn(await readIfThere(resolve(environment.cwd, options.plan ?? 'prep', 'calendar.ics'))),
  );
  const shown = (options.plan ?? 'prep').replace(/(?<=[^/])\/+$/, '');
  const folder = await readPlanFolder(resolve(environment.cwd, shown), shown, pack);
  environment.err(printProblems(folder.problems));
  if (folder.problems.some(({ severity }) => severity === 'error')) return exitCode.problems;
  if (folder.plan === undefined) {
    throw new Stop(
      exitCode.usage,
      `Cannot find a plan in "${shown}"`,
      'make one with "mlprep plan --weeks 6", or name its folder with --plan',
    );
  }
  const text = renderFormat(withTicks(folder.plan, folder.progress), format, alarmMinutes);
  if (options.out === undefined) {
    environment.out(text);
    return exitCode.done;
  }
  const path = resolve(environment.cwd, options.out);
  await writeFiles(dirname(path), new Map([[basename(path), text]]));
  environment.out(`Wrote ${options.out}\n`);
  return exitCode.done;
}

function readOneFile(given: string): (typeof fileFormats)[number] {
  if (given.trim().toLowerCase() === 'md') {
    throw new Stop(
      exitCode.usage,
      'Cannot export md: it is a folder of pages',
      'write them with "mlprep plan --format md"',
    );
  }
  return readFormat(given, fileFormats);
}

/** What is ticked in the pages but not yet in `plan.json`. */
function withTicks(plan: Plan, progress: Progress): Plan {
  const statuses = new Map(progress.map(({ id, status }) => [id, status]));
  return {
    ...plan,
    sessions: plan.sessions.map((session) => ({
      ...session,
      activities: session.activities.map((activity) => ({
        ...activity,
        status: statuses.get(activity.id) ?? activity.status,
      })),
    })),
  };
}
