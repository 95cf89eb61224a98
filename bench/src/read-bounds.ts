import { existsSync, readFileSync } from 'node:fs';

/** Stored bounds by calendar, such as "4x5"; none where no file was stored. */
export function readBounds(): Readonly<Record<string, number>> {
  const file = new URL('../instances/bounds.json', import.meta.url);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
