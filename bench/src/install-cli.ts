import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '@mlprep/core';

/** The repository, seen from the source and from the bundle alike. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where each package of the repository goes in an installation. */
const packages = [
  ['packages/core', '@mlprep/core'],
  ['packages/planner', '@mlprep/planner'],
  ['packages/formats', '@mlprep/formats'],
  ['content', '@mlprep/content'],
  ['packages/cli', 'mlprep'],
] as const;

/** The path of the built command in the repository, with the pack that it ships. */
export const builtCli = join(root, 'packages/cli/bin/mlprep.js');

/**
 * Installs the built command into an empty folder with another pack in place of the one it ships:
 * the same files, only the content differs. Packages of others are linked, not copied.
 *
 * @returns the path of the command
 * @throws Error when the repository is not built
 */
export function installCli(folder: string, pack: Pack): string {
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@mlprep'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.') || name === '@mlprep' || name === 'mlprep') continue;
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  for (const [source, name] of packages) {
    if (!existsSync(join(root, source, 'dist'))) {
      throw new Error(`Cannot find ${source}/dist; build it first: npm run build`);
    }
    for (const part of ['package.json', 'bin', 'dist']) {
      const from = join(root, source, part);
      if (existsSync(from)) cpSync(from, join(modules, name, part), { recursive: true });
    }
    const own = join(root, source, 'node_modules');
    if (existsSync(own)) symlinkSync(own, join(modules, name, 'node_modules'));
  }
  writeFileSync(join(modules, '@mlprep/content/dist/index.js'), contentModule(pack));
  return join(modules, 'mlprep/bin/mlprep.js');
}

/** A module that exports a pack as the content package does: parsed from its text, frozen. */
function contentModule(pack: Pack): string {
  return `const text = ${JSON.stringify(JSON.stringify(pack))};
export const pack = deepFreeze(JSON.parse(text));
function deepFreeze(value) {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
`;
}
