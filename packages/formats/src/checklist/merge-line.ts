import { parseBoxLine, withMark } from './parse-box-line.js';

/**
 * Brings a newly rendered line together with the same line as a person left it. Its indent, mark
 * and words are merged apart: what the person did not touch is as rendered, what they put in stays.
 *
 * @param before - the line as it was rendered before; undefined when that is not known
 * @param now - the line as it is on disk
 * @param rendered - the new line
 */
export function mergeLine(before: string | undefined, now: string, rendered: string): string {
  if (before === rendered) return now;
  const old = before ?? rendered;
  const indent = choose(indentOf(old), indentOf(now), indentOf(rendered));
  const mark = choose(before === undefined ? ' ' : markOf(before), markOf(now), markOf(rendered));
  const text = mergeText(textOf(old), textOf(now), textOf(rendered));
  return withMark(`${indent}${text}`, mark);
}

function choose(before: string, now: string, rendered: string): string {
  return now === before ? rendered : now;
}

function mergeText(before: string, now: string, rendered: string): string {
  if (now === before || now === rendered) return rendered;
  if (before === rendered) return now;
  let start = 0;
  while (start < before.length && before[start] === now[start]) start += 1;
  if (/[\udc00-\udfff]/.test(before[start] ?? '')) start -= 1;
  const head = before.slice(0, start);
  const tail = before.slice(start);
  // Words put in at one place go to the same place of the new line; any other edit stays whole.
  if (!now.endsWith(tail) || now.length < before.length) return now;
  const put = now.slice(start, now.length - tail.length);
  if (rendered.endsWith(tail)) {
    return `${rendered.slice(0, rendered.length - tail.length)}${put}${tail}`;
  }
  return rendered.startsWith(head) ? `${head}${put}${rendered.slice(head.length)}` : now;
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

function markOf(line: string): string {
  return parseBoxLine(line)?.mark ?? ' ';
}

/** What a line says, whatever its indent and its mark. */
function textOf(line: string): string {
  return withMark(line, ' ').trim();
}
