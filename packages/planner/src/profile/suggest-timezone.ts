import { suggest } from '@mlprep/core';

/**
 * Finds the zone that was most likely meant: by its city, else by its spelling.
 *
 * @returns an IANA name that this runtime knows
 */
export function suggestTimezone(name: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = name.trim().replace(/\s+/g, '_').toLowerCase();
  return (
    zones.find((zone) => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase() === city) ??
    suggest(city, zones)
  );
}
