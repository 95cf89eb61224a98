import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pack } from '@mlprep/content';
import type { Pack, Problem } from '@mlprep/core';
import { readPack } from '@mlprep/core/node';
import { parseProfile } from '@mlprep/planner';
import { describePack } from '../console/describe-pack.js';
import { printProblems } from '../console/print-problems.js';
import { locateResources } from '../disk/locate-resources.js';
import { readPlanFolder } from '../disk/plan-folder.js';
import { readIfThere } from '../disk/read-folder.js';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { readNow } from '../read-now.js';
import type { CheckOptions } from './add-check-command.js';

/** What was checked, in a sentence, and what is wrong with it. */
interface Checked {
  readonly summary: string;
  readonly problems: readonly Problem[];
  /** Where it is a pack without an error: the pack, with its folder and how that is called. */
  readonly found?: { readonly pack: Pack; readonly shown: string };
}

/**
 * `mlprep check`: a pack, a profile, or a plan's folder; exit code 1 when it has an error. With
 * `--links` a pack and its addresses: the one that ships with mlprep where no other is named or here.
 */
export async function runCheck(
  given: string | undefined,
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  const now = readNow(options.now, environment);
  if (options.links) return runCheckLinks(given, options, now, environment);
  const shown = given ?? (await whatIsHere(environment.cwd, places));
  if (shown === undefined) {
    throw new Stop(
      exitCode.usage,
      'Cannot find anything to check here',
      'name a profile, the folder of a plan, or the folder of a pack: mlprep check prep',
    );
  }
  return report(await checkPath(shown, now, environment), options, environment);
}

async function runCheckLinks(
  given: string | undefined,
  options: CheckOptions,
  now: string,
  environment: Environment,
): Promise<number> {
  // Loaded only here: no other check needs it.
  const { checkLinks } = await import('./check-links.js');
  const shown = given ?? (await whatIsHere(environment.cwd, packPlaces));
  if (shown === undefined) {
    return checkLinks({ pack, problems: [], locate: () => undefined }, options, environment);
  }
  const folder = basename(shown) === 'pack.yaml' ? dirname(shown) : shown;
  const path = resolve(environment.cwd, folder);
  if (!(await isThere(join(path, 'pack.yaml')))) {
    if (!(await isThere(path))) throw cannotFind(shown);
    throw new Stop(
      exitCode.usage,
      `Cannot check the links of "${shown}": it is no pack`,
      'name the folder of a pack, or none for the pack that ships with mlprep: mlprep check --links',
    );
  }
  const checked = await checkPack(path, folder, now);
  if (checked.found === undefined) {
    if (!options.json) environment.err('No link was asked: mend the pack first\n');
    return report(checked, options, environment);
  }
  const { found, problems } = checked;
  const locate = await locateResources(path, found.shown, found.pack.resources);
  return checkLinks({ pack: found.pack, problems, locate }, options, environment);
}

function report(checked: Checked, options: CheckOptions, environment: Environment): number {
  const failed = checked.problems.some((problem) => problem.severity === 'error');
  if (options.json) {
    environment.out(`${JSON.stringify({ ok: !failed, problems: checked.problems }, null, 2)}\n`);
  } else {
    environment.out(`${printProblems(checked.problems)}${checked.summary}\n`);
  }
  return failed ? exitCode.problems : exitCode.done;
}

/** Where a pack is looked for when nothing is named, and what it is then called. */
const packPlaces = [
  ['pack.yaml', '.'],
  ['content/pack.yaml', 'content'],
] as const;

/** The same for anything that can be checked, in this order. */
const places = [
  ['mlprep.yaml', 'mlprep.yaml'],
  ['plan.json', '.'],
  ['pack.yaml', '.'],
  ['prep/plan.json', 'prep'],
  ['content/pack.yaml', 'content'],
] as const;

async function whatIsHere(
  cwd: string,
  among: readonly (readonly [string, string])[],
): Promise<string | undefined> {
  for (const [path, shown] of among) {
    if (await isThere(join(cwd, path))) return shown;
  }
  return undefined;
}

async function checkPath(shown: string, now: string, environment: Environment): Promise<Checked> {
  const path = resolve(environment.cwd, shown);
  if (!(await isThere(path))) throw cannotFind(shown);
  const name = basename(path);
  if (name === 'plan.json' || name === 'pack.yaml') {
    return checkPath(dirname(shown), now, environment);
  }
  if (await isThere(join(path, 'plan.json'))) return checkPlan(path, shown);
  if (await isThere(join(path, 'pack.yaml'))) return checkPack(path, shown, now);
  if ((await stat(path)).isDirectory()) {
    throw new Stop(
      exitCode.usage,
      `Cannot tell what "${shown}" is`,
      'the folder of a plan holds plan.json, that of a pack pack.yaml',
    );
  }
  return checkProfile(path, shown, now, environment);
}

function cannotFind(shown: string): Stop {
  return new Stop(exitCode.usage, `Cannot find "${shown}"`, 'check the path');
}

async function checkPack(path: string, given: string, now: string): Promise<Checked> {
  const result = await readPack(path, { now });
  const shown = given.replace(/\/$/, '');
  const problems = (result.ok ? result.warnings : result.problems).map((problem) => ({
    ...problem,
    location: { ...problem.location, file: `${shown}/${problem.location.file}` },
  }));
  if (!result.ok) return { summary: count(problems), problems };
  const { title, version } = result.value;
  return {
    summary: `${title} ${version}: ${count(problems)}\n${describePack(result.value)}`,
    problems,
    found: { pack: result.value, shown },
  };
}

async function checkPlan(path: string, shown: string): Promise<Checked> {
  const folder = await readPlanFolder(path, shown.replace(/\/$/, ''), pack);
  const { plan, problems } = folder;
  if (plan === undefined) return { summary: count(problems), problems };
  const sessions = plan.sessions.filter(({ status }) => status === 'planned').length;
  const ticked = folder.progress.filter((entry) => entry.status === 'done').length;
  return {
    summary: `A plan of ${sessions} session${sessions === 1 ? '' : 's'}, ${ticked} box${ticked === 1 ? '' : 'es'} ticked, revision ${plan.revision}: ${count(problems)}`,
    problems,
  };
}

async function checkProfile(
  path: string,
  shown: string,
  now: string,
  environment: Environment,
): Promise<Checked> {
  const result = parseProfile((await readIfThere(path)) ?? '', {
    now,
    timezone: environment.timezone(),
    file: shown,
    pack,
  });
  const problems = result.ok ? result.warnings : result.problems;
  const interview = result.ok ? result.value.interviews.at(-1)?.at : undefined;
  return {
    summary:
      interview === undefined
        ? count(problems)
        : `A profile for an interview on ${interview.replace('T', ' at ')}: ${count(problems)}`,
    problems,
  };
}

function count(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'no problem';
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const part = (number: number, word: string): readonly string[] =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  return [...part(errors, 'error'), ...part(warnings, 'warning')].join(', ');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
