import type { Problem } from '../problem.js';
import type { MarkdownSource, SourceItem } from './markdown-source.js';

/** A list item that starts with its id in bold: `- **id** (must): text`. */
export interface NamedItem {
  readonly id: string;
  readonly text: string;
  readonly must: boolean;
}

/**
 * The items of a section that is a list, with the lists nested in them.
 *
 * @returns undefined when the section is not there (which its source says) or is no list
 */
export function readItems(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly SourceItem[] | undefined {
  const section = source.sections.get(name);
  if (section === undefined) return undefined;
  if (section.items.length > 0 && section.firstProse === undefined) return section.items;
  problems.push({
    code: 'LIST_EXPECTED',
    severity: 'error',
    message: `Cannot read the section "${name}" as a list`,
    location: section.firstProse ?? section.location,
    hint: 'write one item a line, each starting with "- "',
  });
  return undefined;
}

/** The texts of a section that is a list without further lists in it, or undefined. */
export function readTexts(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly string[] | undefined {
  return readFlatItems(source, name, problems)?.map((item) => item.text);
}

/** The items of a section whose items have ids, all different, or undefined. */
export function readNamedItems(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly NamedItem[] | undefined {
  const items = readFlatItems(source, name, problems);
  const named: NamedItem[] = [];
  for (const item of items ?? []) {
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
    } else if (named.some((earlier) => earlier.id === id)) {
      problems.push({
        code: 'NAME_DUPLICATE',
        severity: 'error',
        message: `Cannot use the name "${id}" twice in "${name}"`,
        location: item.location,
        hint: 'give each item a name of its own',
      });
    } else {
      named.push({ id, text: match[3] ?? '', must: match[2] !== undefined });
    }
  }
  return named.length === items?.length ? named : undefined;
}

function readFlatItems(
  source: MarkdownSource,
  name: string,
  problems: Problem[],
): readonly SourceItem[] | undefined {
  const items = readItems(source, name, problems);
  for (const nested of items?.flatMap((item) => item.children) ?? []) {
    problems.push({
      code: 'LIST_NESTED',
      severity: 'error',
      message: `Cannot keep a list inside a list in "${name}"`,
      location: nested.location,
      hint: 'make it a part of the item above, or an item of its own',
    });
  }
  return items;
}
