import { z } from 'zod';
import type { Problem } from '../problem.js';
import { type Resource, resourceEntrySchema } from '../schema/resource.js';
import { checkValue } from '../source/check-value.js';
import { parseYamlSource } from '../source/yaml-source.js';
import { idOfPath, type PackFile, type Parsed } from './parse-item.js';

/** Reads `resources/<kind>.yaml`, a list. */
export function parseResources(file: PackFile, problems: Problem[]): readonly Parsed<Resource>[] {
  const source = parseYamlSource(file.text.replace(/\r\n?/g, '\n'), file.path);
  const checked = checkValue(source, z.array(resourceEntrySchema));
  if (!checked.ok) {
    problems.push(...checked.problems);
    return [];
  }
  const kind = idOfPath(file.path);
  return checked.value.map((entry, index) => ({
    value: { ...entry, kind },
    file: file.path,
    locate: (path) => source.locate([index, ...path]),
  }));
}
