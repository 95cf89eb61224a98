import type { z } from 'zod';
import type { Problem } from '../problem.js';
import { packHeaderSchema } from '../schema/pack.js';
import { checkValue } from '../source/check-value.js';
import { parseYamlSource } from '../source/yaml-source.js';
import type { PackFile, Parsed } from './parse-item.js';

/** Reads `pack.yaml`. */
export function parseHeader(
  file: PackFile,
  problems: Problem[],
): Parsed<z.infer<typeof packHeaderSchema>> | undefined {
  const source = parseYamlSource(file.text, file.path);
  const checked = checkValue(source, packHeaderSchema);
  if (checked.ok) return { value: checked.value, file: file.path, locate: source.locate };
  problems.push(...checked.problems);
  return undefined;
}
