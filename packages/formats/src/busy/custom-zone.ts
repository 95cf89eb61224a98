import type { Budget } from './budget.js';
import { startRule } from './budget.js';
import { dayMs, dayNumber } from './civil-day.js';
import { expandRule } from './expand-rule.js';
import { parseMoment } from './moment.js';
import { parseProperty } from './parse-property.js';
import { parseRule } from './parse-rule.js';
import type { Component } from './read-components.js';
import { utcZone, type Zone } from './zone.js';

interface Change {
  /** Instant from which the offset holds. */
  readonly at: number;
  readonly offset: number;
  readonly before: number;
}

/** Programs that mean "always" write years such as 1601; nobody's appointment is that old. */
const earliest = dayNumber(1900, 1, 1) * dayMs;

/**
 * The zone that a VTIMEZONE of a file describes.
 *
 * @param until - changes of the clocks are needed up to this instant
 * @returns undefined when the description has no readable observance
 */
export function customZone(component: Component, until: number, budget: Budget): Zone | undefined {
  const changes = component.parts
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .flatMap((observance) => changesOf(observance, until + 400 * dayMs, budget))
    .sort((a, b) => a.at - b.at);
  const [first] = changes;
  if (first === undefined) return undefined;
  const offsetAt = (instant: number): number => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first.before : (changes[low - 1]?.offset ?? first.before);
  };
  return {
    toWall: (instant) => instant + offsetAt(instant),
    toInstant: (wall) => {
      const before = offsetAt(wall - dayMs);
      const after = offsetAt(wall + dayMs);
      const [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
      if (early + offsetAt(early) === wall) return early;
      return late + offsetAt(late) === wall ? late : wall - before;
    },
  };
}

function changesOf(observance: Component, until: number, budget: Budget): readonly Change[] {
  const textOf = (name: string): string | undefined => {
    const line = observance.lines.find((candidate) => candidate.name === name);
    return line?.text.slice(line.text.lastIndexOf(':') + 1).trim();
  };
  const before = parseOffset(textOf('TZOFFSETFROM'));
  const offset = parseOffset(textOf('TZOFFSETTO'));
  const startLine = observance.lines.find(({ name }) => name === 'DTSTART');
  const start = parseMoment(String(parseProperty(startLine?.text ?? '')?.values[0]), undefined);
  if (before === undefined || offset === undefined || start === undefined) return [];
  const walls = [start.wall];
  for (const { name, text } of observance.lines) {
    if (name === 'RDATE') {
      for (const value of parseProperty(text)?.values ?? []) {
        const moment = parseMoment(String(Array.isArray(value) ? value[0] : value), undefined);
        if (moment !== undefined) walls.push(moment.wall);
      }
    } else if (name === 'RRULE') {
      const rule = parseRule(text);
      if (rule === undefined) continue;
      // UNTIL is in UTC; it is read with the offset before the change, as the start is.
      const last =
        rule.until === undefined
          ? until
          : rule.until.wall + (rule.until.zone === utcZone ? before : 0);
      startRule(budget);
      const window = { from: earliest, to: Math.min(until, last + 1) };
      for (const wall of expandRule(rule, start.wall, window, budget)) walls.push(wall);
    }
  }
  return walls.map((wall) => ({ at: wall - before, offset, before }));
}

/** `+0100` or `-033000` in milliseconds. */
function parseOffset(text = ''): number | undefined {
  const match = /^([+-])?(\d\d):?(\d\d):?(\d\d)?$/.exec(text);
  if (match === null) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  return (match[1] === '-' ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}
