import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExports } from './read-source.js';

const root = resolve(import.meta.dirname, '..');

/** Snapshot → the declarations that a package publishes. */
const declarations: Readonly<Record<string, string>> = {
  content: 'content/dist/index.d.ts',
  core: 'packages/core/dist/index.d.ts',
  'core-node': 'packages/core/dist/node.d.ts',
  formats: 'packages/formats/dist/index.d.ts',
  planner: 'packages/planner/dist/index.d.ts',
};

/** When a name comes or goes on purpose: `npm test -w @mlprep/tools -- -u`, and a changeset. */
describe('the public names', () => {
  it.each(Object.entries(declarations))('of %s change only on purpose', async (name, path) => {
    const names = findExports(readFileSync(join(root, path), 'utf8'));
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain('*');
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`surface/${name}.txt`);
  });

  it('are all that the packages let others import', () => {
    const entries = ['content', 'packages/core', 'packages/formats', 'packages/planner'].flatMap(
      (folder) => {
        const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
        return Object.values(exports as Record<string, string | { types: string }>).flatMap(
          (entry) => (typeof entry === 'string' ? [] : [join(folder, entry.types)]),
        );
      },
    );
    expect(entries.sort()).toEqual(Object.values(declarations).sort());
  });
});

describe('reading declarations', () => {
  it('finds lists, types, new names, defaults and direct exports', () => {
    const text = `
      import { Z } from 'zod';
      interface Hidden {}
      declare const inside: Hidden;
      export { b, type C, inside as a };
      export type { D } from './d.js';
      export declare function run(): void;
      export interface Seen {}
      export declare const x: 1, y: 2;
      export default inside;
    `;
    const names = ['C', 'D', 'Seen', 'a', 'b', 'default', 'run', 'x', 'y'];
    expect(findExports(text)).toEqual(names);
  });

  it('tells a star, which names nothing', () => {
    expect(findExports("export * from './all.js';")).toEqual(['*']);
  });
});
