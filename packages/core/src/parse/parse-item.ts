import type { z } from 'zod';
import type { Location, Problem } from '../problem.js';
import { checkValue } from '../source/check-value.js';
import { type MarkdownSource, parseMarkdownSource } from '../source/markdown-source.js';
import type { ValuePath } from '../source/yaml-source.js';

/** A file of a pack. */
export interface PackFile {
  /** Path inside the pack, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A checked item that can still say where its parts stand in its file. */
export interface Parsed<T> {
  readonly value: T;
  readonly file: string;
  readonly locate: (path: ValuePath) => Location;
}

/** How one kind of content file is read. */
export interface ItemFormat<Front, Body> {
  readonly sections: readonly string[];
  readonly frontMatter: z.ZodType<Front>;
  readonly body: z.ZodType<Body>;
  /** Key of the item → the section that it comes from, for locations. */
  readonly sectionOf: Readonly<Record<string, string>>;
  /** Whether text may stand between the title and the first section. */
  readonly lead?: boolean;
  /**
   * What the body and the file's path say. A part that cannot be read is undefined, and the reason
   * is a problem of the source or added here.
   */
  readonly build: (
    source: MarkdownSource,
    problems: Problem[],
  ) => Readonly<Record<string, unknown>>;
}

/**
 * Reads one content file: its front matter and its body, each against its schema, so that one
 * reading names everything that is wrong in either.
 *
 * @param problems - what is wrong with the file is added here
 * @returns the item, or undefined when an error was added
 */
export function parseItem<Front, Body>(
  file: PackFile,
  format: ItemFormat<Front, Body>,
  problems: Problem[],
): Parsed<Front & Body> | undefined {
  const source = parseMarkdownSource(file.text, file.path, format.sections);
  const found: Problem[] = [...source.problems];
  if (source.lead !== undefined && format.lead !== true) {
    found.push({
      code: 'TEXT_UNEXPECTED',
      severity: 'error',
      message: 'Cannot keep the text between the title and the first section',
      location: source.lead.location,
      hint: `move it below "## ${format.sections[0]}"`,
    });
  }
  const front =
    source.frontMatter === undefined
      ? undefined
      : checkValue(source.frontMatter, format.frontMatter);
  if (front?.ok === false) found.push(...front.problems);

  const locateInBody = (path: ValuePath): Location => {
    if (path[0] === 'title') return source.titleLocation;
    const section = source.sections.get(format.sectionOf[String(path[0])] ?? '');
    if (section === undefined) return { file: file.path, line: 1, column: 1 };
    const item = typeof path[1] === 'number' ? section.items[path[1]] : undefined;
    const part = item?.children.find((child) => child.text.startsWith(`${String(path[2])}:`));
    return (part ?? item ?? section).location;
  };
  const value = format.build(source, found);
  const body = checkValue(
    { value, problems: [], locate: locateInBody, locateKey: locateInBody },
    format.body,
  );
  // A part of the body that is missing has its problem already, from the source or from `build`.
  if (!body.ok) found.push(...body.problems.filter(({ code }) => code !== 'KEY_MISSING'));
  problems.push(...found);
  if (front?.ok !== true || !body.ok || found.length > 0) return undefined;
  return {
    value: { ...front.value, ...body.value },
    file: file.path,
    locate: (path) =>
      String(path[0]) in value
        ? locateInBody(path)
        : (source.frontMatter?.locate(path) ?? source.titleLocation),
  };
}

/** The name of a file without its folder and ending: the id of its item. */
export function idOfPath(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}
