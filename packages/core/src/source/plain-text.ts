/** A file's text without byte-order mark and with `\n` as its only line end. */
export function toPlainText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
