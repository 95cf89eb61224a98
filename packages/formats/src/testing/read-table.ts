/**
 * Reads a table of fields between separators, as RFC 4180 and Anki's manual have them: a field that
 * begins with a quotation mark goes on to the next single one. Written apart from what writes them.
 */
export function readTable(text: string, separator: string, lineEnd: string): readonly string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const next = text.indexOf('"', at);
        if (next < 0) throw new Error('a quoted field has no end');
        field += text.slice(at, next);
        at = next + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    } else {
      while (at < text.length && !text.startsWith(separator, at) && !text.startsWith(lineEnd, at)) {
        field += text[at];
        at += 1;
      }
    }
    row.push(field);
    if (text.startsWith(separator, at)) {
      at += separator.length;
      continue;
    }
    if (at < text.length && !text.startsWith(lineEnd, at)) {
      throw new Error(`something stands after a quoted field: ${text.slice(at, at + 20)}`);
    }
    at += lineEnd.length;
    rows.push(row);
    row = [];
  }
  return rows;
}
