import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCodes, readCodeRows } from './find-codes.js';

const root = resolve(import.meta.dirname, '..');
const rows = readCodeRows(readFileSync(join(root, 'docs/problems.md'), 'utf8'));
const sources = readdirSync(join(root, 'packages')).flatMap((name) => {
  const folder = join(root, 'packages', name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
});
const used = [...new Set(sources.flatMap(findCodes))].sort();

describe('docs/problems.md', () => {
  it('names every code there is, none that is gone, and each once', () => {
    expect(used.length).toBeGreaterThan(50);
    expect(rows.map(({ code }) => code).sort()).toEqual(used);
  });

  it('says of each what it means, how bad it is, and the way out', () => {
    for (const row of rows) {
      expect(row.severity, row.code).toMatch(/^(?:error|warning|thrown)\b/);
      expect(row.meaning, row.code).not.toBe('');
      expect(row.wayOut, row.code).not.toBe('');
    }
  });

  it('has a row for every line that looks like one', () => {
    const page = readFileSync(join(root, 'docs/problems.md'), 'utf8');
    expect(rows).toHaveLength(page.split('\n').filter((line) => line.startsWith('| `')).length);
  });

  it('calls thrown exactly what an MlprepError can be thrown with', () => {
    const declared = readFileSync(join(root, 'packages/core/src/mlprep-error.ts'), 'utf8');
    const union = Array.from(declared.matchAll(/\| '([A-Z_]+)'/g), ([, code]) => code);
    const thrown = sources.flatMap((text) =>
      Array.from(text.matchAll(/new MlprepError\(\s*'([A-Z_]+)'/g), ([, code]) => code),
    );
    const documented = rows.filter(({ severity }) => severity === 'thrown');
    expect(documented.map(({ code }) => code).sort()).toEqual([...union].sort());
    expect([...new Set(thrown)].sort()).toEqual([...union].sort());
  });
});

describe('finding codes', () => {
  it('reads those that are reported or thrown, in any way of writing', () => {
    const text = `
      problems.push({ code: 'A_ONE', severity: 'error' });
      report(
        late ? 'B_TWO' : "C_THREE",
        place,
      );
      throw new MlprepError('D_FOUR', 'Cannot');
      const codes = { a: { code: \`E_FIVE\` } };
    `;
    expect(findCodes(text)).toEqual(['A_ONE', 'B_TWO', 'C_THREE', 'D_FOUR', 'E_FIVE']);
  });

  it('passes over comments, types, comparisons and other words', () => {
    const text = `
      /** code: 'A_ONE' */
      type Code = 'B_TWO' | 'C_THREE';
      if (code === 'D_FOUR' || 'E_FIVE' !== code) stop();
      switch (code) { case 'F_SIX': stop(); }
      const word = ['UTF', 'a_b', 'SEVEN', 'G_8', '_H_NINE'];
      const key = { I_TEN: 1 };
    `;
    expect(findCodes(text)).toEqual([]);
  });

  it('reads the rows of a page', () => {
    const page =
      '| code | | a | b |\n|---|---|---|---|\n| `A_ONE` | error | it is | go |\n| x | | | |\n';
    expect(readCodeRows(page)).toEqual([
      { code: 'A_ONE', severity: 'error', meaning: 'it is', wayOut: 'go' },
    ]);
  });
});
