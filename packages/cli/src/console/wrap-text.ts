/**
 * Breaks lines between words so that they fit. What is indented stays so, a number keeps its `%`,
 * and a line that fits is left alone.
 *
 * @param columns - the most characters a line may have, unless a word has more
 */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): readonly string[] {
  if (line.length <= columns) return [line];
  const [indent = ''] = /^\s*(?:• )?/.exec(line) ?? [];
  const hanging = ' '.repeat(indent.length);
  const lines: string[] = [];
  let open = indent;
  for (const word of line.slice(indent.length).split(/ (?!%)/)) {
    const isFirst = open.trim() === '' || open === indent;
    const longer = isFirst ? `${open}${word}` : `${open} ${word}`;
    if (longer.length <= columns || isFirst) open = longer;
    else {
      lines.push(open);
      open = `${hanging}${word}`;
    }
  }
  return [...lines, open];
}
