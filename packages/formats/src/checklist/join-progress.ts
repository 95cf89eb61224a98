import type { Progress, ProgressEntry } from '@mlprep/planner';

/**
 * Joins what several pages say: of two boxes of one activity the marked one counts, of two marked
 * ones the later.
 */
export function joinProgress(pages: Iterable<Progress>): Progress {
  const entries = new Map<string, ProgressEntry>();
  for (const page of pages) {
    for (const entry of page) {
      const before = entries.get(entry.id);
      if (before === undefined || entry.status !== 'planned') entries.set(entry.id, entry);
    }
  }
  return [...entries.values()];
}
