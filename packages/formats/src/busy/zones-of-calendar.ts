import { isTimezone } from '@mlprep/planner';
import type { Budget } from './budget.js';
import { shorten } from './calendar-lines.js';
import type { Report } from './collect-problems.js';
import { customZone } from './custom-zone.js';
import type { Component } from './read-components.js';
import { windowsZones } from './windows-zones.js';
import { ianaZone, utcZone, type Zone } from './zone.js';

/** Finds the zone of a `TZID`; undefined means the user's own. */
export type FindZone = (name: string, line: number) => Zone | undefined;

/** Zones of a file, each made once. */
export interface ZoneShelf {
  readonly known: Map<string, Zone>;
  /** Names that were reported as unknown. */
  readonly unknown: Set<string>;
}

/**
 * Reads zone names of one calendar: as IANA names, as Windows names, by a trailing `Area/City`, then
 * as the VTIMEZONE that the file describes. A short name such as `EST` that the file describes
 * itself means what the file says. A name that nobody knows is reported once.
 */
export function zonesOfCalendar(
  calendar: Component,
  options: {
    readonly shelf: ZoneShelf;
    readonly until: number;
    readonly budget: Budget;
    readonly report: Report;
    readonly usersZone: string;
  },
): FindZone {
  const { shelf, report } = options;
  const described = new Map<string, Component>();
  for (const part of calendar.parts) {
    const id = part.lines.find(({ name }) => name === 'TZID');
    if (part.name === 'VTIMEZONE' && id !== undefined) {
      described.set(normalise(id.text.slice(id.text.indexOf(':') + 1)), part);
    }
  }
  const found = new Map<string, Zone | undefined>();
  const find = (name: string): Zone | undefined => {
    const component = described.get(name);
    const isShort = !name.includes('/') && !/^(?:UTC|GMT|Z)$/i.test(name);
    const iana = isShort && component !== undefined ? windowsZones.get(name) : ianaName(name);
    if (iana !== undefined) return shelve(shelf, iana);
    const custom =
      component === undefined ? undefined : customZone(component, options.until, options.budget);
    return custom ?? (isShort && isTimezone(name) ? shelve(shelf, name) : undefined);
  };
  return (given, line) => {
    const name = normalise(given);
    if (!found.has(name)) found.set(name, find(name));
    const zone = found.get(name);
    if (zone === undefined && !shelf.unknown.has(name)) {
      shelf.unknown.add(name);
      report(
        'ZONE_UNKNOWN',
        line,
        `Cannot find the time zone "${shorten(name)}"; its times are read in ${options.usersZone}`,
        { hint: 'check these events, or write a zone as Europe/Berlin into the calendar' },
      );
    }
    return zone;
  };
}

/** What a name in a file is called in the zone database. */
function ianaName(name: string): string | undefined {
  if (/^Z$/i.test(name)) return 'UTC';
  if (isTimezone(name)) return name;
  const windows = windowsZones.get(name);
  if (windows !== undefined) return windows;
  const parts = name.split('/');
  for (const length of [3, 2, 1]) {
    const tail = parts.slice(-length).join('/');
    if (parts.length > length && isTimezone(tail)) return tail;
  }
  return undefined;
}

function shelve(shelf: ZoneShelf, name: string): Zone {
  if (/^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal)$/i.test(name)) return utcZone;
  const zone = shelf.known.get(name) ?? ianaZone(name);
  shelf.known.set(name, zone);
  return zone;
}

function normalise(name: string): string {
  return name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\([\\,;])/g, '$1')
    .trim();
}
