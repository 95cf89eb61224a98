import { realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { runProgram } from './run-program.js';

/** Where a Python is looked for. */
export interface PythonPlace {
  /** The folder it is to run in. */
  readonly folder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly left: AbortSignal;
}

const names = ['python3', 'python', 'py'] as const;
const secondsAllowed = 30;

/**
 * Finds a Python 3 that can import some modules: `MLPREP_PYTHON`, else the first of the `PATH`.
 *
 * @returns what to call, or undefined with whether there is a Python 3 at all
 */
export async function findPython(
  modules: readonly string[],
  place: PythonPlace,
): Promise<{ readonly command?: string; readonly isThere: boolean }> {
  let isThere = false;
  for (const command of await candidates(place.variables)) {
    if (!(await canImport(command, [], place))) continue;
    isThere = true;
    if (modules.length === 0 || (await canImport(command, modules, place))) {
      return { command, isThere };
    }
    if (place.left.aborted) break;
  }
  return { isThere };
}

async function canImport(
  command: string,
  modules: readonly string[],
  { folder, variables, left }: PythonPlace,
): Promise<boolean> {
  const code = ['import sys', 'assert sys.version_info >= (3, 6)', ...modules.map(importOf)];
  const { code: exit } = await runProgram(command, ['-c', code.join('; ')], {
    folder,
    variables,
    left,
    secondsAllowed,
  });
  return exit === 0;
}

function importOf(module: string): string {
  return `import ${module}`;
}

/** What may be a Python, each once: by its name where the `PATH` finds it first, else by its path. */
async function candidates(
  variables: Readonly<Record<string, string | undefined>>,
): Promise<readonly string[]> {
  const path = variables.PATH ?? variables.Path ?? '';
  const endings = process.platform === 'win32' ? ['.exe', '.bat', ''] : [''];
  const found = new Map<string, string>();
  const named = new Set<string>();
  const chosen = variables.MLPREP_PYTHON;
  if (chosen !== undefined && chosen !== '') found.set(chosen, chosen);
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    for (const name of names) {
      for (const ending of endings) {
        const file = join(folder, `${name}${ending}`);
        const real = await realpath(file).catch(() => undefined);
        if (real === undefined || found.has(real)) continue;
        found.set(real, named.has(name) ? file : name);
        named.add(name);
      }
    }
  }
  return [...found.values()];
}
