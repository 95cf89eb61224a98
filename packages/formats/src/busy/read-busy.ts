import type { Problem } from '@mlprep/core';
import { parseInstant } from '@mlprep/planner';
import { mostInstances, openBudget } from './budget.js';
import { readCalendarLines } from './calendar-lines.js';
import { collectProblems } from './collect-problems.js';
import { expandSeries, type SeriesOptions, type Taken } from './expand-series.js';
import { mergeIntervals } from './merge-intervals.js';
import { readComponents } from './read-components.js';
import { type BusyEvent, readEvent, readFreeBusy } from './read-event.js';
import { ianaZone } from './zone.js';
import { type ZoneShelf, zonesOfCalendar } from './zones-of-calendar.js';

/** What `readBusy` needs besides the text. */
export interface ReadBusyOptions {
  /** First instant that matters, as an ISO instant. */
  readonly from: string;
  /** The instant after the last that matters. */
  readonly to: string;
  /** Zone of times that name none, and of whole days; an IANA name. */
  readonly timezone: string;
  /** Whether events of whole days take time; default `ignore`. */
  readonly allDay?: 'ignore' | 'block';
  /** Name of the file in problems; default `busy.ics`. */
  readonly file?: string;
}

/** When somebody is busy, and what could not be read. */
export interface Busy {
  /** ISO instants in UTC, in order, none touching another. */
  readonly intervals: readonly { readonly start: string; readonly end: string }[];
  /** An error only when the text is no calendar at all; else warnings. */
  readonly problems: readonly Problem[];
}

const largest = 20_000_000;

/**
 * Reads when somebody is busy from a calendar file (iCalendar, RFC 5545), as the programs of this
 * world write it: repeated, moved and cancelled events, free-busy lists, Windows' zone names. Events
 * of our own plans are left out, so that a whole calendar can be given back. An event that cannot be
 * read is a warning and loses no other.
 *
 * @param text - one file, with one or several calendars
 * @throws MlprepError with code `INSTANT_INVALID` when `from` or `to` cannot be read
 *
 * @example A meeting every Monday, moved once
 * ```ts
 * import assert from 'node:assert/strict';
 * import { readBusy } from '@mlprep/formats';
 *
 * const text = [
 *   'BEGIN:VCALENDAR',
 *   'BEGIN:VEVENT',
 *   'UID:stand-up',
 *   'DTSTART;TZID=W. Europe Standard Time:20260105T190000',
 *   'DURATION:PT30M',
 *   'RRULE:FREQ=WEEKLY',
 *   'EXDATE;TZID=W. Europe Standard Time:20261130T190000',
 *   'END:VEVENT',
 *   'END:VCALENDAR',
 * ].join('\r\n');
 *
 * const { intervals, problems } = readBusy(text, {
 *   from: '2026-11-23T00:00:00+01:00',
 *   to: '2026-12-14T00:00:00+01:00',
 *   timezone: 'Europe/Berlin',
 * });
 * assert.deepEqual(intervals, [
 *   { start: '2026-11-23T18:00:00Z', end: '2026-11-23T18:30:00Z' },
 *   { start: '2026-12-07T18:00:00Z', end: '2026-12-07T18:30:00Z' },
 * ]);
 * assert.deepEqual(problems, []);
 * ```
 */
