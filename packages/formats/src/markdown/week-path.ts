/** The file of a week: `week-01.md`; weeks are numbered with at least two digits. */
export function weekPath(number: number): string {
  return `week-${String(number).padStart(2, '0')}.md`;
}
