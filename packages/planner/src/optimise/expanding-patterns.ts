/** Ratios of a gap to the one before it. */
const ratios = [1, 1.6, 2.5, 4] as const;

/**
 * Sets of practice days to start a search from: one to so many times, begun early or late, each
 * gap longer than the one before by some ratio, the last near the end. Small steps alone do not get
 * from reviews crammed late to reviews that are spread.
 *
 * @param days - study days, ascending
 * @returns sets of day indices, ascending, each once
 */
export function expandingPatterns(
  days: readonly number[],
  mostTimes: number,
): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  const count = days.length;
  const last = days[count - 1] ?? 0;
  for (const begin of [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9]) {
    const start = Math.min(count - 1, Math.floor(begin * count));
    const first = days[start] ?? 0;
    for (const end of [1, 0.85]) {
      const until = first + (last - first) * end;
      for (let times = 1; times <= mostTimes; times += 1) {
        for (const ratio of ratios) {
          const pattern = spread(days, first, until, times, ratio);
          found.set(pattern.join(), pattern);
        }
      }
    }
  }
  return [...found.values()];
}

function spread(
  days: readonly number[],
  first: number,
  until: number,
  times: number,
  ratio: number,
): readonly number[] {
  const whole = ratio === 1 ? times - 1 : (ratio ** (times - 1) - 1) / (ratio - 1);
  const pattern: number[] = [];
  let passed = 0;
  for (let index = 0; index < times; index += 1) {
    const target = first + (whole === 0 ? 0 : ((until - first) * passed) / whole);
    const day = days.findIndex((candidate) => candidate >= target - 1e-9);
    if (day > (pattern.at(-1) ?? -1)) pattern.push(day);
    passed += ratio ** index;
  }
  return pattern;
}
