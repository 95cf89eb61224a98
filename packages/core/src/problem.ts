/** Where in a person's input something is wrong; lines and columns count from 1. */
export interface Location {
  /** Path of the file as it was given, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong in a person's input. Codes are permanent and explained in `docs/problems.md`. */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What could not be done and why, with the value that stood in the way. */
  readonly message: string;
  readonly location: Location;
  /** The way out. */
  readonly hint?: string;
}

/** The value, or every problem found on the way to it. Warnings may come with a value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Makes a result of a value and the problems met on the way: any error makes it a failure.
 *
 * @param value - read only when no problem is an error
 * @param problems - kept in their order; in a success they are its warnings
 */
export function toResult<T>(value: () => T, problems: readonly Problem[]): Result<T> {
  const [first, ...rest] = problems;
  if (first !== undefined && problems.some((problem) => problem.severity === 'error')) {
    return { ok: false, problems: [first, ...rest] };
  }
  return { ok: true, value: value(), warnings: problems };
}

/**
 * Puts a problem on one line, the way compilers do, with its hint on the next.
 *
 * @example A misspelt prerequisite
 * ```ts
 * import assert from 'node:assert/strict';
 * import { formatProblem } from '@mlprep/core';
 *
 * const line = formatProblem({
 *   code: 'PREREQUISITE_UNKNOWN',
 *   severity: 'error',
 *   message: 'Cannot find topic "bias-varience"',
 *   location: { file: 'topics/core-ml/overfitting.md', line: 3, column: 12 },
 *   hint: 'did you mean "bias-variance"?',
 * });
 * assert.equal(
 *   line,
 *   'topics/core-ml/overfitting.md:3:12 error PREREQUISITE_UNKNOWN: Cannot find topic "bias-varience"\n' +
 *     '  did you mean "bias-variance"?',
 * );
 * ```
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.location;
  const head = `${file}:${line}:${column} ${problem.severity} ${problem.code}: ${problem.message}`;
  return problem.hint === undefined ? head : `${head}\n  ${problem.hint}`;
}
