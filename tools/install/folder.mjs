import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** Every file below a folder: its path in it → its bytes as text. */
export function readFiles(folder) {
  return new Map(
    pathsIn(folder).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  );
}

/** The size of a folder's files in MB. */
export function megabytesOf(folder) {
  return pathsIn(folder).reduce((sum, path) => sum + statSync(path).size, 0) / 1e6;
}

/** Links of a folder's pages to files that are not there: `week-01.md → library/x.md`. */
export function findBrokenLinks(folder) {
  return pathsIn(folder)
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target]) => target.replace(/#.*$/, ''))
        .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(normalize(join(dirname(path), decodeURI(target)))))
        .map((target) => `${path.slice(folder.length + 1)} → ${target}`),
    );
}

function pathsIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
