// Finds a Python that can import some modules, among MLPREP_PYTHON, python3 of the PATH and the
// system's own.
import { spawnSync } from 'node:child_process';

const candidates = [process.env.MLPREP_PYTHON, 'python3', '/usr/bin/python3', 'python'].filter(
  (name) => name !== undefined && name !== '',
);

/** The first Python that can import all the modules, or undefined. */
export function findPython(modules) {
  return candidates.find((python) => {
    const code = ['import sys', ...modules.map((name) => `import ${name}`)].join('; ');
    return spawnSync(python, ['-c', code], { stdio: 'ignore' }).status === 0;
  });
}
