import type { Problem } from '../problem.js';

/** The three code files that stand beside a coding question's `question.md`. */
export interface CodeFiles {
  readonly starter: string;
  readonly solution: string;
  readonly tests: string;
}

/**
 * Finds the code of a coding question.
 *
 * @param path - of its `question.md`
 * @param texts - every file of the pack by path
 * @returns undefined when a problem was added: a file is missing or has nothing in it
 */
export function readCode(
  path: string,
  texts: ReadonlyMap<string, string>,
  problems: Problem[],
): CodeFiles | undefined {
  const read = (name: string): string | undefined => {
    const file = path.replace(/question\.md$/, name);
    const text = texts.get(file);
    if (text !== undefined && text.trim() !== '') return text;
    problems.push({
      code: 'CODE_MISSING',
      severity: 'error',
      message:
        text === undefined
          ? `Cannot find ${name} beside this coding question`
          : `Cannot find anything in ${name}`,
      location: { file: text === undefined ? path : file, line: 1, column: 1 },
      hint: text === undefined ? `add ${file}` : 'write its code',
    });
    return undefined;
  };
  const starter = read('starter.py');
  const solution = read('solution.py');
  const tests = read('test_solution.py');
  if (starter === undefined || solution === undefined || tests === undefined) return undefined;
  return { starter, solution, tests };
}
