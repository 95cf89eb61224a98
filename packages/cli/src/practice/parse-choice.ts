/**
 * Reads which of some numbered things were chosen: `1 3`, `1,3`, `2-4`, `all`, `none`.
 *
 * @param count - how many there are
 * @param otherwise - what an empty line means; left out, it cannot be read
 * @returns whether each was chosen, or undefined where the line cannot be read
 */
export function parseChoice(
  line: string,
  count: number,
  otherwise?: 'none',
): readonly boolean[] | undefined {
  const words = line
    .trim()
    .toLowerCase()
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  const [only] = words;
  if (only === undefined && otherwise === undefined) return undefined;
  const all = (chosen: boolean): readonly boolean[] => Array.from({ length: count }, () => chosen);
  if (only === undefined) return all(false);
  if (words.length === 1 && only === 'all') return all(true);
  if (words.length === 1 && (only === 'none' || only === '0')) return all(false);
  const chosen = new Set<number>();
  for (const word of words) {
    const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(word);
    const from = Number(match?.[1]);
    const to = Number(match?.[2] ?? match?.[1]);
    if (match === null || from < 1 || to > count || from > to) return undefined;
    for (let number = from; number <= to; number += 1) chosen.add(number);
  }
  return Array.from({ length: count }, (_, index) => chosen.has(index + 1));
}
