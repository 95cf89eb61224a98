/** Markdown without its fenced blocks of code. */
export function withoutCode(markdown) {
  return markdown.replace(/^ *(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\1 *$/gm, '');
}
