import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, normalize, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findImports, findImpurities } from './read-source.js';

const root = resolve(import.meta.dirname, '..');

/** Folder → the packages of this repository that it may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/core': [],
  'packages/planner': ['@mlprep/core'],
  'packages/formats': ['@mlprep/core', '@mlprep/planner'],
  content: ['@mlprep/core'],
  'packages/cli': ['@mlprep/core', '@mlprep/planner', '@mlprep/formats', '@mlprep/content'],
};
const pure = ['packages/core', 'packages/planner', 'packages/formats'];
/** The one file below the command line that may touch the disk. */
const diskFile = 'packages/core/src/node.ts';

interface Source {
  readonly path: string;
  readonly text: string;
}

/** The sources that ship: no tests, and not what only tests use. */
function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(join(root, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** `@mlprep/core/node` → `@mlprep/core`, `yaml/util` → `yaml`. */
function packageOf(name: string): string {
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
}

function isOfNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(packageOf(name));
}

const isOurs = (name: string): boolean => name === 'mlprep' || name.startsWith('@mlprep/');
const isRelative = (name: string): boolean => name.startsWith('.');

describe.each(Object.keys(allowed))('%s', (folder) => {
  const sources = sourcesOf(folder);
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const dependencies = Object.keys(manifest.dependencies ?? {});
  const importsOf = (keep: (name: string) => boolean, of: (name: string) => string = String) =>
    sources.flatMap(({ path, text }) =>
      findImports(text)
        .filter((name) => keep(name))
        .map((name) => ({ path, name: of(name) })),
    );

  it('imports only packages that lie towards core', () => {
    expect(sources.length).toBeGreaterThan(0);
    const wrong = importsOf(isOurs, packageOf).filter(
      ({ name }) => !allowed[folder]?.includes(name),
    );
    expect(wrong).toEqual([]);
    expect(dependencies.filter((name) => isOurs(name) && !allowed[folder]?.includes(name))).toEqual(
      [],
    );
  });

  it('ships nothing that needs a package its package.json does not ask for', () => {
    const shipped = readdirSync(join(root, folder, 'dist')).filter((name) => !/\.map$/.test(name));
    const needed = shipped.flatMap((name) =>
      findImports(readFileSync(join(root, folder, 'dist', name), 'utf8')),
    );
    expect(shipped.length).toBeGreaterThan(0);
    const undeclared = needed
      .filter((name) => !isRelative(name) && !isOfNode(name))
      .filter((name) => !dependencies.includes(packageOf(name)));
    expect(undeclared).toEqual([]);
  });

  it('reaches no file outside its own sources, nor what only tests use', () => {
    const outside = importsOf(isRelative).filter(({ path, name }) => {
      const target = normalize(join(path, '..', name)).replaceAll('\\', '/');
      const isGenerated = folder === 'content' && target.startsWith('content/generated/');
      const isOwn = target.startsWith(`${folder}/src/`) || target === `${folder}/package.json`;
      return !(isOwn || isGenerated) || /\/testing\//.test(target);
    });
    expect(outside).toEqual([]);
  });

  if (folder !== 'packages/cli') {
    it('knows nothing of Node', () => {
      const wrong = importsOf(isOfNode).filter(({ path }) => path !== diskFile);
      expect(wrong).toEqual([]);
    });
  }

  if (pure.includes(folder)) {
    it('reads no clock, random source, process, console or zone of the process', () => {
      const found = sources.flatMap(({ path, text }) =>
        findImpurities(text).map((what) => `${path}:${what}`),
      );
      expect(found).toEqual([]);
    });
  }
});

describe('the main entry of core', () => {
  it('does not lead to the one file that touches the disk', () => {
    const byPath = new Map(sourcesOf('packages/core').map(({ path, text }) => [path, text]));
    const reached = new Set<string>();
    const follow = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const name of findImports(byPath.get(path) ?? '').filter(isRelative)) {
        follow(normalize(join(path, '..', name.replace(/\.js$/, '.ts'))).replaceAll('\\', '/'));
      }
    };
    follow('packages/core/src/index.ts');
    expect(reached.size).toBeGreaterThan(5);
    expect([...reached]).not.toContain(diskFile);
  });
});

describe('reading a source', () => {
  it.each([
    ['const t = Date.now();', '1: Date.now'],
    ['\nconst t = new Date();', '2: new Date(0)'],
    ['const t = new Date;', '1: new Date(0)'],
    ['const t = new Date(2026, 1, 1);', '1: new Date(3)'],
    ['const clock = Date;', '1: Date.itself'],
    ['const t = Date();', '1: Date.itself'],
    ['const x = Math.random();', '1: Math.random'],
    ['if (process.env.TZ) x();', '1: process.env'],
    ['console.log(1);', '1: console.log'],
    ['const { now } = performance;', '1: performance'],
    ['new Intl.DateTimeFormat().resolvedOptions();', '1: Intl.DateTimeFormat without timeZone'],
    ["Intl.DateTimeFormat('en', { hour: '2-digit' });", '1: Intl.DateTimeFormat without timeZone'],
    ['const minutes = -made.getTimezoneOffset();', '1: getTimezoneOffset'],
    ['const o = { process };', '1: process'],
    ["['b', 'a'].sort((x, y) => x.localeCompare(y));", '1: localeCompare'],
  ])('sees in %j what it asks the world for', (text, what) => {
    expect(findImpurities(text)).toEqual([what]);
  });

  it('lets instants, sums, types, properties, comments and strings pass', () => {
    const text = `
      // Date.now() and console.log
      const made: Date = new Date(options.now);
      const later = Date.parse('2026-01-01T00:00:00Z') + Date.UTC(2026, 0);
      const least = Math.min(1, 2);
      const isDate = made instanceof Date;
      const own = { process: 'console.log(1)', console: 1 };
      const zone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
      const use = own.process + own.console;
    `;
    expect(findImpurities(text)).toEqual([]);
  });

  it('finds imports of every form, and none in comments or strings', () => {
    const text = `
      import { a } from './a.js';
      import type { B } from '@mlprep/core';
      export { c } from 'node:fs';
      import 'yaml';
      const d = await import('d');
      /** import { x } from '@mlprep/formats'; */
      const text = "import 'no'";
    `;
    expect([...findImports(text)].sort()).toEqual([
      './a.js',
      '@mlprep/core',
      'd',
      'node:fs',
      'yaml',
    ]);
  });
});
