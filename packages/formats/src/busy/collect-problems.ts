import type { Problem } from '@mlprep/core';

/** Adds a problem at a line; a warning unless it says otherwise. */
export type Report = (
  code: string,
  line: number,
  message: string,
  more: { readonly hint: string; readonly severity?: Problem['severity'] },
) => void;

const mostOfACode = 100;

/**
 * Collects the problems of a file, at most a hundred of a code: a file that is broken throughout
 * says so once.
 */
export function collectProblems(file: string): {
  readonly report: Report;
  /** All of them, by line. */
  readonly problems: () => readonly Problem[];
} {
  const found: Problem[] = [];
  const counts = new Map<string, number>();
  return {
    report: (code, line, message, { hint, severity = 'warning' }) => {
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      if (count > mostOfACode) return;
      const more = count === mostOfACode ? '; more of this kind are not listed' : '';
      found.push({
        code,
        severity,
        message: `${message}${more}`,
        location: { file, line, column: 1 },
        hint,
      });
    },
    problems: () =>
      found.sort(
        (a, b) =>
          a.location.line - b.location.line || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
      ),
  };
}
