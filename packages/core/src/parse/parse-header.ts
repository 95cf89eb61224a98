import type { z } from 'zod';
import type { Location, Problem } from '../problem.js';
import { packHeaderSchema } from '../schema/pack.js';
import { checkValue } from '../source/check-value.js';
import { parseYamlSource, type ValuePath } from '../source/yaml-source.js';
import type { PackFile, Parsed } from './parse-item.js';

/** What stands in `pack.yaml`; its keys may be names, so they too have a place. */
export interface ParsedHeader extends Parsed<z.infer<typeof packHeaderSchema>> {
  readonly locateKey: (path: ValuePath, key: string) => Location;
}

/** Reads `pack.yaml`. */
export function parseHeader(file: PackFile, problems: Problem[]): ParsedHeader | undefined {
  const source = parseYamlSource(file.text, file.path);
  const checked = checkValue(source, packHeaderSchema);
  const { locate, locateKey } = source;
  if (checked.ok) return { value: checked.value, file: file.path, locate, locateKey };
  problems.push(...checked.problems);
  return undefined;
}
