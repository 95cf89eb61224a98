import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { StudyProblem } from '../../packages/planner/src/optimise/study-problem.js';
import { type Calendar, makeWorld } from './world.js';

/** A made-up world, by what it is made from. */
export interface Instance extends Calendar {
  readonly seed: number;
  readonly topics: number;
  readonly questions: number;
}

/** A world with a value that was proven for it. */
export interface StoredValue extends Instance {
  /** Of the problem, to notice when it is no longer the one that the value was proven for. */
  readonly hash: string;
  /** No layout that practises each question at most seven times is worth more; rounded up. */
  readonly bound: number;
}

/** The problem of an instance. */
export function instanceProblem(instance: Instance): StudyProblem {
  return makeWorld(instance, instance.seed, instance);
}

/** Sixteen hexadecimal digits that change whenever a problem does. */
export function hashProblem(problem: StudyProblem): string {
  return createHash('sha256').update(JSON.stringify(problem)).digest('hex').slice(0, 16);
}

/** Rounds up to six digits behind the point, so that a bound stays one. */
export function roundUp(value: number): number {
  return Math.ceil(value * 1e6) / 1e6;
}

const folder = new URL('../instances/', import.meta.url);

/** Reads the values stored under a name: `worlds` or `tiny`. */
export function readStored(name: string): readonly StoredValue[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as StoredValue[];
}

/** Writes values, one to a line. */
export function writeStored(name: string, values: readonly StoredValue[]): void {
  const lines = values.map((value) => `  ${JSON.stringify(value)}`);
  writeFileSync(new URL(`${name}.json`, folder), `[\n${lines.join(',\n')}\n]\n`);
}

/** Writes the bounds of the first seed by calendar, such as "4x5", for the other benchmarks. */
export function writeBounds(values: readonly StoredValue[]): void {
  const bounds = values
    .filter(({ seed }) => seed === 1)
    .map(({ weeks, hours, bound }) => [`${weeks}x${hours}`, bound]);
  const text = JSON.stringify(Object.fromEntries(bounds), undefined, 2);
  writeFileSync(new URL('bounds.json', folder), `${text}\n`);
}
