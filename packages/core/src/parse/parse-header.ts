import type { z } from 'zod';
import type { Problem } from '../problem.js';
import { packHeaderSchema } from '../schema/pack.js';
import { checkValue } from '../source/check-value.js';
import { parseYamlSource } from '../source/yaml-source.js';
import type { PackFile } from './parse-item.js';

/** Reads `pack.yaml`. */
export function parseHeader(
  file: PackFile,
  problems: Problem[],
): z.infer<typeof packHeaderSchema> | undefined {
  const source = parseYamlSource(file.text, file.path);
  const checked = checkValue(source, packHeaderSchema);
  if (checked.ok) return checked.value;
  problems.push(...checked.problems);
  return undefined;
}
