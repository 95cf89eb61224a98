/**
 * Shortens a line to a width, at the end of a word where there is one near.
 *
 * @param more - stands for what was left out
 */
export function fitLine(text: string, width: number, more = '…'): string {
  const signs = [...text];
  if (signs.length <= width) return text;
  const room = signs.slice(0, Math.max(0, width - more.length)).join('');
  const atWord = room.replace(/[\s,;:·|—-]*\s\S*$/, '');
  return `${atWord.length >= room.length - 15 ? atWord : room.trimEnd()}${more}`;
}
