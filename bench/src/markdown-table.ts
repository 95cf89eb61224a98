/**
 * Renders rows as a Markdown table: the first column to the left, all others to the right, as
 * numbers are read.
 *
 * @param head - names of the columns
 * @param rows - cells as text, as many a row as there are columns
 * @returns the table with a line break at its end
 */
export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
