import type { Problem } from '../problem.js';
import { parseYamlSource, type YamlSource } from './yaml-source.js';

/** A content file cut in two. */
export interface SplitFile {
  /** Undefined when the file has none. */
  readonly frontMatter: YamlSource | undefined;
  /** What comes after it; undefined in an empty file, or when nothing says where it starts. */
  readonly body: string | undefined;
  /** Lines of the file that come before the body. */
  readonly linesBefore: number;
  readonly problems: readonly Problem[];
}

/**
 * Cuts a content file into its YAML front matter and its body.
 *
 * @param text - the file, with `\n` as its line ends
 * @param file - the name used in locations
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const opening = /^\s*---[ \t]*\n/.exec(text)?.[0];
  if (opening === undefined) {
    const hint = 'start the file with its keys between two lines of "---"';
    return {
      frontMatter: undefined,
      body: text.trim() === '' ? undefined : text,
      linesBefore: 0,
      problems: [missing(file, hint)],
    };
  }
  const closed = /^([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text.slice(opening.length));
  if (closed === null) {
    const hint = 'close the keys with a line of "---"';
    return {
      frontMatter: undefined,
      body: undefined,
      linesBefore: 0,
      problems: [missing(file, hint)],
    };
  }
  const matter = opening + closed[0];
  return {
    frontMatter: parseYamlSource(closed[1] ?? '', file, lineEnds(opening)),
    body: text.slice(matter.length),
    linesBefore: lineEnds(matter),
    problems: [],
  };
}

function missing(file: string, hint: string): Problem {
  return {
    code: 'FRONT_MATTER_MISSING',
    severity: 'error',
    message: 'Cannot find the front matter',
    location: { file, line: 1, column: 1 },
    hint,
  };
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
