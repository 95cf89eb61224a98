import { dirname, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import { renderChecklists, renderJson } from '@mlprep/formats';
import { buildPlan, comparePlans, type Plan, parseProfile, replan } from '@mlprep/planner';
import { describeChanges } from '../console/describe-changes.js';
import { commandLine, printProblems } from '../console/print-problems.js';
import { sayWhenSlow } from '../console/say-when-slow.js';
import { summarisePlan, whatBecame } from '../console/summarise-plan.js';
import {
  emptyFolder,
  holdsPlan,
  putAside,
  readPlanFolder,
  refuseToMoveCurrent,
  writePlanFolder,
} from '../disk/plan-folder.js';
import { readBusyFiles } from '../disk/read-busy-files.js';
import { readIfThere } from '../disk/read-folder.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import {
  fileFormats,
  fileOf,
  planFormats,
  readFormat,
  renderFormat,
  usualFormats,
} from '../plan-formats.js';
import { alarmIn, readAlarm } from '../read-alarm.js';
import { readNow } from '../read-now.js';
import { nameFlags, type ProfileFlags, readProfileFlags } from '../read-profile-flags.js';

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

const calendarLimitBytes = 900_000;

/** Whether a plan may be made, or only one that is there renewed. */
export type PlanCommand = 'plan' | 'replan';

/**
 * `mlprep plan`: profile and flags → a folder; where a plan is already, its next revision.
 * `mlprep replan`: the same for a plan that is there; it prints what changed.
 */
export async function runPlan(
  options: PlanOptions,
  environment: Environment,
  command: PlanCommand = 'plan',
): Promise<number> {
  const wanted = readFormats(options.format ?? usualFormats);
  const now = readNow(options.now, environment);
  const shown = readOut(options.out ?? 'prep');
  const path = resolve(environment.cwd, shown);
  const startsOver = options.fresh === true && (await holdsPlan(path));
  if (startsOver) refuseToMoveCurrent(path, shown, environment.cwd);
  const folder = startsOver ? emptyFolder(path) : await readPlanFolder(path, shown, pack);
  environment.err(printProblems(folder.problems));
  if (folder.problems.some(({ severity }) => severity === 'error')) return exitCode.problems;

  if (command === 'replan' && folder.plan === undefined) {
    throw new Stop(
      exitCode.usage,
      `Cannot find a plan in "${shown}"`,
      'make one with mlprep plan, or name its folder with --out',
    );
  }
  const alarmMinutes = readAlarm(options.alarm ?? alarmIn(folder.others.get('calendar.ics')));

  const source = await readProfileSource(options, environment, folder.plan);
  const profile = parseProfile(source.input, {
    now,
    timezone: environment.timezone(),
    file: source.file,
    overrides: readProfileFlags(options),
    overrideNames: nameFlags(options),
    pack,
    ...underWay(folder.plan),
  });
  environment.err(printProblems(profile.ok ? profile.warnings : profile.problems));
  if (!profile.ok) return exitCode.problems;

  const isFromFile = source.file !== commandLine && options.busy === undefined;
  const folderOfPaths = resolve(environment.cwd, isFromFile ? dirname(source.file) : '');
  const { intervals: busy, problems } = await readBusyFiles(
    profile.value,
    folderOfPaths,
    environment,
  );
  environment.err(printProblems(problems));
  if (problems.some(({ severity }) => severity === 'error')) return exitCode.problems;

  const onProgress = sayWhenSlow(environment);
  const plan =
    folder.plan === undefined
      ? buildPlan(pack, profile.value, { now, busy, onProgress })
      : replan(folder.plan, {
          pack,
          profile: profile.value,
          progress: folder.progress,
          now,
          busy,
          onProgress,
        });
  refuseEmptying(folder.plan, plan);
  const code = options.strict && plan.cuts.length > 0 ? exitCode.cut : exitCode.done;
  const before = command === 'replan' ? folder.plan : undefined;
  if (options.dryRun) {
    if (options.json) environment.out(jsonOf(before, plan));
    else if (before === undefined) environment.out(summarisePlan(plan));
    else environment.out(`${describeChanges(before, plan)}Nothing was written.\n`);
    return code;
  }

  // What is in the folder already is renewed with the plan, whatever was asked for this time.
  const pagesAreWanted =
    wanted.has('md') || [...folder.onDisk.keys()].some((page) => folder.base.has(page));
  const pages = pagesAreWanted ? renderChecklists(plan, pack) : new Map<string, string>();
  const others = new Map<string, string>();
  // plan.json is always written: it is what ticks and appointments are found by the next time.
  for (const format of fileFormats) {
    const isThere = folder.plan !== undefined && folder.others.has(fileOf(format));
    if (!wanted.has(format) && !isThere && format !== 'json') continue;
    others.set(fileOf(format), renderFormat(plan, format, alarmMinutes));
  }
  if (Buffer.byteLength(others.get('calendar.ics') ?? '') > calendarLimitBytes) {
    environment.err(
      'calendar.ics is larger than 900 kB; some calendars refuse files of more than 1 MB\n',
    );
  }
  if (startsOver) {
    const aside = await putAside(path, environment.cwd);
    environment.err(`The old plan is now in ${aside}/\n`);
  }
  const changed = await writePlanFolder(folder, plan, pages, others);
  const written = {
    folder: shown,
    before: folder.plan,
    files: [...pages.keys(), ...others.keys()],
    changed,
  };
  if (options.json) environment.out(jsonOf(before, plan));
  else if (before === undefined) environment.out(summarisePlan(plan, written));
  else environment.out(`${describeChanges(before, plan)}${whatBecame(plan, written)}\n`);
  return code;
}

