import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Pack, Problem } from '@mlprep/core';
import {
  foldProgress,
  joinProgress,
  type ProgressLog,
  readChecklist,
  readProgressLog,
  withLog,
} from '@mlprep/formats';
import type { Plan, Progress } from '@mlprep/planner';
import type { Environment } from '../environment.js';
import { exitCode, Stop } from '../exit-code.js';
import { readIfThere } from './read-folder.js';

/** A plan and what became of it, read without its library and without the pack. */
export interface OpenPlan {
  readonly path: string;
  /** The folder as a person would write it. */
  readonly shown: string;
  readonly plan: Plan;
  /** The pages of weeks: name → text. */
  readonly pages: ReadonlyMap<string, string>;
  /** What boxes and log say together. */
  readonly progress: Progress;
  readonly log: { readonly text: string; readonly read: ProgressLog };
  /** Warnings of checklists and log. */
  readonly problems: readonly Problem[];
}

/**
 * Opens the plan in a folder: the one that is named, or `prep`, or else the one that the command
 * runs in. Where boxes of things outside of the plan are marked, the pack is loaded to read them.
 */
export async function openPlan(
  out: string | undefined,
  environment: Environment,
): Promise<OpenPlan> {
  const { cwd } = environment;
  const shown = out ?? ((await isPlanHere(cwd)) ? '.' : 'prep');
  const path = resolve(cwd, shown);
  if (await isThere(join(path, '.mlprep/next'))) {
    const { finishWriting } = await import('./write-files.js');
    await finishWriting(path);
  }
  const plan = await readPlan(path, shown, environment);
  const pages = await readWeekPages(path);
  const read = readPages(pages, plan, shown);
  const isBeside = read.problems.some(({ code }) => code === 'CHECKBOX_UNKNOWN');
  const { progress, problems } = isBeside
    ? readPages(pages, plan, shown, (await import('@mlprep/content')).pack)
    : read;
  const text = (await readIfThere(join(path, logName))) ?? '';
  const log = { text, read: readProgressLog(text, pathIn(shown, logName)) };
  return {
    path,
    shown,
    plan,
    pages,
    progress: withLog(progress, foldProgress(log.read.events)),
    log,
    problems: [...problems, ...log.read.problems],
  };
}

/** The file that says what was done, one line an event. */
export const logName = 'progress.jsonl';

/** A path in a plan's folder as a person would write it. */
export function pathIn(shown: string, name: string): string {
  return shown === '.' ? name : `${shown.replace(/\/+$/, '')}/${name}`;
}

/** True where a folder is itself a plan's, and has none in `prep`. */
async function isPlanHere(cwd: string): Promise<boolean> {
  return !(await isThere(join(cwd, 'prep/plan.json'))) && (await isThere(join(cwd, 'plan.json')));
}

async function readPlan(path: string, shown: string, environment: Environment): Promise<Plan> {
  const text = await readIfThere(join(path, 'plan.json'));
  if (text === undefined) {
    throw new Stop(
      exitCode.usage,
      `Cannot find a plan in "${shown}"`,
      'make one with mlprep plan, or name its folder with --out',
    );
  }
  const quick = readQuickly(text);
  if (quick !== undefined) return quick;
  // What is not as mlprep wrote it is read with care, so that every mistake gets its place.
  const { parsePlan } = await import('./parse-plan.js');
  const parsed = parsePlan(text, pathIn(shown, 'plan.json'));
  if (parsed.ok) return parsed.value;
  const { printProblems } = await import('../console/print-problems.js');
  environment.err(printProblems(parsed.problems));
  throw new Stop(
    exitCode.problems,
    `Cannot read the plan in "${shown}"`,
    'take plan.json from a copy, or start over with mlprep plan --fresh',
  );
}

/** A plan that looks as mlprep writes it; the schema, which is slow to load, is left out. */
function readQuickly(text: string): Plan | undefined {
  try {
    const plan = JSON.parse(text) as Plan;
    const isWhole =
      plan.format === 'mlprep-plan/1' &&
      typeof plan.profile === 'object' &&
      typeof plan.forecast.byTopic === 'object' &&
      plan.besides.every(({ activity }) => isActivity(activity)) &&
      plan.weeks.every(({ number, from, to }) => number > 0 && from <= to) &&
      plan.interviews.every(({ at }) => isInstant(at)) &&
      plan.sessions.every(
        ({ start, end, activities }) =>
          isInstant(start) && isInstant(end) && activities.every(isActivity),
      );
    return isWhole ? plan : undefined;
  } catch {
    return undefined;
  }
}

function isActivity({ id, title, why, done, minutes, status }: Plan['besides'][0]['activity']) {
  const words = [id, title, why, done, status];
  return words.every((word) => typeof word === 'string') && Number.isInteger(minutes);
}

function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

async function readWeekPages(path: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(path)).filter((name) => /^week-\d+\.md$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(path, name), 'utf8')));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

function readPages(
  pages: ReadonlyMap<string, string>,
  plan: Plan,
  shown: string,
  pack?: Pack,
): { readonly progress: Progress; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = [...pages].flatMap(([name, text]) => {
    const result = readChecklist(text, plan, pathIn(shown, name), pack);
    if (!result.ok) return [];
    problems.push(...result.warnings);
    return [result.value];
  });
  return { progress: joinProgress(read), problems };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
