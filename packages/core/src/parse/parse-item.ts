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
export interface ItemFormat<Front, T> {
  readonly sections: readonly string[];
  readonly frontMatter: z.ZodType<Front>;
  readonly schema: z.ZodType<T>;
  /** Key of the item → the section that it comes from, for locations. */
  readonly sectionOf: Readonly<Record<string, string>>;
  readonly build: (front: Front, source: MarkdownSource, problems: Problem[]) => unknown;
}

/**
 * Reads one content file: front matter, title, sections, then the whole item against its schema.
 *
 * @param problems - what is wrong with the file is added here
 * @returns the item, or undefined when an error was added
 */
export function parseItem<Front, T>(
  file: PackFile,
  format: ItemFormat<Front, T>,
  problems: Problem[],
): Parsed<T> | undefined {
  const source = parseMarkdownSource(file.text, file.path, format.sections);
  const found: Problem[] = [...source.problems];
  const front = checkValue(source.frontMatter, format.frontMatter);
  if (!front.ok) {
    problems.push(...found, ...front.problems);
    return undefined;
  }
  const value = format.build(front.value, source, found);
  if (found.some((problem) => problem.severity === 'error')) {
    problems.push(...found);
    return undefined;
  }
  const locate = (path: ValuePath): Location => {
    const name = format.sectionOf[String(path[0])];
    const section = name === undefined ? undefined : source.sections.get(name);
    if (section !== undefined) {
      const item = typeof path[1] === 'number' ? section.items[path[1]] : undefined;
      return item?.location ?? section.location;
    }
    return path[0] === 'title' ? source.titleLocation : source.frontMatter.locate(path);
  };
  const checked = checkValue(
    { value, problems: [], locate, locateKey: (path) => locate(path) },
    format.schema,
  );
  if (!checked.ok) {
    problems.push(...found, ...checked.problems);
    return undefined;
  }
  problems.push(...found);
  return { value: checked.value, file: file.path, locate };
}

/** The name of a file without its folder and ending: the id of its item. */
export function idOfPath(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
}
