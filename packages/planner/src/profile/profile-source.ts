import { type Location, parseYamlSource, type ValuePath, type YamlSource } from '@mlprep/core';
import { mondayOf } from '../time/iso-date.js';
import type { ParseProfileOptions } from './parse-profile.js';

/** Fields that say the same thing in different ways: an override of one replaces the others. */
const alternatives = [
  ['interview', 'weeks', 'interviews'],
  ['hours', 'availability'],
] as const;

/** Fields with entries: an override replaces only those that it names. */
const entryFields: readonly string[] = ['session', 'levels', 'focus', 'hoursByWeek'];

type Fields = Readonly<Record<string, unknown>>;

/** A profile before it is checked, with its overrides in place: each value knows where it stands. */
export function readProfileSource(
  input: string | Fields,
  options: Pick<ParseProfileOptions, 'file' | 'overrides' | 'overrideNames'>,
): YamlSource {
  const source = readInput(input, options.file ?? 'mlprep.yaml');
  const overrides = options.overrides ?? {};
  const base = source.value ?? {};
  if (Object.keys(overrides).length === 0 || !isFields(base)) return source;
  const value: Record<string, unknown> = { ...base };
  for (const group of alternatives) {
    if (group.some((key) => key in overrides)) for (const key of group) delete value[key];
  }
  for (const [field, given] of Object.entries(overrides)) {
    const before = value[field];
    const merges = entryFields.includes(field) && isFields(before) && isFields(given);
    value[field] = merges ? { ...withoutSame(field, before, given), ...given } : given;
  }
  const isGiven = (field: string, entry: PropertyKey | undefined): boolean => {
    const given = overrides[field];
    if (!(field in overrides)) return false;
    return entry === undefined || !entryFields.includes(field) || !isFields(given)
      ? true
      : String(entry) in given;
  };
  const nameOf = (field: string): Location => ({
    file: options.overrideNames?.[field] ?? 'command line',
    line: 1,
    column: 1,
  });
  return {
    ...source,
    value,
    locate: (path) => {
      const [field, entry] = path;
      return isGiven(String(field), entry) ? nameOf(String(field)) : source.locate(path);
    },
    locateKey: (path: ValuePath, key) => {
      const [field, entry] = [...path, key];
      return isGiven(String(field), entry) ? nameOf(String(field)) : source.locateKey(path, key);
    },
  };
}

/** True for what YAML calls a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A week can be named by any of its days: hours given anew take the place of the week's old ones. */
function withoutSame(field: string, before: Fields, given: Fields): Fields {
  if (field !== 'hoursByWeek') return before;
  const weekOf = (day: string): string => (Number.isNaN(Date.parse(day)) ? day : mondayOf(day));
  const weeks = new Set(Object.keys(given).map(weekOf));
  return Object.fromEntries(Object.entries(before).filter(([day]) => !weeks.has(weekOf(day))));
}

function readInput(input: string | Fields, file: string): YamlSource {
  if (typeof input === 'string') {
    return parseYamlSource(input.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  }
  const start: Location = { file, line: 1, column: 1 };
  return { value: input, problems: [], locate: () => start, locateKey: () => start };
}
