import { type Budget, spendSteps, startRule } from './budget.js';
import { dayMs } from './civil-day.js';
import { expandRule } from './expand-rule.js';
import { instantOf, type Moment } from './moment.js';
import { type BusyEvent, type Duration, endOf } from './read-event.js';
import type { Rule } from './rule.js';
import { utcZone, type Zone } from './zone.js';

/** Time that is taken, in milliseconds since the epoch. */
export interface Taken {
  readonly start: number;
  readonly end: number;
}

/** What a series is expanded with. */
export interface SeriesOptions {
  /** Instances that begin from `from` or end after it, and begin before `to`. */
  readonly from: number;
  readonly to: number;
  readonly usersZone: Zone;
  readonly budget: Budget;
  /** Called for an event whose rule has more instances than are looked at. */
  readonly onTooMany: (event: BusyEvent) => void;
}

/**
 * When a series takes somebody's time: its rule and extra dates without its exceptions, each
 * instance replaced or shifted by what stands for it. What stands for an instance counts by its own
 * time, wherever it moved to, and also when the series has no such instance.
 *
 * @param masters - the events that make the series; several when a program gave one UID to many
 * @param overrides - the events that stand for instances, with or without a series
 */
export function expandSeries(
  masters: readonly BusyEvent[],
  overrides: readonly BusyEvent[],
  options: SeriesOptions,
): readonly Taken[] {
  return [
    ...masters.flatMap((master) =>
      instancesOf(master, overrides, masters.length > 1 && overrides.length > 0, options),
    ),
    ...overrides.flatMap((event) => takenBy(event, event.start, event.duration, options)),
  ];
}

function instancesOf(
  master: BusyEvent,
  overrides: readonly BusyEvent[],
  isOneOfMany: boolean,
  options: SeriesOptions,
): readonly Taken[] {
  const { usersZone, budget } = options;
  // Many series of one UID, each with every change: nobody means that, and it would take forever.
  if (isOneOfMany && !spendSteps(budget, 10 * overrides.length)) {
    options.onTooMany(master);
    return [];
  }
  const zone = master.start.zone ?? usersZone;
  const ranges = overrides
    .filter((event) => event.isRange)
    .map((event) => ({ event, from: Math.min(...keysOf(event.recurrenceId, master, usersZone)) }))
    .sort((a, b) => a.from - b.from);
  const mayTakeTime =
    lasts(master.duration) && master.blocks
      ? true
      : ranges.some(({ event }) => event.blocks && lasts(event.duration)) ||
        (master.blocks && master.extraDates.some(({ duration }) => duration !== undefined));
  if (!mayTakeTime) return [];
  // A shifted or long instance may reach into the window from far before it.
  const reach = largest(
    [
      master.duration,
      ...master.extraDates.map(({ duration }) => duration ?? master.duration),
      ...ranges.map(({ event }) => event.duration),
    ].map(lengthOf),
  );
  const shift = largest(
    ranges.map(({ event, from }) => Math.abs(shiftOf(event, from, zone, usersZone))),
  );
  const window = {
    from: zone.toWall(options.from) - reach - shift - dayMs,
    to: zone.toWall(options.to) + shift + dayMs,
  };
  const walls = new Map<number, Duration>();
  for (const wall of wallsOf(master, master.rules, window, options))
    walls.set(wall, master.duration);
  if (isIn(master.start.wall, window)) walls.set(master.start.wall, master.duration);
  const removed = new Set(
    wallsOf(master, master.exceptionRules, window, options).map((wall) => zone.toInstant(wall)),
  );
  for (const moment of [...master.exceptions, ...overrides.map((event) => event.recurrenceId)]) {
    for (const key of keysOf(moment, master, usersZone)) removed.add(key);
  }
  const removedDays = new Set(
    [...master.exceptions, ...overrides.map((event) => event.recurrenceId)]
      .filter((moment) => moment !== undefined)
      .filter((moment) => moment.isDate && !master.start.isDate)
      .map((moment) => moment.wall),
  );
  const instances = [...walls].map(([wall, duration]) => ({ wall, duration }));
  for (const extra of master.extraDates) {
    // A day among the extra dates of a series of times means the series' time on that day.
    const wall =
      extra.at.isDate && !master.start.isDate
        ? extra.at.wall + (master.start.wall - dayOf(master.start.wall))
        : master.start.isDate
          ? dayOf(wallIn(extra.at, usersZone))
          : zone.toWall(instantOf(extra.at, usersZone));
    instances.push({ wall, duration: extra.duration ?? master.duration });
  }
  return instances.flatMap(({ wall, duration }) => {
    const instant = zone.toInstant(wall);
    if (removed.has(instant) || removedDays.has(dayOf(wall))) return [];
    const range = ranges.findLast(({ from }) => from <= instant);
    if (range === undefined) {
      return takenBy(master, { ...master.start, wall }, duration, options);
    }
    const moved = wall + shiftOf(range.event, range.from, zone, usersZone);
    return takenBy(range.event, { ...master.start, wall: moved }, range.event.duration, options);
  });
}

