import { formatProblem, type Problem } from '@mlprep/core';

/** Problems one below the other; those of flags have no place in a file. */
export function printProblems(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const text = formatProblem(problem);
      const flag = 'command line:1:1 ';
      return `${text.startsWith(flag) ? text.slice(flag.length) : text}\n`;
    })
    .join('');
}
