import type { Problem, Result } from '../problem.js';
import { toResult } from '../problem.js';
import { type Pack, packSchema } from '../schema/pack.js';
import { kindIds, stepIds } from '../schema/words.js';
import { toPlainText } from '../source/plain-text.js';
import { suggest } from '../suggest.js';
import { checkOrphans } from './check-orphans.js';
import { checkPrerequisites } from './check-prerequisites.js';
import { checkReferences } from './check-references.js';
import { checkReviewMonths } from './check-review-months.js';
import { checkReviews } from './check-reviews.js';
import { checkRoles } from './check-roles.js';
import { parseFiles } from './parse-files.js';
import { parseHeader } from './parse-header.js';
import type { PackFile, Parsed } from './parse-item.js';
import type { ParsedPack } from './parsed-pack.js';

/** What a pack is read with. */
export interface ParsePackOptions {
  /** The present moment, an ISO instant with its offset; without it no date is judged. */
  readonly now?: string;
}

/**
 * Reads a whole pack from its files and checks its items against each other: unknown and duplicate
 * ids, prerequisite cycles, topics nobody asks about, resources nobody uses. All problems are
 * reported, sorted by place; what one item says of others is checked once it can be read.
 *
 * @param files - the pack's files in any order, paths relative to its folder; CRLF and byte-order
 *   marks are accepted
 * @param options - with a `now`, answers that nobody has reviewed for long are warned of
 * @returns the pack with every array sorted by id (steps and kinds in their own order)
 * @throws MlprepError with code `INSTANT_INVALID` when `now` cannot be read
 */
export function parsePack(files: Iterable<PackFile>, { now }: ParsePackOptions = {}): Result<Pack> {
  const problems: Problem[] = [];
  const sorted = [...files]
    .map(({ path, text }) => ({ path, text: toPlainText(text) }))
    .sort((a, b) => compare(a.path, b.path));
  const headerFile = sorted.find(({ path }) => path === 'pack.yaml');
  const header = headerFile === undefined ? undefined : parseHeader(headerFile, problems);
  if (headerFile === undefined) {
    problems.push({
      code: 'PACK_HEADER_MISSING',
      severity: 'error',
      message: 'Cannot find pack.yaml',
      location: { file: 'pack.yaml', line: 1, column: 1 },
      hint: 'add it with id, title, version, language and licence',
    });
  }
  const pack = parseFiles(
    sorted.filter((file) => file !== headerFile),
    problems,
  );
  checkComplete('steps', stepIds, pack, problems);
  checkComplete('kinds', kindIds, pack, problems);
  checkReferences(pack, problems);
  if (header !== undefined) {
    checkRoles(header, pack, problems);
    checkReviewMonths(header, pack, problems);
  }
  if (now !== undefined) checkReviews(pack, header?.value.reviewMonths ?? {}, now, problems);
  checkOrphans(pack, problems);
  checkPrerequisites(pack.items.topics, problems);
  problems.sort(
    (a, b) =>
      compare(a.location.file, b.location.file) ||
      a.location.line - b.location.line ||
      a.location.column - b.location.column,
  );
  const { items } = pack;
  return toResult(
    () =>
      packSchema.parse({
        ...header?.value,
        steps: inOrder(items.steps, stepIds),
        kinds: inOrder(items.kinds, kindIds),
        topics: byId(items.topics),
        questions: byId(items.questions),
        resources: byId(items.resources),
        projects: byId(items.projects),
        drills: byId(items.drills),
        mocks: byId(items.mocks),
      }),
    problems,
  );
}

/** Checks that all steps or kinds have a file; one with a misspelt name has its problem already. */
function checkComplete(
  folder: 'steps' | 'kinds',
  ids: readonly string[],
  pack: ParsedPack,
  problems: Problem[],
): void {
  const there = new Set([...pack.taken[folder].keys()].map((id) => suggest(id, ids)));
  for (const id of ids) {
    if (there.has(id)) continue;
    const path = `${folder}/${id}.md`;
    problems.push({
      code: 'FILE_MISSING',
      severity: 'error',
      message: `Cannot find ${path}`,
      location: { file: path, line: 1, column: 1 },
      hint: 'a pack has all six steps and all four kinds of question',
    });
  }
}

function inOrder<T extends { readonly id: string }>(
  items: readonly Parsed<T>[],
  order: readonly string[],
): T[] {
  return items.map((item) => item.value).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function byId<T extends { readonly id: string }>(items: readonly Parsed<T>[]): T[] {
  return items.map((item) => item.value).sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