export function readBusy(text: string, options: ReadBusyOptions): Busy {
  const window = { from: parseInstant(options.from), to: parseInstant(options.to) };
  const { report, problems } = collectProblems(options.file ?? 'busy.ics');
  const refuse = (code: string, message: string, hint: string): Busy => {
    report(code, 1, message, { hint, severity: 'error' });
    return { intervals: [], problems: problems() };
  };
  if (isTooLarge(text)) {
    return refuse(
      'CALENDAR_TOO_LARGE',
      'Cannot read a calendar of more than 20 MB',
      'export only the months of your plan, or leave attachments out',
    );
  }
  if (!/^BEGIN:V(?:CALENDAR|EVENT|FREEBUSY)[ \t]*$/im.test(text.replace(/^\uFEFF/, ''))) {
    return refuse(
      'CALENDAR_UNREADABLE',
      'Cannot find a calendar in this file: it has no line "BEGIN:VCALENDAR"',
      'export it from your calendar as iCalendar (.ics)',
    );
  }
  const budget = openBudget();
  const zone = ianaZone(options.timezone);
  const shelf: ZoneShelf = { known: new Map([[options.timezone, zone]]), unknown: new Set() };
  const events: BusyEvent[] = [];
  const taken: Taken[] = [];
  for (const calendar of readComponents(readCalendarLines(text, report), report)) {
    const findZone = zonesOfCalendar(calendar, {
      shelf,
      until: window.to,
      budget,
      report,
      usersZone: options.timezone,
    });
    const reading = { findZone, usersZone: zone, allDay: options.allDay ?? 'ignore', report };
    for (const part of calendar.parts) {
      if (part.name === 'VFREEBUSY')
        for (const time of readFreeBusy(part, reading)) taken.push(time);
      if (part.name !== 'VEVENT') continue;
      const event = readEvent(part, reading);
      if (event !== undefined && !isOwn(event)) events.push(event);
    }
  }
  const onTooMany = ({ line }: BusyEvent): void =>
    report(
      'RULE_TOO_LONG',
      line,
      `Cannot look at every time of this event: it has more than ${mostInstances} or repeats too finely`,
      { hint: 'times after the last one seen are not kept free; make it repeat less often' },
    );
  const series: SeriesOptions = { ...window, usersZone: zone, budget, onTooMany };
  for (const group of groupEvents(events)) {
    for (const time of expandSeries(group.masters, group.overrides, series)) taken.push(time);
  }
  const intervals = mergeIntervals(taken, window).map(({ start, end }) => ({
    start: formatUtc(start),
    end: formatUtc(end),
  }));
  return { intervals, problems: problems() };
}

interface Series {
  readonly masters: readonly BusyEvent[];
  readonly overrides: readonly BusyEvent[];
}

/**
 * Events by UID, only the latest revision of each: that with the highest SEQUENCE, and all of them
 * when several have it. A cancelled series takes the instances of its revision with it.
 */
function groupEvents(events: readonly BusyEvent[]): readonly Series[] {
  const byUid = new Map<string, BusyEvent[]>();
  const groups: Series[] = [];
  for (const event of events) {
    if (event.uid === undefined) groups.push({ masters: [event], overrides: [] });
    else put(byUid, event.uid, event);
  }
  for (const group of byUid.values()) {
    const masters = latest(group.filter(({ recurrenceId }) => recurrenceId === undefined));
    const cancelled = masters.some(({ isCancelled }) => isCancelled);
    const instances = new Map<string, BusyEvent[]>();
    for (const event of group) {
      if (event.recurrenceId === undefined) continue;
      if (cancelled && event.sequence <= (masters[0]?.sequence ?? 0)) continue;
      const { wall, isDate, zone } = event.recurrenceId;
      const key = `${zone === undefined || isDate ? `floating ${wall}` : zone.toInstant(wall)}`;
      put(instances, key, event);
    }
    groups.push({ masters, overrides: [...instances.values()].flatMap(latest) });
  }
  return groups;
}

function put(groups: Map<string, BusyEvent[]>, key: string, event: BusyEvent): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [event]);
  else group.push(event);
}

function latest(events: readonly BusyEvent[]): readonly BusyEvent[] {
  const highest = events.reduce((most, { sequence }) => Math.max(most, sequence), 0);
  return events.filter(({ sequence }) => sequence === highest);
}

/** True for sessions, weeks and interviews that a plan of ours put into a calendar. */
function isOwn({ uid }: BusyEvent): boolean {
  return uid !== undefined && /@mlprep$/i.test(uid);
}

function isTooLarge(text: string): boolean {
  return text.length > largest || (text.length > largest / 3 && bytesOf(text) > largest);
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair is two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}

function formatUtc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.000Z$/, 'Z');
}
