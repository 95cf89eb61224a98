import { parseBoxLine } from './parse-box-line.js';

/** What a line is recognised by: a box by its id or words, whatever its mark or its indent. */
export function keyOf(line: string): string {
  const box = parseBoxLine(line);
  if (box === undefined) return line.trim();
  return box.id === undefined ? `[] ${box.rest.trim()}` : `${idSign}${box.id}`;
}

/** Starts the key of a box with an id; no line of a text can hold it. */
const idSign = '\n';

/**
 * Finds each line of a page in an earlier state of that page. Of all ways to keep the order the one
 * that finds most lines counts; a line that goes on behind its old end is still that line, but one
 * that is the same is preferred. Lines that were moved are found after that.
 *
 * @param before - the earlier lines
 * @param now - the lines to find
 * @returns for each line of `now` its index in `before`, each at most once; undefined for new ones
 */
export function alignLines(
  before: readonly string[],
  now: readonly string[],
): readonly (number | undefined)[] {
  const keysBefore = before.map(keyOf);
  const keysNow = now.map(keyOf);
  let head = 0;
  while (head < before.length && keysBefore[head] === keysNow[head]) head += 1;
  const found = [
    ...now.slice(0, head).map((_, index) => index),
    ...alignInOrder(keysBefore.slice(head), keysNow.slice(head)).map((index) =>
      index === undefined ? undefined : head + index,
    ),
  ];
  const left = new Map<string, number[]>();
  const taken = new Set(found);
  keysBefore.forEach((key, index) => {
    if (key !== '' && !taken.has(index)) left.set(key, [...(left.get(key) ?? []), index]);
  });
  return found.map((index, at) => index ?? left.get(keysNow[at] ?? '')?.shift());
}

/** The longest common subsequence, in which equal keys weigh a little more than longer ones. */
function alignInOrder(
  before: readonly string[],
  now: readonly string[],
): readonly (number | undefined)[] {
  const width = now.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const weigh = (i: number, j: number): number => {
    const [a = '', b = ''] = [before[i], now[j]];
    return a === b ? before.length + 1 : goesOn(a, b) ? before.length : 0;
  };
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const weight = weigh(i, j);
      best[i * width + j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        weight > 0 ? weight + at(i + 1, j + 1) : 0,
      );
    }
  }
  const found: (number | undefined)[] = now.map(() => undefined);
  let i = 0;
  let j = 0;
  while (i < before.length && j < now.length) {
    const weight = weigh(i, j);
    if (weight > 0 && weight + at(i + 1, j + 1) === at(i, j)) {
      found[j] = i;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) === at(i, j)) i += 1;
    else j += 1;
  }
  return found;
}

/** True when a line holds an earlier one and more behind it. */
function goesOn(before: string, now: string): boolean {
  return (
    before !== '' &&
    now.startsWith(before) &&
    !before.startsWith(idSign) &&
    !/^[\p{L}\p{N}]/u.test(now.slice(before.length))
  );
}
