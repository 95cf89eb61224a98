import type { Pack } from '@mlprep/core';

/** The arrays of a pack, and the habits of its steps, in which a row's evidence can stand. */
export type EvidenceType =
  | 'step'
  | 'kind'
  | 'habit'
  | 'topic'
  | 'question'
  | 'resource'
  | 'project'
  | 'drill';

/** One item of the pack that a row rests on. */
export interface Evidence {
  readonly type: EvidenceType;
  readonly id: string;
  /** Fields of the item that must have these very values. */
  readonly with?: Readonly<Record<string, string>>;
  /** Each must match somewhere in the item's text, or in the part named by `in`. */
  readonly says: readonly RegExp[];
  /** Part of the item: `essentials`, `story.2`. */
  readonly in?: string;
}

/** Something that whoever asked for the pack wants to find in it. */
export interface MissionRow {
  readonly step: number;
  readonly item: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Checks that a pack holds everything the rows ask for.
 *
 * @returns one line for each thing that is missing; empty when all is there
 */
export function findMissing(pack: Pack, rows: readonly MissionRow[]): readonly string[] {
  return rows.flatMap((row) =>
    row.evidence.flatMap((wanted) => {
      const place = `step ${row.step}, ${row.item}: ${wanted.type} "${wanted.id}"`;
      const item = findItem(pack, wanted);
      if (item === undefined) return [`${place} is not there`];
      const wrong = Object.entries(wanted.with ?? {}).flatMap(([field, value]) =>
        item[field] === value ? [] : [`${place} has the ${field} "${item[field]}", not "${value}"`],
      );
      const text = textOf(partOf(item, wanted.in));
      const where = wanted.in === undefined ? '' : ` in its ${wanted.in}`;
      return [
        ...wrong,
        ...wanted.says
          .filter((pattern) => !pattern.test(text))
          .map((pattern) => `${place} never says ${pattern}${where}`),
      ];
    }),
  );
}

/** The items of a pack by the type that rows call them; a habit carries its step. */
function itemsOf(
  pack: Pack,
  type: EvidenceType,
): readonly (Readonly<Record<string, unknown>> & { readonly id: string })[] {
  if (type === 'habit') {
    return pack.steps.flatMap((of) => of.habits.map((one) => ({ ...one, step: of.id })));
  }
  return pack[`${type}s`];
}

function findItem(
  pack: Pack,
  { type, id }: Evidence,
): Readonly<Record<string, unknown>> | undefined {
  return itemsOf(pack, type).find((item) => item.id === id);
}

function partOf(item: unknown, path: string | undefined): unknown {
  return (path?.split('.') ?? []).reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    item,
  );
}

/** All the strings of a value, one below the other, without ids: a name is no evidence. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'ref')
    .map(([, part]) => textOf(part))
    .join('\n');
}
