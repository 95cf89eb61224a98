import { parseMoment } from './moment.js';
import { parseProperty } from './parse-property.js';
import { frequencies, type Rule } from './rule.js';

const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set(
  'FREQ INTERVAL COUNT UNTIL WKST BYSECOND BYMINUTE BYHOUR BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS'
    .toLowerCase()
    .split(' '),
);

/**
 * Reads the line of an RRULE or EXRULE.
 *
 * @returns undefined for what is no rule, and for one whose meaning is not known: a part that this
 *   reader has never heard of may change all its days (RFC 7529, RSCALE)
 */
export function parseRule(text: string): Rule | undefined {
  const property = parseProperty(text.replace(/^EX(?=RULE)/i, 'R').replace(/\s+/g, ''));
  const value = property?.values[0];
  if (property?.type !== 'recur' || typeof value !== 'object' || value === null) return undefined;
  const parts = value as Readonly<Record<string, unknown>>;
  const isForeign = Object.entries(parts).some(
    ([name, part]) => name !== '' && !known.has(name) && !/^x-/.test(name) && part !== 'GREGORIAN',
  );
  const frequency = frequencies.find((name) => name === parts.freq);
  const { count, interval = 1 } = parts;
  const until = typeof parts.until === 'string' ? parseMoment(parts.until, undefined) : undefined;
  if (isForeign || frequency === undefined || !isNatural(interval)) return undefined;
  if (count !== undefined && !isNatural(count)) return undefined;
  if (parts.until !== undefined && until === undefined) return undefined;
  const numbers = (name: string, least: number, most: number): readonly number[] | undefined => {
    const list = [parts[name] ?? []].flat().map(Number);
    const good = list.every(
      (number) =>
        Number.isInteger(number) &&
        number <= most &&
        (least < 0 ? number >= least && number !== 0 : number >= least),
    );
    return good ? [...new Set(list)].sort((a, b) => a - b) : undefined;
  };
  const weekdays = [parts.byday ?? []].flat().map(parseWeekday);
  const lists = {
    seconds: numbers('bysecond', 0, 60)?.filter((second) => second < 60),
    minutes: numbers('byminute', 0, 59),
    hours: numbers('byhour', 0, 23),
    monthDays: numbers('bymonthday', -31, 31),
    yearDays: numbers('byyearday', -366, 366),
    weeks: numbers('byweekno', -53, 53),
    months: numbers('bymonth', 1, 12),
    positions: numbers('bysetpos', -366, 366),
  };
  if (Object.values(lists).includes(undefined) || weekdays.includes(undefined)) return undefined;
  return {
    frequency,
    interval: Number(interval),
    count: count === undefined ? undefined : Number(count),
    until,
    weekStart: typeof parts.wkst === 'number' ? (parts.wkst + 5) % 7 : 0,
    ...(lists as { readonly [name in keyof typeof lists]: readonly number[] }),
    weekdays: weekdays as Rule['weekdays'],
  };
}

function isNatural(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

function parseWeekday(part: unknown): Rule['weekdays'][number] | undefined {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(String(part));
  if (match === null) return undefined;
  const nth = Number(match[1] ?? 0);
  if (Math.abs(nth) > 53 || (match[1] !== undefined && nth === 0)) return undefined;
  return { nth, weekday: dayNames.indexOf(match[2] ?? '') };
}
