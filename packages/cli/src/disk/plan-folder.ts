import { rename, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Pack, Problem } from '@mlprep/core';
import { mergeChecklists, readChecklist, renderChecklists } from '@mlprep/formats';
import { type Plan, type Progress, parsePlan } from '@mlprep/planner';
import { exitCode, Stop } from '../exit-code.js';
import { readFolder, readIfThere } from './read-folder.js';
import { writeFiles } from './write-files.js';

/** A plan's folder as it is on disk. */
export interface PlanFolder {
  readonly path: string;
  readonly plan: Plan | undefined;
  /** Pages as they are, and as they were rendered. */
  readonly onDisk: ReadonlyMap<string, string>;
  readonly base: ReadonlyMap<string, string>;
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
  const empty = { path, plan: undefined, onDisk, base: new Map(), progress: [] };
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
  return { path, plan, onDisk, base, progress: entries, problems };
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
  if (folder.plan === undefined) refuseForeignFiles(folder, pages);
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
function refuseForeignFiles(folder: PlanFolder, pages: ReadonlyMap<string, string>): void {
  for (const [path, text] of pages) {
    const there = folder.onDisk.get(path);
    if (there === undefined || there === text) continue;
    throw new Stop(
      exitCode.usage,
      `Cannot write ${join(folder.path, path)}: a file that mlprep did not make is already there`,
      'choose another folder with --out',
    );
  }
}

/** Puts an old plan's folder aside, as `prep-old-1`, `prep-old-2` …; returns its new name. */
export async function putAside(path: string, cwd: string): Promise<string | undefined> {
  if (!(await isThere(path))) return undefined;
  for (let number = 1; ; number += 1) {
    const aside = `${path}-old-${number}`;
    if (await isThere(aside)) continue;
    await rename(path, aside);
    return relative(cwd, aside) || aside;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
