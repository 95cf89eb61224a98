import { quantise } from './quantise.js';

/** What a set of study days is judged by. */
export interface PatternRules {
  /** How many study days there are. */
  readonly count: number;
  /** Whether the practice at a position (0 the first) may be on a day. */
  readonly fits: (day: number, position: number) => boolean;
  /** Value less cost. */
  readonly net: (pattern: readonly number[]) => number;
  readonly mostTimes: number;
}

/**
 * Improves a set of study days, the best single change after the other: another day added, one
 * taken out, one moved to a neighbouring day; until none helps.
 *
 * @param start - ascending day indices that fit; may be empty
 * @returns the set and its net value; the empty set is worth what `net([])` says
 */
export function improvePattern(
  start: readonly number[],
  rules: PatternRules,
): { readonly pattern: readonly number[]; readonly net: number } {
  let pattern = start;
  let net = quantise(rules.net(start));
  for (let round = 0; round < 24; round += 1) {
    let bestPattern: readonly number[] | undefined;
    let bestNet = net;
    const consider = (candidate: readonly number[]): void => {
      const value = quantise(rules.net(candidate));
      if (value > bestNet) {
        bestNet = value;
        bestPattern = candidate;
      }
    };
    for (let position = 0; position < pattern.length; position += 1) {
      const rest = pattern.filter((_, index) => index !== position);
      if (position > 0 || rest.length === 0 || rules.fits(rest[0] as number, 0)) consider(rest);
      const lowest = position === 0 ? 0 : (pattern[position - 1] as number) + 1;
      const highest = (pattern[position + 1] ?? rules.count) - 1;
      const here = pattern[position] as number;
      for (const direction of [-1, 1]) {
        let tried = 0;
        for (
          let day = here + direction;
          day >= lowest && day <= highest && tried < 3;
          day += direction
        ) {
          if (!rules.fits(day, position)) continue;
          tried += 1;
          consider(pattern.map((value, index) => (index === position ? day : value)));
        }
      }
    }
    if (pattern.length < rules.mostTimes) {
      const stride = Math.max(1, Math.round(rules.count / 14));
      for (let day = round % stride; day < rules.count; day += stride) {
        if (pattern.includes(day)) continue;
        const position = pattern.filter((value) => value < day).length;
        if (!rules.fits(day, position)) continue;
        if (position === 0 && pattern.length > 0 && !rules.fits(pattern[0] as number, 1)) continue;
        consider([...pattern.slice(0, position), day, ...pattern.slice(position)]);
      }
    }
    if (bestPattern === undefined) break;
    pattern = bestPattern;
    net = bestNet;
  }
  return { pattern, net };
}
