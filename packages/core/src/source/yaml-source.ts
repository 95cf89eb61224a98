import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { Location, Problem } from '../problem.js';

/** A path into parsed YAML, as zod writes it. */
export type ValuePath = readonly PropertyKey[];

/** Parsed YAML that can still say where each of its values stands. */
export interface YamlSource {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Place of the value at a path, or of the deepest part of the path that exists. */
  readonly locate: (path: ValuePath) => Location;
  /** Place of a key of the map at a path. */
  readonly locateKey: (path: ValuePath, key: string) => Location;
}

/**
 * Parses YAML and keeps its positions.
 *
 * @param text - the YAML, without front-matter lines
 * @param file - the name used in locations
 * @param linesBefore - lines of the file that come before `text`
 */
export function parseYamlSource(text: string, file: string, linesBefore = 0): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const at = (offset: number): Location => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + linesBefore, column: Math.max(1, col) };
  };
  const start = document.contents?.range?.[0] ?? 0;
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      code: 'YAML_SYNTAX',
      severity: 'error',
      message: `Cannot read this YAML: ${error.message.replace(/\s+/g, ' ').trim()}`,
      location: at(error.pos[0]),
      hint: 'quote a text that holds a colon or starts with a special character',
    }),
  );
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      problems.push({
        code: 'YAML_SYNTAX',
        severity: 'error',
        message: `Cannot read this YAML: ${error instanceof Error ? error.message : String(error)}`,
        location: at(start),
        hint: 'write the values out instead of using aliases',
      });
    }
  }

  const nodeAt = (path: ValuePath): Node | undefined => {
    for (let length = path.length; length >= 0; length -= 1) {
      const keys = path.slice(0, length).map(String);
      const node = length === 0 ? document.contents : document.getIn(keys, true);
      if (isNode(node) && node.range) return node;
    }
    return undefined;
  };

  return {
    value,
    problems,
    locate: (path) => at(nodeAt(path)?.range?.[0] ?? start),
    locateKey: (path, key) => {
      const map = path.length === 0 ? document.contents : document.getIn(path.map(String), true);
      if (isMap(map)) {
        for (const pair of map.items) {
          if (isScalar(pair.key) && String(pair.key.value) === key && pair.key.range) {
            return at(pair.key.range[0]);
          }
        }
      }
      return at(nodeAt(path)?.range?.[0] ?? start);
    },
  };
}
