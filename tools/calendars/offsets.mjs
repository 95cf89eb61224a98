import { fileURLToPath } from 'node:url';
import { run } from '../run-program.mjs';
import { findPython } from '../run-python.mjs';

const script = fileURLToPath(new URL('check_offsets.py', import.meta.url));

/** Python's zoneinfo, which reads the system's zone database: wall clock and offset belong together. */
export const offsets = {
  name: 'zoneinfo',
  needs: 'Python 3.9 or newer, with tzdata',
  python: undefined,
  version() {
    this.python = findPython(['zoneinfo']);
    return this.python && run(this.python, ['--version']).trim();
  },
  /** The number of moments looked at; an error names those that are wrong. */
  check(plan) {
    const { moments, wrong } = JSON.parse(
      run(this.python, [script], { input: JSON.stringify(plan) }),
    );
    if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join('\n     '));
    return moments;
  },
};
