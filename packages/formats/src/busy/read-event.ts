import { type CalendarLine, shorten } from './calendar-lines.js';
import { dayMs } from './civil-day.js';
import type { Report } from './collect-problems.js';
import { instantOf, type Moment, parseMoment } from './moment.js';
import { type Property, parseDuration, parseProperty } from './parse-property.js';
import { parseRule } from './parse-rule.js';
import type { Component } from './read-components.js';
import type { Rule } from './rule.js';
import type { Zone } from './zone.js';
import type { FindZone } from './zones-of-calendar.js';

/** How long something lasts: days of the wall clock, then milliseconds that pass. */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

/** A VEVENT, as far as it says when somebody is busy. */
export interface BusyEvent {
  readonly uid: string | undefined;
  readonly line: number;
  readonly sequence: number;
  /** Which instance of a series it stands for. */
  readonly recurrenceId: Moment | undefined;
  /** True when it stands for that instance and all later ones. */
  readonly isRange: boolean;
  readonly start: Moment;
  readonly duration: Duration;
  readonly rules: readonly Rule[];
  readonly exceptionRules: readonly Rule[];
  readonly extraDates: readonly { readonly at: Moment; readonly duration: Duration | undefined }[];
  readonly exceptions: readonly Moment[];
  readonly isCancelled: boolean;
  /** False for what is not to be kept clear of: free, cancelled, a whole day. */
  readonly blocks: boolean;
}

/** What events are read with. */
export interface EventOptions {
  readonly findZone: FindZone;
  readonly usersZone: Zone;
  readonly allDay: 'ignore' | 'block';
  readonly report: Report;
}

/**
 * Reads an event. What is wrong in it is reported; only a start that cannot be read makes it
 * useless.
 */
export function readEvent(component: Component, options: EventOptions): BusyEvent | undefined {
  const { report } = options;
  const linesOf = (name: string): readonly CalendarLine[] =>
    component.lines.filter((line) => line.name === name);
  const textOf = (name: string): string | undefined => {
    const [line] = linesOf(name);
    return line?.text.slice(line.text.indexOf(':') + 1).trim();
  };
  const title = shorten(unescapeText(textOf('SUMMARY') ?? textOf('UID') ?? 'without a name'));
  const wrong = (line: CalendarLine, what: string): void =>
    report('EVENT_VALUE_INVALID', line.line, `Cannot read ${line.name} of "${title}": ${what}`, {
      hint: 'that line was left out; change it in your calendar and export it again',
    });
  const momentsOf = (name: string): readonly Moment[] =>
    linesOf(name).flatMap((line) => {
      const property = parseProperty(line.text);
      const moments = (property?.values ?? [undefined]).map((value) =>
        readMoment(value, property, line.line, options.findZone),
      );
      if (moments.includes(undefined)) wrong(line, `"${shownValue(line)}" is no day or time`);
      return moments.filter((moment) => moment !== undefined);
    });
  const [startLine] = linesOf('DTSTART');
  const property = startLine === undefined ? undefined : parseProperty(startLine.text);
  const start = readMoment(property?.values[0], property, startLine?.line ?? 0, options.findZone);
  if (start === undefined) {
    const why =
      startLine === undefined
        ? 'it has no start'
        : `it starts at "${shownValue(startLine)}", which is no day or time`;
    report(
      'EVENT_INVALID',
      startLine?.line ?? component.line,
      `Cannot read the event "${title}": ${why}`,
      {
        hint: 'it was left out; change it in your calendar and export it again',
      },
    );
    return undefined;
  }
  const rulesOf = (name: string): readonly Rule[] =>
    linesOf(name).flatMap((line) => {
      const rule = parseRule(line.text);
      if (rule !== undefined) return [rule];
      const message = `Cannot read how "${title}" repeats: "${shownValue(line)}"`;
      const hint = 'only its first time is kept free; write repetitions out in your calendar';
      report('RULE_INVALID', line.line, message, { hint });
      return [];
    });
  const [recurrenceLine] = linesOf('RECURRENCE-ID');
  const recurrenceId = momentsOf('RECURRENCE-ID')[0];
  const isCancelled = textOf('STATUS')?.toUpperCase() === 'CANCELLED';
  const isFree =
    isCancelled ||
    textOf('TRANSP')?.toUpperCase() === 'TRANSPARENT' ||
    textOf('X-MICROSOFT-CDO-BUSYSTATUS')?.toUpperCase() === 'FREE';
  const isAllDay = start.isDate || textOf('X-MICROSOFT-CDO-ALLDAYEVENT')?.toUpperCase() === 'TRUE';
  const duration = readDuration(linesOf('DTEND')[0], linesOf('DURATION')[0], start, options, wrong);
  return {
    uid: textOf('UID') || undefined,
    line: component.line,
    sequence: Math.max(0, Number.parseInt(textOf('SEQUENCE') ?? '0', 10) || 0),
    recurrenceId,
    isRange:
      recurrenceLine !== undefined &&
      parseProperty(recurrenceLine.text)?.parameters.RANGE?.toUpperCase() === 'THISANDFUTURE',
    start,
    duration,
    rules: rulesOf('RRULE'),
    exceptionRules: rulesOf('EXRULE'),
    extraDates: linesOf('RDATE').flatMap((line) =>
      readExtraDates(line, options, (what) => wrong(line, what)),
    ),
    exceptions: momentsOf('EXDATE'),
    isCancelled,
    blocks: !isFree && !(isAllDay && options.allDay === 'ignore'),
  };
}

