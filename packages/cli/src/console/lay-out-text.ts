import { plainText } from '@mlprep/formats';

/**
 * Lays Markdown out for a terminal: paragraphs and list items wrapped between words, code and
 * tables line by line as they are, marks of emphasis gone.
 *
 * @param width - the most characters a wrapped line has
 */
export function layOutText(markdown: string, width: number): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let isCode = false;
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(...wrapBlock(paragraph.join(' '), width));
    paragraph = [];
  };
  for (const line of markdown.trim().split('\n')) {
    if (/^\s*```/.test(line)) {
      flush();
      isCode = !isCode;
    } else if (isCode) {
      lines.push(line === '' ? '' : `    ${line}`);
    } else if (/^\s*\|/.test(line)) {
      flush();
      lines.push(...(/^[\s|:-]+$/.test(line) ? [] : [`  ${plainText(line.trim())}`]));
    } else if (line.trim() === '') {
      flush();
      lines.push('');
    } else {
      if (listMark.test(line)) flush();
      paragraph.push(paragraph.length === 0 ? line : line.trim());
    }
  }
  flush();
  return `${lines.join('\n')}\n`;
}

const listMark = /^\s*(?:[-*+]|\d+\.) +/;

/** A paragraph or a list item; what follows its first line hangs below its words. */
function wrapBlock(block: string, width: number): readonly string[] {
  const mark = listMark.exec(block)?.[0] ?? '';
  return hang(mark, plainText(block.slice(mark.length)), width);
}

/** Lays one item of Markdown out behind a mark, such as `  1  `; further lines hang below its words. */
export function layOutItem(mark: string, markdown: string, width: number): string {
  return `${hang(mark, plainText(markdown), width).join('\n')}\n`;
}

/** Wraps plain text behind a mark that its further lines are indented by. */
export function hang(mark: string, text: string, width: number): readonly string[] {
  const indent = ' '.repeat(mark.length);
  const lines: string[] = [];
  let line = mark;
  for (const word of text.split(/\s+/)) {
    const isFirst = line === mark || line === indent;
    if (!isFirst && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else {
      line += isFirst ? word : ` ${word}`;
    }
  }
  return [...lines, line];
}
