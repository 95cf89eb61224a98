import { join } from 'node:path';
import { type Location, parseYamlSource, type Resource } from '@mlprep/core';
import { readIfThere } from './read-folder.js';

/**
 * Finds where the addresses of a pack's resources stand in its files.
 *
 * @param folder - of the pack
 * @param shown - the folder as it is called in messages
 */
export async function locateResources(
  folder: string,
  shown: string,
  resources: readonly Resource[],
): Promise<(resource: Resource) => Location> {
  const kinds = [...new Set(resources.map(({ kind }) => kind))];
  const places = new Map<string, Location>();
  for (const kind of kinds) {
    const path = `resources/${kind}.yaml`;
    const source = parseYamlSource(
      (await readIfThere(join(folder, path))) ?? '',
      `${shown}/${path}`,
    );
    const entries = Array.isArray(source.value) ? source.value : [];
    entries.forEach((entry, index) => {
      places.set(entry?.id, source.locate([index, 'url']));
    });
  }
  return ({ id, kind }) =>
    places.get(id) ?? { file: `${shown}/resources/${kind}.yaml`, line: 1, column: 1 };
}
