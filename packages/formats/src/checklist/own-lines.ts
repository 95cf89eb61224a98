import { diffArrays } from 'diff';
import { parseBoxLine } from './read-checklist.js';

/** Lines of a person's own that stand together, and the rendered line above them. */
export interface OwnGroup {
  /** Key of the rendered line above; undefined at the top of the page. */
  readonly under: string | undefined;
  /** Which of the lines with that key it is, from 0. */
  readonly occurrence: number;
  readonly lines: readonly string[];
}

/** The lines of a text, without regard to its line ends. */
export function linesOf(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n');
}

/** What a line is recognised by: a box by its id or words, whatever its mark or its additions. */
export function keyOf(line: string): string {
  const box = parseBoxLine(line);
  if (box === undefined) return line.trimEnd();
  return box.id === undefined ? `[] ${box.rest.trim()}` : `[] mlprep:${box.id}`;
}

/**
 * Finds the lines that a person added to a rendered page.
 *
 * @param before - the page as it was rendered
 * @param now - the page as it is
 */
export function findOwnLines(
  before: readonly string[],
  now: readonly string[],
): readonly OwnGroup[] {
  const known = new Set(before.map(keyOf));
  const seen = new Map<string, number>();
  const groups: { under: string | undefined; occurrence: number; lines: string[] }[] = [];
  let under: string | undefined;
  let open = false;
  let index = 0;
  for (const change of diffArrays(before.map(keyOf), now.map(keyOf))) {
    if (change.removed) continue;
    for (const key of change.value) {
      const line = now[index] ?? '';
      index += 1;
      // A box or heading that a person moved is still the rendered one.
      const isOwn = change.added && !(key !== '' && known.has(key));
      if (!isOwn) {
        if (key === '') continue;
        seen.set(key, (seen.get(key) ?? -1) + 1);
        under = key;
        open = false;
        continue;
      }
      const last = groups.at(-1);
      if (open && last !== undefined) last.lines.push(line);
      else {
        const occurrence = under === undefined ? 0 : (seen.get(under) ?? 0);
        groups.push({ under, occurrence, lines: [line] });
        open = true;
      }
    }
  }
  return groups.filter((group) => group.lines.some((line) => line.trim() !== ''));
}