/** A replan prints what changed, a plan itself. */
function jsonOf(before: Plan | undefined, plan: Plan): string {
  if (before === undefined) return renderJson(plan);
  return `${JSON.stringify(comparePlans(before, plan), null, 2)}\n`;
}

/** A mistyped date must not empty a plan that still has sessions to come. */
function refuseEmptying(before: Plan | undefined, after: Plan): void {
  const ahead = (plan: Plan): boolean =>
    plan.sessions.some(
      ({ status, start }) => status === 'planned' && Date.parse(start) > Date.parse(after.now),
    );
  const dates = (plan: Plan): string => plan.interviews.map(({ at }) => at).join();
  if (before === undefined || dates(before) === dates(after)) return;
  if (!ahead(before) || ahead(after)) return;
  throw new Stop(
    exitCode.problems,
    `Cannot move the interview to ${after.interviews.at(-1)?.at.slice(0, 10)}: no session would be left`,
    'check the date; --fresh makes a new plan and puts this one aside',
  );
}

/** Where a plan that is there began: its weeks keep their numbers. */
function underWay(plan: Plan | undefined): {
  readonly began?: string;
  readonly firstMonday?: string;
} {
  if (plan === undefined) return {};
  const firstMonday = plan.weeks[0]?.from;
  return {
    began: plan.profile.start,
    ...(firstMonday === undefined ? {} : { firstMonday }),
  };
}

async function readProfileSource(
  options: PlanOptions,
  environment: Environment,
  plan: Plan | undefined,
): Promise<{ readonly input: string | Record<string, unknown>; readonly file: string }> {
  const file = options.profile ?? 'mlprep.yaml';
  const text = await readIfThere(resolve(environment.cwd, file));
  if (text !== undefined) return { input: text, file };
  if (options.profile !== undefined) {
    throw new Stop(exitCode.usage, `Cannot find the profile "${file}"`, 'check the path');
  }
  return { input: plan === undefined ? {} : { ...plan.profile }, file: commandLine };
}

/** The folder as a person will read it in messages. */
function readOut(text: string): string {
  if (text.trim() === '') {
    throw new Stop(exitCode.usage, 'Cannot write to a folder without a name', 'write --out prep');
  }
  return text.replace(/(?<=[^/])\/+$/, '');
}

function readFormats(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((format) => readFormat(format, planFormats)));
}
