/** The parts of a line with a box. */
export interface BoxLine {
  readonly indent: string;
  /** The one sign in the box; a space for an open one. */
  readonly mark: string;
  readonly rest: string;
  /** The activity's id, where the line still has its comment. */
  readonly id: string | undefined;
}

const pattern = /^(\s*[-*+]\s+)\[\s*(\S?)\s*\](?=\s|$)(.*)$/su;

/**
 * Takes a line with a box apart; undefined when it has none. Spaces around a mark do not matter:
 * `[ x]` is `[x]`, `[]` is `[ ]`.
 */
export function parseBoxLine(line: string): BoxLine | undefined {
  const match = pattern.exec(line);
  if (match === null) return undefined;
  const [, indent = '', mark = '', rest = ''] = match;
  const id = /<!-- *mlprep:(\S+?) *-->/.exec(rest)?.[1];
  return { indent, mark: mark === '' ? ' ' : mark, rest, id };
}

/** The same line with another mark in its box; a line without a box as it is. */
export function withMark(line: string, mark: string): string {
  const box = parseBoxLine(line);
  return box === undefined ? line : `${box.indent}[${mark}]${box.rest}`;
}
