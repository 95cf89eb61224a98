import { z } from 'zod';
import type { Location, Problem } from '../problem.js';
import { type Resource, resourceEntrySchema } from '../schema/resource.js';
import { idSchema } from '../schema/words.js';
import { checkValue } from '../source/check-value.js';
import { parseYamlSource } from '../source/yaml-source.js';
import { idOfPath, type PackFile, type Parsed } from './parse-item.js';

/** A list of resources. */
export interface ParsedResources {
  /** Undefined when a problem was added. */
  readonly items: readonly Parsed<Resource>[] | undefined;
  /** The ids of the entries, as far as they have one, whatever else is wrong with the list. */
  readonly ids: readonly { readonly id: string; readonly location: Location }[];
  /** Whether that is every entry. */
  readonly complete: boolean;
}

const entriesSchema = z.array(resourceEntrySchema);
const namedSchema = z.object({ id: z.string() });

/** Reads `resources/<kind>.yaml`, a list. */
export function parseResources(file: PackFile, problems: Problem[]): ParsedResources {
  const source = parseYamlSource(file.text, file.path);
  const checked = checkValue(source, entriesSchema);
  if (!checked.ok) problems.push(...checked.problems);
  const entries: readonly unknown[] = Array.isArray(source.value) ? source.value : [undefined];
  const ids = entries.flatMap((entry, index) => {
    const named = namedSchema.safeParse(entry);
    return named.success ? [{ id: named.data.id, location: source.locate([index, 'id']) }] : [];
  });
  const kind = idOfPath(file.path);
  const isNamed = idSchema.safeParse(kind).success;
  if (!isNamed) {
    problems.push({
      code: 'VALUE_INVALID',
      severity: 'error',
      message: `Cannot use the file name "${kind}" as a kind of resource`,
      location: { file: file.path, line: 1, column: 1 },
      hint: 'rename the file with small letters, digits and hyphens, as reading-list.yaml',
    });
  }
  return {
    items:
      checked.ok && isNamed
        ? checked.value.map((entry, index) => ({
            value: { ...entry, kind },
            file: file.path,
            locate: (path) => source.locate([index, ...path]),
          }))
        : undefined,
    ids,
    complete: ids.length === entries.length,
  };
}
