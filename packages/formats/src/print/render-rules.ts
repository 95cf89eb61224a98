const ruleHeight = 8;

/**
 * Renders ruled lines to write on, as many as there is room for.
 *
 * @param millimetres - the room; nothing is rendered where it is too small to be of use
 * @param most - the highest number of lines
 */
export function renderRules(title: string, millimetres: number, most = 12): string {
  const lines = Math.min(most, Math.floor((millimetres - 12) / ruleHeight));
  if (lines < 2) return '';
  return `<div class="rules" aria-hidden="true"><span>${title}</span>${'<i></i>'.repeat(lines)}</div>`;
}
