import { wordsOfBox } from './box-words.js';
import { parseBoxLine } from './parse-box-line.js';

/**
 * Gives boxes that lost their id comment, as some editors do, the id of the one box of the page
 * before that has the same words and is missing now. Where that is not one box, nothing changes.
 */
export function restoreIds(before: readonly string[], now: readonly string[]): readonly string[] {
  const present = new Set(now.map((line) => parseBoxLine(line)?.id));
  const missing = new Map<string, string[]>();
  for (const line of before) {
    const box = parseBoxLine(line);
    if (box?.id === undefined || present.has(box.id)) continue;
    const words = wordsOfBox(box.rest);
    missing.set(words, [...(missing.get(words) ?? []), box.id]);
  }
  if (missing.size === 0) return now;
  const wordsNow = now.map((line) => {
    const box = parseBoxLine(line);
    return box === undefined || box.id !== undefined ? undefined : wordsOfBox(box.rest);
  });
  return now.map((line, index) => {
    const words = wordsNow[index];
    const ids = words === undefined ? [] : (missing.get(words) ?? []);
    const isOnly = ids.length === 1 && wordsNow.filter((other) => other === words).length === 1;
    return isOnly ? `${line.trimEnd()} <!-- mlprep:${ids[0]} -->` : line;
  });
}
