import { join, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import { hintFor } from '@mlprep/core';
import { renderCalendar, renderChecklists, renderJson } from '@mlprep/formats';
import { buildPlan, type Plan, parseProfile, replan } from '@mlprep/planner';
import { printProblems } from '../console/print-problems.js';
import { summarisePlan } from '../console/summarise-plan.js';
import { type PlanFolder, putAside, readPlanFolder, writePlanFolder } from '../disk/plan-folder.js';
import { readIfThere } from '../disk/read-folder.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { readNow } from '../read-now.js';
import { type ProfileFlags, readProfileFlags } from '../read-profile-flags.js';

/** The options of `mlprep plan`, as the command line gives them. */
export interface PlanOptions extends ProfileFlags {
  readonly profile?: string;
  readonly out?: string;
  readonly format?: string;
  readonly alarm?: string;
  readonly fresh?: boolean;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly now?: string;
}

const formats = ['md', 'ics', 'json'] as const;
const calendarLimitBytes = 900_000;

/** `mlprep plan`: profile and flags → a folder; where a plan is already, its next revision. */
export async function runPlan(options: PlanOptions, environment: Environment): Promise<number> {
  const wanted = readFormats(options.format ?? formats.join());
  const alarmMinutes = readAlarm(options.alarm ?? '10');
  const now = readNow(options.now, environment);
  const shown = options.out ?? 'prep';
  const path = resolve(environment.cwd, shown);
  const found = options.fresh ? undefined : await readPlanFolder(path, shown, pack);
  const problemsOnDisk = found?.problems ?? [];
  if (problemsOnDisk.length > 0) environment.err(printProblems(problemsOnDisk));
  if (problemsOnDisk.some((problem) => problem.severity === 'error')) return exitCode.problems;

  const source = await readProfileSource(options, environment, found?.plan);
  const profile = parseProfile(source.input, {
    now,
    timezone: environment.timezone(),
    file: source.file,
    overrides: readProfileFlags(options),
    pack,
    ...(found?.plan === undefined ? {} : { began: found.plan.profile.start }),
  });
  if (!profile.ok) {
    environment.err(printProblems(profile.problems));
    return exitCode.problems;
  }
  environment.err(printProblems(profile.warnings));

  const plan =
    found?.plan === undefined
      ? buildPlan(pack, profile.value, { now })
      : replan(found.plan, { pack, profile: profile.value, progress: found.progress, now });
  const code = options.strict && plan.cuts.length > 0 ? exitCode.cut : exitCode.done;
  if (options.dryRun) {
    environment.out(options.json ? renderJson(plan) : summarisePlan(plan, found?.plan, undefined));
    return code;
  }

  if (options.fresh) {
    const aside = await putAside(path, environment.cwd);
    if (aside !== undefined) environment.err(`The old plan is now in ${aside}/\n`);
  }
  const folder: PlanFolder = found ?? {
    path,
    plan: undefined,
    onDisk: new Map(),
    base: new Map(),
    progress: [],
    problems: [],
  };
  const calendar = renderCalendar(plan, { alarmMinutes, pack });
  if (wanted.has('ics') && Buffer.byteLength(calendar) > calendarLimitBytes) {
    environment.err(
      'calendar.ics is larger than 900 kB; some calendars refuse files of more than 1 MB\n',
    );
  }
  // plan.json is always written: it is what ticks and appointments are found by the next time.
  const others = new Map([
    ...(wanted.has('ics') ? [['calendar.ics', calendar] as const] : []),
    ['plan.json', renderJson(plan)],
  ]);
  const pages = wanted.has('md') ? renderChecklists(plan, pack) : new Map<string, string>();
  await writePlanFolder(folder, pages, others);
  environment.out(options.json ? renderJson(plan) : summarisePlan(plan, found?.plan, shown));
  return code;
}

async function readProfileSource(
  options: PlanOptions,
  environment: Environment,
  plan: Plan | undefined,
): Promise<{ readonly input: string | Record<string, unknown>; readonly file: string }> {
  const file = options.profile ?? 'mlprep.yaml';
  const text = await readIfThere(join(resolve(environment.cwd, file)));
  if (text !== undefined) return { input: text, file };
  if (options.profile !== undefined) {
    throw new Stop(exitCode.usage, `Cannot find the profile "${file}"`, 'check the path');
  }
  return { input: plan === undefined ? {} : { ...plan.profile }, file: 'command line' };
}

function readFormats(list: string): ReadonlySet<string> {
  const wanted = list.split(',').map((format) => format.trim());
  for (const format of wanted) {
    if ((formats as readonly string[]).includes(format)) continue;
    throw new Stop(
      exitCode.usage,
      `Cannot write the format "${format}"`,
      hintFor(format, formats, `formats: ${formats.join(', ')}`),
    );
  }
  return new Set(wanted);
}

function readAlarm(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_080) return minutes;
  throw new Stop(
    exitCode.usage,
    `Cannot remind "${text}" minutes before a session`,
    'write --alarm 10, or --alarm 0 for no reminder',
  );
}
