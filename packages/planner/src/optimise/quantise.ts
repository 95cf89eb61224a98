/** Rounds to 1e-9, so that engines whose last bits differ take the same decisions. */
export function quantise(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
