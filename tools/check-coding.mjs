// Runs every coding question on a real Python: the solution must pass its tests and the starter
// must fail them. A question whose modules no Python here can import is skipped and named; a
// skipped one never counts as passed. Also runs the generator in each project's Data section.
//
//   node tools/check-coding.mjs [QUESTION …]    MLPREP_PYTHON names the Python to use first
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '@mlprep/content';
import { findPython } from './run-python.mjs';

const secondsAllowed = 60;
const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
const started = Date.now();

function inFolder(files, run) {
  const folder = mkdtempSync(join(tmpdir(), 'mlprep-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unittest(python, code, solution) {
  return inFolder({ 'solution.py': solution, 'test_solution.py': code.tests }, (folder) => {
    const run = spawnSync(python, ['-W', 'error::SyntaxWarning', '-m', 'unittest', '-q'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: secondsAllowed * 1000,
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', OMP_NUM_THREADS: '1' },
    });
    return { passed: run.status === 0 && /^OK/m.test(run.stderr), output: run.stderr };
  });
}

function report(ok, name, detail) {
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}${detail === '' ? '' : `\n${detail}`}\n`);
}

const pythons = new Map();
function pythonFor(modules) {
  const key = modules.join();
  if (!pythons.has(key)) pythons.set(key, findPython(modules));
  return pythons.get(key);
}

for (const question of pack.questions) {
  if (question.code === undefined || (only.length > 0 && !only.includes(question.id))) continue;
  const python = pythonFor(question.code.needs);
  if (python === undefined) {
    skipped += 1;
    process.stdout.write(
      `skip ${question.id}: no Python here can import ${question.code.needs.join(', ')}\n`,
    );
    continue;
  }
  const solution = unittest(python, question.code, question.code.solution);
  report(
    solution.passed,
    `${question.id}: the solution passes`,
    solution.passed ? '' : solution.output,
  );
  const starter = unittest(python, question.code, question.code.starter);
  report(
    !starter.passed,
    `${question.id}: the starter fails`,
    starter.passed ? 'its tests pass' : '',
  );
}

for (const project of pack.projects) {
  const script = /```python\n([\s\S]*?)```/.exec(project.dataset)?.[1];
  if (script === undefined || (only.length > 0 && !only.includes(project.id))) continue;
  const python = pythonFor([]);
  if (python === undefined) {
    skipped += 1;
    process.stdout.write(`skip ${project.id}: no Python here\n`);
    continue;
  }
  const run = () =>
    inFolder({ 'make_data.py': script }, (folder) => {
      const done = spawnSync(python, ['make_data.py'], {
        cwd: folder,
        encoding: 'utf8',
        timeout: secondsAllowed * 1000,
      });
      const made = readdirSync(folder).filter((name) => name !== 'make_data.py');
      const bytes = made.map(
        (name) => spawnSync('cksum', [name], { cwd: folder, encoding: 'utf8' }).stdout,
      );
      return {
        ok: done.status === 0 && made.length > 0,
        made,
        bytes: bytes.join(),
        error: done.stderr,
      };
    });
  const first = run();
  const second = run();
  report(first.ok, `${project.id}: the data script writes ${first.made.join(', ')}`, first.error);
  report(first.bytes === second.bytes, `${project.id}: and the same bytes again`, '');
}

process.stdout.write(
  `${((Date.now() - started) / 1000).toFixed(1)} s\n${passed} passed, ${failed} failed, ${skipped} skipped\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
