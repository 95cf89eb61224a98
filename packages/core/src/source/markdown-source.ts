import type { List, ListItem, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Location, Problem } from '../problem.js';
import { suggest } from '../suggest.js';
import { splitFrontMatter } from './split-front-matter.js';
import type { YamlSource } from './yaml-source.js';

/** An item of a Markdown list, with the lists nested in it. */
export interface SourceItem {
  readonly text: string;
  readonly location: Location;
  readonly children: readonly SourceItem[];
}

/** What stands below one `##` heading. */
export interface SourceSection {
  /** The section's Markdown, trimmed. */
  readonly text: string;
  readonly location: Location;
  /** Items of the section's lists, in order. */
  readonly items: readonly SourceItem[];
  /** First thing in the section that is not a list, if any. */
  readonly firstProse: Location | undefined;
}

/** A content file: front matter, one title, sections. */
export interface MarkdownSource {
  /** Undefined when the file has none, which is then one of the problems. */
  readonly frontMatter: YamlSource | undefined;
  /** Undefined when the file has none, which is then one of the problems. */
  readonly title: string | undefined;
  readonly titleLocation: Location;
  /** Markdown between the title and the first section, if any. */
  readonly lead: { readonly text: string; readonly location: Location } | undefined;
  /** The expected sections that are there and have something in them. */
  readonly sections: ReadonlyMap<string, SourceSection>;
  readonly problems: readonly Problem[];
}

/**
 * Splits a content file into its front matter, title and sections, and checks that the sections
 * are the expected ones in the expected order, each with something in it.
 *
 * @param text - the file, with `\n` as its line ends
 * @param file - the name used in locations
 * @param expected - names of the sections, all required, in order
 */
export function parseMarkdownSource(
  text: string,
  file: string,
  expected: readonly string[],
): MarkdownSource {
  const { frontMatter, body, linesBefore, problems: found } = splitFrontMatter(text, file);
  const problems = [...found];
  const report = (code: string, message: string, location: Location, hint: string): void => {
    problems.push({ code, severity: 'error', message, location, hint });
  };
  const top: Location = { file, line: linesBefore + 1, column: 1 };
  const sections = new Map<string, SourceSection>();
  if (body === undefined) {
    const title = undefined;
    return { frontMatter, title, titleLocation: top, lead: undefined, sections, problems };
  }

  const tree = fromMarkdown(body);
  const place = (node: RootContent | ListItem): Location => ({
    file,
    line: (node.position?.start.line ?? 1) + linesBefore,
    column: node.position?.start.column ?? 1,
  });
  const toItem = (item: ListItem): SourceItem => {
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const own = item.children.filter((child) => child.type !== 'list');
    const first = own[0];
    const lastOwn = own.at(-1);
    const raw =
      first === undefined || lastOwn === undefined ? '' : body.slice(from(first), to(lastOwn));
    // The item's own indentation goes, what code in it is indented by stays.
    const indent = (first?.position?.start.column ?? 1) - 1;
    return {
      text: raw.replace(new RegExp(`\\n[ \\t]{0,${indent}}`, 'g'), '\n').trim(),
      location: place(item),
      children: nested.flatMap((list) => list.children.map(toItem)),
    };
  };
  const headings = tree.children.filter((node) => node.type === 'heading' && node.depth <= 2);
  const titleNode = headings.find((node) => node.type === 'heading' && node.depth === 1);
  const titleLocation = titleNode === undefined ? top : place(titleNode);
  if (titleNode === undefined || tree.children[0] !== titleNode) {
    const hint = 'the first line after the front matter is "# Title"';
    report('TITLE_MISSING', 'Cannot find the title', top, hint);
  }

  const there = new Set<string>();
  const misspelt = new Set<string>();
  const inOrder = `each once, in this order: ${expected.join(', ')}`;
  let lead: MarkdownSource['lead'];
  let lastIndex = -1;
  let sorted = true;
  headings.forEach((node, position) => {
    const next = headings[position + 1];
    const end = next === undefined ? body.length : from(next);
    const content = body.slice(to(node), end).trim();
    const nodes = tree.children.filter((child) => from(child) >= to(node) && from(child) < end);
    if (node === titleNode) {
      lead = nodes[0] === undefined ? undefined : { text: content, location: place(nodes[0]) };
      return;
    }
    const name = nameOf(node, body);
    const index = node.type === 'heading' && node.depth === 2 ? expected.indexOf(name) : -1;
    if (index < 0) {
      const meant = suggest(name, expected);
      if (meant !== undefined) misspelt.add(meant);
      report(
        'HEADING_UNKNOWN',
        `Cannot use the unknown heading "${name}"`,
        place(node),
        meant === undefined
          ? `known headings: ${expected.join(', ')}`
          : `did you mean "## ${meant}"?`,
      );
      return;
    }
    if (there.has(name)) {
      report('HEADING_ORDER', `Cannot take the heading "${name}" again`, place(node), inOrder);
      return;
    }
    there.add(name);
    if (index < lastIndex && sorted) {
      // One misplaced heading can put several after it out of order: the first says it all.
      sorted = false;
      report('HEADING_ORDER', `Cannot take the heading "${name}" here`, place(node), inOrder);
    }
    lastIndex = Math.max(lastIndex, index);
    if (content === '') {
      const message = `Cannot find anything below the heading "${name}"`;
      report('SECTION_EMPTY', message, place(node), 'write the section');
      return;
    }
    const lists = nodes.filter((child): child is List => child.type === 'list');
    const prose = nodes.find((child) => child.type !== 'list' && child.type !== 'html');
    sections.set(name, {
      text: content,
      location: place(node),
      items: lists.flatMap((list) => list.children.map(toItem)),
      firstProse: prose === undefined ? undefined : place(prose),
    });
  });

  const last: Location = {
    file,
    line: body.trimEnd().split('\n').length + linesBefore,
    column: 1,
  };
  for (const name of expected) {
    if (there.has(name) || misspelt.has(name)) continue;
    const hint = `add "## ${name}" with its text`;
    report('SECTION_MISSING', `Cannot find the section "${name}"`, last, hint);
  }

  const title = titleNode === undefined ? undefined : nameOf(titleNode, body);
  return { frontMatter, title, titleLocation, lead, sections, problems };
}

function from(node: RootContent | ListItem): number {
  return node.position?.start.offset ?? 0;
}

function to(node: RootContent | ListItem): number {
  return node.position?.end.offset ?? 0;
}

/** The text of a heading, without the marks that make it one, on one line. */
function nameOf(node: RootContent, body: string): string {
  return body
    .slice(from(node), to(node))
    .replace(/^#+[ \t]*/, '')
    .replace(/[ \t]#+[ \t]*$/, '')
    .replace(/\n[ \t]*(?:=+|-+)[ \t]*$/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
