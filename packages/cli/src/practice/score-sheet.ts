import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MockRecord } from './mock-record.js';
import { renderScoreSheet } from './render-score-sheet.js';

/** The scoring sheet of a mock interview on disk. */
export interface ScoreSheet {
  /** As a person reads it: `practice/mock-phone-screen-2026-11-22.md`. */
  readonly shown: string;
  /** Writes it as the record is now. */
  readonly save: () => Promise<void>;
}

/** Chooses the file of a scoring sheet: one that is there is never written over. */
export async function openScoreSheet(cwd: string, record: MockRecord): Promise<ScoreSheet> {
  const name = `practice/mock-${record.mock.id}-${record.date}`;
  let shown = `${name}.md`;
  for (let number = 2; await isThere(join(cwd, shown)); number += 1) shown = `${name}-${number}.md`;
  return {
    shown,
    save: async () => {
      await mkdir(join(cwd, 'practice'), { recursive: true });
      const part = join(cwd, `${shown}.part`);
      await writeFile(part, renderScoreSheet(record));
      await rename(part, join(cwd, shown));
    },
  };
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
