import { formatProblem, type Problem } from '@mlprep/core';
import { asFlags } from './as-flags.js';

/** The file of problems that have no place in a file. */
export const commandLine = 'command line';

/** Problems one below the other; those of flags have no place in a file, and hints that name flags. */
export function printProblems(problems: readonly Problem[]): string {
  return problems.map((problem) => `${printProblem(problem)}\n`).join('');
}

function printProblem(problem: Problem): string {
  const { file } = problem.location;
  if (file !== commandLine && !file.startsWith('--')) return formatProblem(problem);
  const hint = problem.hint === undefined ? {} : { hint: asFlags(problem.hint) };
  const text = formatProblem({ ...problem, ...hint }).slice(`${file}:1:1 `.length);
  return file === commandLine ? text : `${file}: ${text}`;
}
