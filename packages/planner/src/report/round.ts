/** Rounds a stored number to 1e-6, so that engines that differ in the last bit agree. */
export function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
