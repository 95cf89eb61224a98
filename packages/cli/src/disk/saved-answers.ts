import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WizardState } from '../init/wizard.js';
import { readIfThere } from './read-folder.js';
import { writeFileWhole } from './write-file.js';

/** Where the wizard keeps its answers until the profile is written. */
export const savedAnswersFile = '.mlprep-init.json';
const format = 'mlprep-init/1';

/** Answers, and whether they change a profile that is there or make a new one. */
export interface SavedAnswers extends WizardState {
  readonly edits: boolean;
}

/** The answers that were kept in a folder; undefined when there are none that can be read. */
export async function readSavedAnswers(folder: string): Promise<SavedAnswers | undefined> {
  try {
    const text = await readIfThere(join(folder, savedAnswersFile));
    if (text === undefined) return undefined;
    const saved: unknown = JSON.parse(text);
    if (!isObject(saved) || saved.format !== format) return undefined;
    return {
      edits: saved.edits === true,
      answers: strings(saved.answers),
      drafts: strings(saved.drafts),
    };
  } catch {
    return undefined;
  }
}

/** Keeps the answers in a folder. */
export async function saveAnswers(folder: string, saved: SavedAnswers): Promise<void> {
  const text = `${JSON.stringify({ format, ...saved }, null, 2)}\n`;
  await writeFileWhole(join(folder, savedAnswersFile), text);
}

/** Forgets them. */
export async function forgetAnswers(folder: string): Promise<void> {
  await rm(join(folder, savedAnswersFile), { force: true });
}

function strings(value: unknown): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
