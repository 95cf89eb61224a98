/** Text of a person's own as inline Markdown that shows exactly that text. */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&$]/g, '\\$&');
}

/** A title of the pack, which may hold inline Markdown, as the text of a link. */
export function linkText(title: string): string {
  return title.replace(/\\.|(`+)[^`]*\1|[[\]]/g, (part) =>
    part === '[' || part === ']' ? `\\${part}` : part,
  );
}

/** A title of the pack without its Markdown marks, for calendars and terminals. */
export function plainText(markdown: string): string {
  return (
    markdown
      // Each sign can be read in one way only: a choice here would take time without end.
      .replace(/\[((?:\\.|`[^`]*`|`(?![^`]*`)|[^\]\\`])+)\]\([^)]*\)/g, '$1')
      .replace(/`([^`]*)`/g, '$1')
      .replace(/\*\*([^*]+)\*\*/g, '$1')
      .replace(/(^|[^\w*])\*([^*\s][^*]*)\*/g, '$1$2')
      .replace(/\\([\\`*_{}[\]<>#|~&$])/g, '$1')
  );
}

/** Joins words as a sentence does: `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 session`, `2 sessions`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
