import { join } from 'node:path';
import { markBox, readProgressLog, renderProgressEvents } from '@mlprep/formats';
import type { Activity, Grade, Plan, Progress, ProgressEntry } from '@mlprep/planner';
import { readFolder, readIfThere } from '../disk/read-folder.js';
import { finishWriting, writeFiles } from '../disk/write-files.js';
import type { Attempted } from './name-attempt.js';

/** What came of an attempt. */
export interface Outcome {
  /** Whole minutes that it took, where they are known. */
  readonly minutes: number | undefined;
  readonly grade?: Grade;
}

/** Where attempts are written down. */
export interface Notebook {
  /** What was written down since it was opened. */
  readonly noted: () => readonly (Outcome & { readonly id: string })[];
  /** What was done so far, this session included. */
  readonly progress: () => Progress;
  /**
   * Writes an attempt down at once: a line in `progress.jsonl`, and its box ticked.
   *
   * @returns the page with the box, as a person reads it; undefined where there is none
   */
  readonly note: (attempt: Attempted, outcome: Outcome) => Promise<string | undefined>;
}

/** The folder that is written in. */
export interface NotebookPlace {
  readonly path: string;
  /** The folder as a person reads it. */
  readonly shown: string;
  readonly plan: Plan | undefined;
  readonly progress: Progress;
  /** The present moment, an ISO instant. */
  readonly now: () => string;
}

const logName = 'progress.jsonl';

/**
 * Opens the notebook of a plan's folder. Log and pages are read anew for each note, so that what
 * others wrote in them meanwhile stays; both change in one step or not at all.
 */
export function openNotebook({ path, shown, plan, progress, now }: NotebookPlace): Notebook {
  const entries = new Map<string, ProgressEntry>(progress.map((entry) => [entry.id, entry]));
  const noted: (Outcome & { readonly id: string })[] = [];
  return {
    noted: () => noted,
    progress: () => [...entries.values()],
    note: async ({ id, activity }, { minutes, grade }) => {
      await finishWriting(path);
      const entry: ProgressEntry = {
        id,
        status: 'done',
        ...(minutes === undefined ? {} : { minutes }),
        ...(grade === undefined ? {} : { grade }),
      };
      const log = (await readIfThere(join(path, logName))) ?? '';
      const event = renderProgressEvents([{ at: now(), ...entry }]);
      const files = new Map([[logName, `${log}${readProgressLog(log).repair}${event}`]]);
      const page = activity === undefined ? undefined : await tickIn(path, activity, minutes, plan);
      if (page !== undefined) files.set(page.name, page.text);
      await writeFiles(path, files);
      entries.set(id, entry);
      noted.push({ id, minutes, ...(grade === undefined ? {} : { grade }) });
      return page === undefined ? undefined : `${shown}/${page.name}`;
    },
  };
}

/** The page with an activity's box, ticked: of its week, or another that it was moved to. */
async function tickIn(
  path: string,
  { id }: Activity,
  minutes: number | undefined,
  plan: Plan | undefined,
): Promise<{ readonly name: string; readonly text: string } | undefined> {
  if (plan === undefined) return undefined;
  const pages = await readFolder(path, (page) => /^week-\d+\.md$/.test(page));
  const marked = markBox(pages, plan, id, {
    mark: 'x',
    ...(minutes === undefined ? {} : { minutes }),
  });
  return marked === undefined ? undefined : { name: marked.path, text: marked.text };
}
