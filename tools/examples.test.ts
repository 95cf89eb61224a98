import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examplesOfPage, examplesOfSource, findExamples } from './find-examples.js';

const root = resolve(import.meta.dirname, '..');
const before = process.cwd();
let folder = '';
let runs = 0;

beforeAll(() => {
  // Below tools/node_modules, so that the packages are found by name; examples may write files.
  const cache = join(import.meta.dirname, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'examples-'));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a block of TypeScript as a module of its own; what it throws comes through. */
async function run(code: string): Promise<void> {
  const { code: javascript } = await transform(code, { loader: 'ts', format: 'esm' });
  runs += 1;
  const file = join(folder, `example-${runs}.mjs`);
  writeFileSync(file, javascript);
  await import(/* @vite-ignore */ pathToFileURL(file).href);
}

const examples = findExamples(root);

describe('every example runs', () => {
  it.each(
    examples.map(
      (example) => [`${example.file}:${example.line} ${example.title}`, example] as const,
    ),
  )('%s', async (_, example) => {
    await run(example.code);
  });

  it('and those of docstrings have a title and an assertion', () => {
    const bare = examples.filter(
      (example) =>
        example.file.endsWith('.ts') &&
        (example.title === '' || !/\bassert\b/.test(example.code.replace(/^import .*$/gm, ''))),
    );
    expect(bare.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it('and there are some', () => {
    expect(examples.map((example) => example.file)).toContain('packages/planner/src/build-plan.ts');
  });
});

describe('an example that is wrong', () => {
  it('fails by its assertion', async () => {
    await expect(
      run("import assert from 'node:assert/strict';\nassert.equal(1 as number, 2);"),
    ).rejects.toThrow('1 !== 2');
  });

  it('fails by a name that the package does not have', async () => {
    await expect(run("import { planBuild } from '@mlprep/planner';\nplanBuild();")).rejects.toThrow(
      'planBuild',
    );
  });

  it('fails when it is not TypeScript', async () => {
    await expect(run('const = 1;')).rejects.toThrow('Expected identifier');
  });
});

describe('finding examples', () => {
  it('reads docstrings, with title and line, and no other comment', () => {
    const text = [
      '/**',
      ' * Adds.',
      ' *',
      ' * @example Two numbers',
      ' * ```ts',
      " * const text = '* starred';",
      ' *',
      ' *   indented(text);',
      ' * ```',
      ' *',
      ' * ```yaml',
      ' * not: code',
      ' * ```',
      ' */',
      'export function add() {}',
      '// ```ts',
      '// not(this);',
      '// ```',
      '  /**',
      '   * ```ts',
      '   * untitled();',
      '   * ```',
      '   */',
    ].join('\n');
    expect(examplesOfSource('add.ts', text)).toEqual([
      {
        file: 'add.ts',
        line: 6,
        title: 'Two numbers',
        code: "const text = '* starred';\n\n  indented(text);",
      },
      { file: 'add.ts', line: 21, title: '', code: 'untitled();' },
    ]);
  });

  it('reads pages: every ts block, under its heading, and none inside a longer fence', () => {
    const text = [
      '# Library',
      '```ts',
      'one();',
      '```',
      '````markdown',
      '```ts',
      'inner();',
      '```',
      '````',
      '## More',
      '```ts',
      '# not a heading',
      '```',
    ].join('\r\n');
    expect(examplesOfPage('README.md', text)).toEqual([
      { file: 'README.md', line: 3, title: 'Library', code: 'one();' },
      { file: 'README.md', line: 12, title: 'More', code: '# not a heading' },
    ]);
  });
});
