import type { Problem } from '../problem.js';
import type { MarkdownSource, SourceItem } from './markdown-source.js';

/** A list item that starts with its id in bold: `- **id** (must): text`. */
export interface NamedItem {
  readonly id: string;
  readonly text: string;
  readonly must: boolean;
  readonly item: SourceItem;
}

/** The items of a section that is a plain list; anything else in it is a problem. */
export function readItems(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly SourceItem[] {
  const section = source.sections.get(name);
  if (section === undefined || section.text === '') return [];
  if (section.items.length === 0 || section.firstProse !== undefined) {
    problems.push({
      code: 'LIST_EXPECTED',
      severity: 'error',
      message: `Cannot read the section "${name}" as a list`,
      location: section.firstProse ?? section.location,
      hint: 'write one item a line, each starting with "- "',
    });
  }
  return section.items;
}

/** The items of a section whose items have ids; ids must be different. */
export function readNamedItems(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly NamedItem[] {
  const named: NamedItem[] = [];
  const seen = new Set<string>();
  for (const item of readItems(source, name, problems)) {
    const match = /^\*\*([^*\n]+)\*\*( \(must\))?: *([\s\S]+)$/.exec(item.text);
    const id = match?.[1] ?? '';
    if (match === null || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      problems.push({
        code: 'NAME_EXPECTED',
        severity: 'error',
        message: `Cannot find the name of this item of "${name}"`,
        location: item.location,
        hint: 'start it with a kebab-case name in bold and a colon: "- **name**: text"',
      });
      continue;
    }
    if (seen.has(id)) {
      problems.push({
        code: 'NAME_DUPLICATE',
        severity: 'error',
        message: `Cannot use the name "${id}" twice in "${name}"`,
        location: item.location,
        hint: 'give each item a name of its own',
      });
      continue;
    }
    seen.add(id);
    named.push({ id, text: match[3] ?? '', must: match[2] !== undefined, item });
  }
  return named;
}
