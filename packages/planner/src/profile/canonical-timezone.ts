/**
 * Writes a zone's name the way the zone database does, where only the case differs: runtimes read
 * names in any case, other programs do not. An alias stays as it is.
 *
 * @param name - a zone that this runtime knows
 */
export function canonicalTimezone(name: string): string {
  const canonical = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  return canonical.toLowerCase() === name.toLowerCase() ? canonical : name;
}