/** Moments of rules on the master's wall clock, up to each rule's UNTIL. */
function wallsOf(
  master: BusyEvent,
  rules: readonly Rule[],
  window: { readonly from: number; readonly to: number },
  options: SeriesOptions,
): readonly number[] {
  const zone = master.start.zone ?? options.usersZone;
  return rules.flatMap((rule) => {
    const isAfter = endOfRule(rule.until, master, zone, options.usersZone);
    const walls: number[] = [];
    startRule(options.budget);
    for (const wall of expandRule(rule, master.start.wall, window, options.budget)) {
      if (isAfter(wall)) break;
      walls.push(wall);
    }
    if (options.budget.isSpent) options.onTooMany(master);
    return walls;
  });
}

/** Tells whether a moment lies after UNTIL, which may be a day, a clock's time or an instant. */
function endOfRule(
  until: Moment | undefined,
  { start }: BusyEvent,
  zone: Zone,
  usersZone: Zone,
): (wall: number) => boolean {
  if (until === undefined) return () => false;
  if (start.isDate) {
    const lastDay = dayOf(until.zone === utcZone ? usersZone.toWall(until.wall) : until.wall);
    return (wall) => wall > lastDay;
  }
  if (until.isDate) return (wall) => dayOf(wall) > until.wall;
  if (until.zone === utcZone) return (wall) => zone.toInstant(wall) > until.wall;
  return (wall) => wall > until.wall;
}

/**
 * The instants of the instance that a RECURRENCE-ID or EXDATE means. A floating time among those of
 * a zone is read by both clocks; a day means the series' time on it.
 */
function keysOf(
  moment: Moment | undefined,
  { start }: BusyEvent,
  usersZone: Zone,
): readonly number[] {
  if (moment === undefined) return [];
  const zone = start.zone ?? usersZone;
  if (start.isDate) return [zone.toInstant(dayOf(wallIn(moment, usersZone)))];
  if (moment.isDate) return [zone.toInstant(moment.wall + start.wall - dayOf(start.wall))];
  if (moment.zone !== undefined) return [moment.zone.toInstant(moment.wall)];
  return [zone.toInstant(moment.wall), usersZone.toInstant(moment.wall)];
}

/** What a moment's own clock shows; for an instant the user's. */
function wallIn(moment: Moment, usersZone: Zone): number {
  return moment.zone === utcZone ? usersZone.toWall(moment.wall) : moment.wall;
}

/** How far an event moves the instance that it stands for, on the series' clock. */
function shiftOf(event: BusyEvent, from: number, zone: Zone, usersZone: Zone): number {
  return zone.toWall(instantOf(event.start, usersZone)) - zone.toWall(from);
}

function takenBy(
  event: BusyEvent,
  start: Moment,
  duration: Duration,
  { usersZone, from, to }: SeriesOptions,
): readonly Taken[] {
  if (!event.blocks) return [];
  const taken = { start: instantOf(start, usersZone), end: endOf(start, duration, usersZone) };
  return taken.end > taken.start && taken.end > from && taken.start < to ? [taken] : [];
}

function dayOf(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs;
}

function isIn(wall: number, window: { readonly from: number; readonly to: number }): boolean {
  return window.from <= wall && wall < window.to;
}

function lasts({ days, ms }: Duration): boolean {
  return days > 0 || ms > 0;
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function lengthOf({ days, ms }: Duration): number {
  return days * dayMs + ms;
}
