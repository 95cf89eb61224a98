import type { Problem } from '../problem.js';
import { suggest } from '../suggest.js';
import type { ParsedPack } from './parsed-pack.js';

/**
 * Warns of topics that no question asks about and of resources that nothing uses. Says nothing
 * where a file that might do so could not be read, and takes a misspelt id for the one it meant:
 * both are problems already.
 */
export function checkOrphans(pack: ParsedPack, problems: Problem[]): void {
  const { topics, questions, resources } = pack.items;
  if (pack.unread.has('questions')) return;
  const asked = meant(
    questions.flatMap(({ value }) => value.topics),
    pack.taken.topics,
  );
  for (const { value, file } of topics) {
    if (asked.has(value.id)) continue;
    problems.push({
      code: 'TOPIC_ORPHAN',
      severity: 'warning',
      message: `Cannot find a question about the topic "${value.id}"`,
      location: { file, line: 1, column: 1 },
      hint: 'write one, or take the topic out',
    });
  }
  if (pack.unread.has('topics')) return;
  const used = meant(
    [
      ...topics.flatMap(({ value }) => value.resources),
      ...topics.flatMap(({ value }) => value.deeper.map(({ resource }) => resource)),
      ...questions.flatMap(({ value }) => value.resources),
    ],
    pack.taken.resources,
  );
  for (const { value, locate } of resources) {
    if (used.has(value.id)) continue;
    problems.push({
      code: 'RESOURCE_ORPHAN',
      severity: 'warning',
      message: `Cannot find a topic or question that uses the resource "${value.id}"`,
      location: locate(['id']),
      hint: 'name it where it helps, or take it out',
    });
  }
}

function meant(
  ids: readonly string[],
  taken: ReadonlyMap<string, string>,
): ReadonlySet<string | undefined> {
  return new Set(ids.map((id) => (taken.has(id) ? id : suggest(id, taken.keys()))));
}
