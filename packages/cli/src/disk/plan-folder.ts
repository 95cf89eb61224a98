import { rename, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import type { Pack, Problem } from '@mlprep/core';
import {
  foldProgress,
  joinProgress,
  mergeChecklists,
  type ProgressLog,
  progressNews,
  readChecklist,
  readProgressLog,
  renderChecklists,
  renderProgressEvents,
  withLog,
  withMarks,
} from '@mlprep/formats';
import { type Plan, type Progress, parsePlan } from '@mlprep/planner';
import { exitCode, Stop } from '../exit-code.js';
import { fileFormats, fileOf } from '../plan-formats.js';
import { readFolder, readIfThere } from './read-folder.js';
import { finishWriting, writeFiles } from './write-files.js';

/** A plan's folder as it is on disk. */
export interface PlanFolder {
  readonly path: string;
  readonly plan: Plan | undefined;
  /** Pages as they are, and as they were rendered. */
  readonly onDisk: ReadonlyMap<string, string>;
  readonly base: ReadonlyMap<string, string>;
  /** Its other files as they are on disk: the calendar, the page to print. */
  readonly others: ReadonlyMap<string, string>;
  /** What the boxes and the log say together. */
  readonly progress: Progress;
  /** `progress.jsonl` as it is on disk, and what it says. */
  readonly log: { readonly text: string; readonly read: ProgressLog };
  /** Problems of `plan.json`, and warnings of the checklists. */
  readonly problems: readonly Problem[];
}

/** True for the pages that a plan's folder holds: they may have been written in. */
function isPage(path: string): boolean {
  return /^(?:README|left-out|week-\d+)\.md$/.test(path) || path.startsWith('library/');
}

/**
 * Reads a plan's folder: the plan, its pages, and what is ticked in them. Writing that was
 * interrupted is finished first.
 */
export async function readPlanFolder(path: string, shown: string, pack: Pack): Promise<PlanFolder> {
  await finishWriting(path);
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
  const base = (await readWrittenPages(path, plan)) ?? renderChecklists(plan, pack);
  const read: Progress[] = [];
  const problems: Problem[] = [];
  for (const [page, text] of onDisk) {
    if (!/^week-\d+\.md$/.test(page)) continue;
    const result = readChecklist(text, plan, `${shown}/${page}`, pack);
    if (!result.ok) continue;
    read.push(result.value);
    problems.push(...result.warnings);
  }
  const logText = (await readIfThere(join(path, logName))) ?? '';
  const log = { text: logText, read: readProgressLog(logText, `${shown}/${logName}`) };
  problems.push(...log.read.problems);
  const progress = withLog(joinProgress(read), foldProgress(log.read.events));
  return { path, plan, onDisk, base, others, progress, log, problems };
}

const logName = 'progress.jsonl';
/** The pages as they were last rendered: what differs from them on disk, a person wrote. */
const pagesName = '.mlprep/pages.json';

async function readWrittenPages(
  path: string,
  plan: Plan,
): Promise<ReadonlyMap<string, string> | undefined> {
  const text = await readIfThere(join(path, pagesName));
  if (text === undefined) return undefined;
  try {
    const stored = JSON.parse(text) as {
      readonly plan?: unknown;
      readonly revision?: unknown;
      readonly pages?: Readonly<Record<string, string>>;
    };
    if (stored.plan !== plan.id || stored.revision !== plan.revision) return undefined;
    return new Map(Object.entries(stored.pages ?? {}));
  } catch {
    return undefined;
  }
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
    log: { text: '', read: readProgressLog('') },
    problems: [],
  };
}

/**
 * Writes a plan into its folder: pages merged with what a person wrote in them, then the other
 * files. Pages that are no longer used go, unless something was written in them.
 *
 * @param plan - the one that the pages show
 * @param others - calendar and the like, which are written as they are; `plan.json` last
 * @returns how many files changed
 */
export async function writePlanFolder(
  folder: PlanFolder,
  plan: Plan,
  pages: ReadonlyMap<string, string>,
  others: ReadonlyMap<string, string>,
): Promise<number> {
  if (folder.plan === undefined) {
    refuseForeignFiles(folder.path, new Map([...pages, ...others]), folder);
  }
  const acted = actedOn(folder.progress, plan);
  const base = withMarks(folder.base, new Map(acted.map((id) => [id, '>'])));
  const merged = mergeChecklists(pages, base, folder.onDisk);
  const removed = [...folder.onDisk.keys()].filter(
    (path) => folder.base.has(path) && !merged.has(path),
  );
  const files = new Map(merged);
  const log = grownLog(folder, acted, plan.now);
  if (log !== folder.log.text) files.set(logName, log);
  if (pages.size > 0) files.set(pagesName, renderPages(plan, pages));
  for (const [path, text] of others) files.set(path, text);
  return writeFiles(folder.path, files, removed);
}

/** Ids of what was put off ahead of its session: a new plan has acted on it, and its box is open. */
function actedOn(progress: Progress, plan: Plan): readonly string[] {
  const later = new Set(
    plan.sessions.flatMap(({ activities }) =>
      activities.filter(({ status }) => status === 'later').map(({ id }) => id),
    ),
  );
  return progress
    .filter(({ id, status }) => status === 'later' && !later.has(id))
    .map(({ id }) => id);
}

/** `progress.jsonl` with what the boxes say that it did not know yet. */
function grownLog({ progress, log }: PlanFolder, acted: readonly string[], at: string): string {
  const news = [
    ...progressNews(foldProgress(log.read.events), progress, at),
    ...acted.map((id) => ({ at, id, status: 'planned' as const })),
  ];
  return news.length === 0
    ? log.text
    : `${log.text}${log.read.repair}${renderProgressEvents(news)}`;
}

function renderPages(plan: Plan, pages: ReadonlyMap<string, string>): string {
  const { id, revision } = plan;
  const stored = { format: 'mlprep-pages/1', plan: id, revision, pages: Object.fromEntries(pages) };
  return `${JSON.stringify(stored)}\n`;
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
