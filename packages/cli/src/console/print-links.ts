import type { Resource } from '@mlprep/core';
import type { Answer } from '../links/ask-address.js';

/** A resource with what asking its address gave. */
export interface CheckedLink {
  readonly resource: Resource;
  readonly answer: Answer;
}

const states = ['alive', 'unknown', 'dead'] as const;

/** A table with a line for each link; what needs looking at stands last, next to the summary. */
export function printLinks(links: readonly CheckedLink[]): string {
  const rows = states.flatMap((state) =>
    links
      .filter(({ answer }) => answer.state === state)
      .map(({ resource: { id, url }, answer: { why, movedTo } }) => [
        state,
        why,
        id,
        movedTo === undefined ? url : `${url} → ${movedTo}`,
      ]),
  );
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}
