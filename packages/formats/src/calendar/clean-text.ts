/**
 * Makes any string safe to stand in a calendar file: well-formed Unicode in NFC, `\n` as the only
 * line end, no other control characters (RFC 5545, 3.1 and 3.3.11).
 */
export function cleanText(text: string): string {
  return (
    wellFormed(text)
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
  );
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** The same without commas and backslashes, at which readers cut lists of categories. */
export function cleanCategory(text: string): string {
  return cleanLine(text.replace(/[,\\]/g, ' '));
}

/** Escapes a TEXT value where the calendar library does not (RFC 5545, 3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** An address in which nothing is left for the calendar library to escape. */
export function cleanUrl(url: string): string {
  return cleanLine(url).replace(/[,;\\ ]/g, (sign) => encodeURIComponent(sign));
}

/** Replaces lone surrogates; `String.prototype.toWellFormed` is newer than the oldest runtime. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}
