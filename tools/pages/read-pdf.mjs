import { run, versionOf } from '../run-program.mjs';

/** How many pages a PDF has: by poppler where it is there, else by its page objects. */
export function countPages(file, bytes) {
  if (versionOf('pdfinfo', ['-v']) !== undefined) {
    return Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', [file]))?.[1]);
  }
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** True where the text of pages can be read. */
export function canReadText() {
  return versionOf('pdftotext', ['-v']) !== undefined;
}

/** The text of each page, with single spaces. */
export function readPages(file) {
  const text = run('pdftotext', ['-layout', file, '-']);
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' ').trim());
}