/** The FREEBUSY lines of a VFREEBUSY that say that somebody is busy. */
export function readFreeBusy(
  component: Component,
  options: EventOptions,
): readonly { readonly start: number; readonly end: number }[] {
  return component.lines
    .filter(({ name }) => name === 'FREEBUSY')
    .flatMap((line) => {
      const property = parseProperty(line.text);
      if (property?.parameters.FBTYPE?.toUpperCase() === 'FREE') return [];
      const wrong = (what: string): void =>
        options.report('EVENT_VALUE_INVALID', line.line, `Cannot read FREEBUSY: ${what}`, {
          hint: 'that line was left out; ask for the calendar again',
        });
      return readExtraDates(line, options, wrong).map(({ at, duration }) => {
        const start = instantOf(at, options.usersZone);
        return { start, end: endOf(at, duration ?? { days: 0, ms: 0 }, options.usersZone) };
      });
    });
}

/** The instant at which something that starts at a moment is over. */
export function endOf(start: Moment, duration: Duration, usersZone: Zone): number {
  return instantOf({ ...start, wall: start.wall + duration.days * dayMs }, usersZone) + duration.ms;
}

function readMoment(
  value: unknown,
  property: Property | undefined,
  line: number,
  findZone: FindZone,
): Moment | undefined {
  if (typeof value !== 'string' || property === undefined) return undefined;
  const name = property.parameters.TZID;
  const needsZone = name !== undefined && /T\d/.test(value) && !value.endsWith('Z');
  return parseMoment(value, needsZone ? findZone(name, line) : undefined);
}

/** The days and times of an RDATE, or the periods of one with VALUE=PERIOD. */
function readExtraDates(
  line: CalendarLine,
  options: EventOptions,
  wrong: (what: string) => void,
): BusyEvent['extraDates'] {
  const property = parseProperty(line.text);
  const read = (value: unknown): Moment | undefined =>
    readMoment(value, property, line.line, options.findZone);
  const dates = (property?.values ?? [undefined]).map((value) => {
    const [first, second] = Array.isArray(value) ? value : [value];
    const at = read(first);
    if (at === undefined || second === undefined) return at && { at, duration: undefined };
    const end = read(second);
    const duration =
      end === undefined
        ? parseDuration(String(second))
        : { days: 0, ms: instantOf(end, options.usersZone) - instantOf(at, options.usersZone) };
    return duration === undefined ? undefined : { at, duration };
  });
  if (dates.includes(undefined)) wrong(`"${shownValue(line)}" is no day, time or period`);
  return dates.filter((date) => date !== undefined);
}

/** From DTEND, else DURATION, else a day for a DATE and nothing for a DATE-TIME. */
function readDuration(
  endLine: CalendarLine | undefined,
  durationLine: CalendarLine | undefined,
  start: Moment,
  { findZone, usersZone }: EventOptions,
  wrong: (line: CalendarLine, what: string) => void,
): Duration {
  const usual = { days: start.isDate ? 1 : 0, ms: 0 };
  if (endLine !== undefined) {
    const property = parseProperty(endLine.text);
    const end = readMoment(property?.values[0], property, endLine.line, findZone);
    if (end === undefined) wrong(endLine, `"${shownValue(endLine)}" is no day or time`);
    else if (start.isDate) {
      // A day that ends on itself is a day, whatever its program meant by that.
      return { days: Math.max(1, Math.ceil((end.wall - start.wall) / dayMs)), ms: 0 };
    } else {
      const inZone = end.isDate ? { ...end, zone: start.zone } : end;
      const ms = instantOf(inZone, usersZone) - instantOf(start, usersZone);
      if (ms >= 0) return { days: 0, ms };
      wrong(endLine, 'it ends before it starts');
    }
  } else if (durationLine !== undefined) {
    const duration = parseDuration(
      durationLine.text.slice(durationLine.text.indexOf(':') + 1).trim(),
    );
    if (duration !== undefined && duration.days >= 0 && duration.ms >= 0) {
      return start.isDate ? { days: Math.max(1, duration.days), ms: 0 } : duration;
    }
    wrong(durationLine, `"${shownValue(durationLine)}" is no length of time`);
  }
  return usual;
}

/** A TEXT value as it is meant (RFC 5545, 3.3.11). */
function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? ' ' : sign));
}

function shownValue(line: CalendarLine): string {
  return shorten(line.text.slice(line.text.lastIndexOf(':') + 1));
}
