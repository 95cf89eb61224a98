import type { Pack } from '../schema/pack.js';
import type { Parsed } from './parse-item.js';

/** The kinds of item that a pack has, named as its folders are. */
export const itemKinds = [
  'steps',
  'kinds',
  'topics',
  'questions',
  'resources',
  'projects',
  'drills',
  'mocks',
] as const;

export type ItemKind = (typeof itemKinds)[number];

/** What the files of a pack hold, before the items are checked against each other. */
export interface ParsedPack {
  /** The items that could be read. */
  readonly items: { readonly [K in ItemKind]: readonly Parsed<Pack[K][number]>[] };
  /** Every id that a file takes, even one that could not be read, with that file. */
  readonly taken: { readonly [K in ItemKind]: ReadonlyMap<string, string> };
  /** Kinds of which a file could not be read: nobody can tell what it names. */
  readonly unread: ReadonlySet<ItemKind>;
  /** Kinds of which not even every id could be read: nobody can tell which ids are unknown. */
  readonly unnamed: ReadonlySet<ItemKind>;
}
