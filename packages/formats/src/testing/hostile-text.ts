import fc from 'fast-check';

/** Pieces that mean something to calendars, to Markdown, or to what cleans strings. */
const pieces = [
  ...['\n', '\r', '\r\n', '\t', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u2028'],
  ...[',', ';', ':', '\\', '\\n', '"', "'", '=', '%', '&', '&amp;', '$', '|', '~', '!', '@'],
  ...['*', '**', '_', '`', '```', '#', '# ', '- [x] ', '1. ', '> ', '<b>', '<!--', '-->', '[a](b)'],
  ...['BEGIN:VEVENT', 'END:VCALENDAR', '\r\nUID:x', '\nSUMMARY:x', '<!-- mlprep:learn:trees -->'],
  ...['\ud800', '\udc00', '\ud83d\ude00', '\u{1f469}\u200d\u{1f52c}', 'e\u0301', '\ufeff', '漢字'],
  ...[' ', '  ', '\u00a0', 'a', 'Ada', 'x'.repeat(80)],
];

/** Strings such as no one is called, but somebody may type. */
export function hostileText(maxPieces = 40): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...pieces) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  );
  return fc.array(piece, { maxLength: maxPieces }).map((all) => all.join(''));
}
