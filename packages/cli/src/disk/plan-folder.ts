import { rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Pack, Problem } from '@mlprep/core';
import { mergeChecklists, readChecklist, renderChecklists } from '@mlprep/formats';
import { type Plan, type Progress, parsePlan } from '@mlprep/planner';
import { exitCode, Stop } from '../exit-code.js';
import { fileFormats, fileOf } from '../plan-formats.js';
import { readFolder, readIfThere } from './read-folder.js';
import { writeFiles } from './write-files.js';

/** A plan's folder as it is on disk. */
export interface PlanFolder {
  readonly path: string;
  readonly plan: Plan | undefined;
  /** Pages as they are, and as they were rendered. */
  readonly onDisk: ReadonlyMap<string, string>;
  readonly base: ReadonlyMap<string, string>;
  /** Its other files as they are on disk: the calendar, the page to print. */
  readonly others: ReadonlyMap<string, string>;
  readonly progress: Progress;
  /** Problems of `plan.json`, and warnings of the checklists. */
  readonly problems: readonly Problem[];
}

/** True for the pages that a plan's folder holds: they may have been written in. */
function isPage(path: string): boolean {
  return /^(?:README|left-out|week-\d+)\.md$/.test(path) || path.startsWith('library/');
}

/** Reads a plan's folder: the plan, its pages, and what is ticked in them. */
export async function readPlanFolder(path: string, shown: string, pack: Pack): Promise<PlanFolder> {
  const onDisk = await readFolder(path, isPage);
  const json = await readIfThere(join(path, 'plan.json'));
  const others = new Map<string, string>();
  for (const format of fileFormats) {
    if (format === 'json') continue;
    const text = await readIfThere(join(path, fileOf(format)));
    if (text !== undefined) others.set(fileOf(format), text);
  }
  const empty = { ...emptyFolder(path), onDisk, others };
  if (json === undefined) return { ...empty, problems: [] };
  const parsed = parsePlan(json, `${shown}/plan.json`);
  if (!parsed.ok) return { ...empty, problems: parsed.problems };
  const plan = parsed.value;
  const base = renderChecklists(plan, pack);
  const entries: Progress[number][] = [];
  const problems: Problem[] = [];
  for (const [page, text] of onDisk) {
    if (!/^week-\d+\.md$/.test(page)) continue;
    const read = readChecklist(text, plan, `${shown}/${page}`);
    if (!read.ok) continue;
    entries.push(...read.value);
    problems.push(...read.warnings);
  }
  return { path, plan, onDisk, base, others, progress: entries, problems };
}

/** A plan's folder in which nothing is yet. */
export function emptyFolder(path: string): PlanFolder {
  return {
    path,
    plan: undefined,
    onDisk: new Map(),
    base: new Map(),
    others: new Map(),
    progress: [],
    problems: [],
  };
}

/**
 * Writes a plan into its folder: pages merged with what a person wrote in them, then the other
 * files. Pages that are no longer used go, unless something was written in them.
 *
 * @param others - calendar and the like, which are written as they are; `plan.json` last
 * @returns how many files changed
 */
export async function writePlanFolder(
  folder: PlanFolder,
  pages: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Promise<number> {
  if (folder.plan === undefined) {
    refuseForeignFiles(folder.path, new Map([...pages, ...others]), folder);
  }
  const merged = mergeChecklists(pages, folder.base, folder.onDisk);
  const changed = await writeFiles(folder.path, new Map([...merged, ...others]));
  for (const path of folder.onDisk.keys()) {
    if (folder.base.has(path) && !merged.has(path)) {
      await rm(join(folder.path, path), { force: true });
    }
  }
  return changed;
}

/** A first plan must not mix itself into files that somebody else wrote. */
function refuseForeignFiles(
  path: string,
  files: ReadonlyMap<string, string>,
  { onDisk, others }: PlanFolder,
): void {
  for (const [name, text] of files) {
    const there = onDisk.get(name) ?? others.get(name);
    if (there === undefined || there === text) continue;
    throw new Stop(
      exitCode.usage,
      `Cannot write ${join(path, name)}: a file that mlprep did not make is already there`,
      'choose another folder with --out',
    );
  }
}

/** True when a folder holds a plan, readable or not. */
export async function holdsPlan(path: string): Promise<boolean> {
  return isThere(join(path, 'plan.json'));
}

/** Refuses to put a folder aside that the command runs in: what else is there would go with it. */
export function refuseToMoveCurrent(path: string, shown: string, cwd: string): void {
  const inside = relative(path, cwd);
  if (inside.startsWith('..') || isAbsolute(inside)) return;
  throw new Stop(
    exitCode.usage,
    `Cannot put "${shown}" aside: it holds the folder that you are in`,
    'go to another folder, or write the new plan to another one with --out',
  );
}

/** Puts an old plan's folder aside, as `prep-old-1`, `prep-old-2` …; returns its new name. */
export async function putAside(path: string, cwd: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const aside = `${path}-old-${number}`;
    if (await isThere(aside)) continue;
    await rename(path, aside);
    return relative(cwd, aside);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
