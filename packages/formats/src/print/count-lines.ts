/**
 * How much wider than Helvetica and Arial a system's type may be. Roboto, Segoe UI and San Francisco
 * stay below this; with DejaVu Sans a full sheet may still need the longer page of A4.
 */
const reserve = 1.1;

/** Widths of signs in ems, as Helvetica has them. */
function widthOf(sign: string): number {
  if (/[\p{M}\u200b-\u200f\u2060\ufeff]/u.test(sign)) return 0;
  if (/[ijl|!.,:;'’ftI/ ]/.test(sign)) return 0.28;
  if (/[-()[\]{}r"“”`]/.test(sign)) return 0.35;
  if (/[ckszvxyJ]/.test(sign)) return 0.5;
  if (/[mMW%@…—]/.test(sign)) return 0.9;
  if (/[A-Zw&+=<>~^#]/.test(sign)) return 0.7;
  if (sign <= '\u024f') return 0.56;
  if (sign <= '\u2e7f') return 0.75;
  return 1.3;
}

/** Millimetres of a point. */
export const pointMillimetres = 25.4 / 72;

/** How wide a text is on one line, in millimetres. */
export function measureText(text: string, points: number): number {
  let ems = 0;
  for (const sign of text) ems += widthOf(sign);
  return ems * reserve * points * pointMillimetres;
}

/**
 * How many lines a text takes, at the most, in a column of a page.
 *
 * @param width - of the column, in millimetres
 * @param points - size of the type
 */
export function countLines(text: string, width: number, points: number): number {
  const space = measureText(' ', points);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = measureText(word, points);
    if (used > 0 && used + space + length > width) {
      lines += 1;
      used = 0;
    }
    // A word longer than the column is broken wherever the line ends.
    const whole = Math.floor(length / width);
    lines += whole;
    used = whole > 0 ? length - whole * width : used === 0 ? length : used + space + length;
  }
  return lines;
}
