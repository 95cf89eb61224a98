import {
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
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
  const problems = mistakes(document).map(
    (error): Problem => ({
      code: 'YAML_SYNTAX',
      severity: 'error',
      message: `Cannot read this YAML: ${error.message.replace(/\s+/g, ' ').trim()}`,
      location: at(error.pos[0]),
      hint: hints[error.code] ?? quoteIt,
    }),
  );
  let value: unknown;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 50 });
    } catch (error) {
      const stray = strayAlias(document);
      problems.push({
        code: 'YAML_SYNTAX',
        severity: 'error',
        message: `Cannot read this YAML: ${error instanceof Error ? error.message : String(error)}`,
        location: at(stray ?? start),
        hint: stray === undefined ? 'write the values out instead of using aliases' : quoteIt,
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

const quoteIt = 'quote a text that holds a colon or starts with a special character';
const hints: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'keep one of the keys with this name',
  TAB_AS_INDENT: 'indent with spaces',
};

/** What the parser found, without the errors that only follow from an earlier one. */
function mistakes(document: Document): readonly YAMLError[] {
  const first = document.errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const errors = document.errors.filter(
    (error) => error === first || error.code === 'DUPLICATE_KEY',
  );
  return [...errors, ...document.warnings];
}

/** Where an alias stands that no anchor was set for: most often a text that starts with "*". */
function strayAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      offset = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}
