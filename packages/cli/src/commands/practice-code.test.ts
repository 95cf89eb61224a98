import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { type Answerer, type Folder, openFolder, type Ran } from '../testing/open-folder.js';

const id = 'two-sum-with-a-dictionary';
const code = pack.questions.find((question) => question.id === id)?.code;
const variables = { PATH: process.env.PATH ?? '' };
/** Key points, mistakes, grade, hint. */
const rest = ['all', '', '', ''];

async function practise(
  folder: Folder,
  answers: Iterable<string> | Answerer,
  environment: Readonly<Record<string, string>> = variables,
): Promise<Ran> {
  const ran = await folder.run(['practice', id], { answers, variables: environment });
  return { ...ran, out: ran.out.replace(/\s+/g, ' ') };
}

async function grade(folder: Folder): Promise<unknown> {
  const lines = (await folder.read('prep/progress.jsonl')).trim().split('\n');
  return JSON.parse(lines.at(-1) ?? '{}').grade;
}

describe('practice of a coding question', () => {
  it('copies starter and tests, runs them, says what fails, and shows the solution after', async () => {
    const folder = openFolder();
    const solution = `practice/${id}/solution.py`;
    let starter = '';
    const answers: Answerer = async function* (until) {
      yield '';
      await until('Enter runs the tests');
      starter = await folder.read(solution);
      yield '';
      await until('do not pass');
      await folder.write(solution, 'def find_pair(prices, voucher):\n    return None\n');
      await until('Enter runs the tests');
      yield '';
      await until('Enter runs the tests');
      await folder.write(solution, code?.solution ?? '');
      yield '';
      yield* rest;
    };
    const { code: exit, out } = await practise(folder, answers);
    expect(exit).toBe(0);
    expect(starter).toBe(`${code?.starter.trimEnd()}\n`);
    expect(out).toMatch(
      /Running \S+ -m unittest in practice\/two-sum-with-a-dictionary … \d of 9 tests do not pass: test_\w+: \w+/,
    );
    expect(out).toContain(
      'test_the_example: wrong result: None != (1, 3) check: self.assertEqual(',
    );
    expect(out.indexOf('A good solution')).toBeGreaterThan(out.indexOf('All 9 tests pass.'));
    expect(out.indexOf('Running')).toBeGreaterThan(out.indexOf('The tests run with'));
    expect(await grade(folder)).toBe(3);
    expect(Object.keys(await folder.files('practice'))).toEqual([
      `${id}/solution.py`,
      `${id}/test_solution.py`,
    ]);
  });

  it('gives at most 2 while a test fails', async () => {
    const folder = openFolder();
    await practise(folder, ['', '', 'd', ...rest]);
    expect(await grade(folder)).toBe(2);
  });

  it('never writes over work that is there: it starts anew beside it, or goes on with it', async () => {
    const folder = openFolder();
    await practise(folder, ['', 'd', ...rest]);
    await practise(folder, ['', 'd', ...rest]);
    expect(Object.keys(await folder.files('practice')).length).toBe(2);
    await folder.write(`practice/${id}/solution.py`, '# mine\n');
    const anew = await practise(folder, ['', '', 'd', ...rest]);
    expect(anew.out).toContain(`A new start goes to practice/${id}-2.`);
    await folder.write(`practice/${id}-2/solution.py`, '# mine too\n');
    const on = await practise(folder, ['', 'c', 'd', ...rest]);
    expect(on.out).toContain(`Write your solution in practice/${id}-2/solution.py`);
    const files = await folder.files('practice');
    expect(files[`${id}/solution.py`]).toBe('# mine\n');
    expect(files[`${id}-2/solution.py`]).toBe('# mine too\n');
    expect(Object.keys(files).length).toBe(4);
  });

  it.each([
    [
      'cannot be read',
      'def f(:\n',
      'solution.py: Python cannot read it: invalid syntax in solution.py, line 1',
    ],
    [
      'imports what is not there',
      'import nope_nope\n',
      "cannot be imported: No module named 'nope_nope'",
    ],
    ['lacks the function', 'x = 1\n', "cannot import name 'find_pair'"],
    [
      'ends the program',
      'import os\nos._exit(0)\n',
      'Python ended before the tests: it said nothing',
    ],
    ['prints', 'print("so far")\ndef find_pair(a, b): return 1\n', 'Your program printed: so far'],
  ])('says in plain words that a solution %s', async (_, text, words) => {
    const folder = openFolder();
    const answers: Answerer = async function* (until) {
      yield '';
      await until('Enter runs the tests');
      await folder.write(`practice/${id}/solution.py`, text);
      yield* ['', 'd', ...rest];
    };
    const { code: exit, out } = await practise(folder, answers);
    expect(exit).toBe(0);
    expect(out).toContain(words);
  });

  it('goes on without tests where there is no Python, and says how to come by one', async () => {
    const folder = openFolder();
    const { code: exit, out } = await practise(folder, ['', '', ...rest], { PATH: folder.path });
    expect(exit).toBe(0);
    expect(out).toContain('There is no Python 3 here, so the tests cannot run. Get it from');
    expect(await grade(folder)).toBe(3);
  });

  it('says what to install where no Python can import what is needed', async () => {
    const folder = openFolder();
    await folder.write('fake-python', '#!/bin/sh\ncase "$2" in *sklearn*) exit 1;; esac\n');
    const { chmod } = await import('node:fs/promises');
    await chmod(`${folder.path}/fake-python`, 0o755);
    const { out } = await folder.run(['practice', 'threshold-by-cost-on-validation'], {
      answers: ['', '', ...rest],
      variables: { PATH: folder.path, MLPREP_PYTHON: `${folder.path}/fake-python` },
    });
    expect(out.replace(/\s+/g, ' ')).toContain(
      'No Python here can import numpy, sklearn, so the tests cannot run. Install with python3 -m pip install numpy scikit-learn',
    );
  });
});
