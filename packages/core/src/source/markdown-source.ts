import type { List, ListItem, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Location, Problem } from '../problem.js';
import { hintFor } from '../suggest.js';
import { parseYamlSource, type YamlSource } from './yaml-source.js';

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
  readonly frontMatter: YamlSource;
  readonly title: string;
  readonly titleLocation: Location;
  /** Markdown between the title and the first section. */
  readonly lead: string;
  readonly sections: ReadonlyMap<string, SourceSection>;
  readonly problems: readonly Problem[];
}

/**
 * Splits a content file into its front matter, title and sections, and checks that the sections
 * are the expected ones in the expected order, each with something in it.
 *
 * @param text - the file; CRLF and a byte-order mark are accepted
 * @param file - the name used in locations
 * @param expected - names of the sections, all required, in order
 */
export function parseMarkdownSource(
  text: string,
  file: string,
  expected: readonly string[],
): MarkdownSource {
  const problems: Problem[] = [];
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const matter = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(clean);
  const hasMatter = matter !== null && matter.index === 0;
  if (!hasMatter) {
    problems.push({
      code: 'FRONT_MATTER_MISSING',
      severity: 'error',
      message: 'Cannot find the front matter',
      location: { file, line: 1, column: 1 },
      hint: 'start the file with its keys between two lines of "---"',
    });
  }
  const frontMatter = parseYamlSource(hasMatter ? (matter[1] ?? '') : '', file, 1);
  const body = hasMatter ? clean.slice(matter[0].length) : clean;
  const linesBefore = hasMatter ? matter[0].split('\n').length - 1 : 0;
  const tree = fromMarkdown(body);

  const place = (node: RootContent | ListItem): Location => ({
    file,
    line: (node.position?.start.line ?? 1) + linesBefore,
    column: node.position?.start.column ?? 1,
  });
  const from = (node: RootContent | ListItem): number => node.position?.start.offset ?? 0;
  const to = (node: RootContent | ListItem): number => node.position?.end.offset ?? 0;

  const headings = tree.children.filter((node) => node.type === 'heading' && node.depth <= 2);
  const nameOf = (node: RootContent): string =>
    body
      .slice(from(node), to(node))
      .replace(/^#+[ \t]*/, '')
      .replace(/[ \t]#+[ \t]*$/, '')
      .trim();

  const titleNode = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  if (titleNode === undefined || tree.children[0] !== titleNode) {
    problems.push({
      code: 'TITLE_MISSING',
      severity: 'error',
      message: 'Cannot find the title',
      location: { file, line: linesBefore + 1, column: 1 },
      hint: 'the first line after the front matter is "# Title"',
    });
  }

  const sections = new Map<string, SourceSection>();
  let lead = '';
  let lastIndex = -1;
  headings.forEach((node, position) => {
    const next = headings[position + 1];
    const end = next === undefined ? body.length : from(next);
    const content = body.slice(to(node), end).trim();
    if (node === titleNode) {
      lead = content;
      return;
    }
    const name = nameOf(node);
    const index = node.type === 'heading' && node.depth === 2 ? expected.indexOf(name) : -1;
    if (index < 0) {
      problems.push({
        code: 'HEADING_UNKNOWN',
        severity: 'error',
        message: `Cannot use the unknown heading "${name}"`,
        location: place(node),
        hint: hintFor(name, expected, `known headings: ${expected.join(', ')}`),
      });
      return;
    }
    if (sections.has(name) || index < lastIndex) {
      problems.push({
        code: 'HEADING_ORDER',
        severity: 'error',
        message: `Cannot take the heading "${name}" here`,
        location: place(node),
        hint: `each once, in this order: ${expected.join(', ')}`,
      });
      return;
    }
    lastIndex = index;
    const nodes = tree.children.filter((child) => from(child) >= to(node) && from(child) < end);
    const lists = nodes.filter((child): child is List => child.type === 'list');
    const prose = nodes.find((child) => child.type !== 'list' && child.type !== 'html');
    sections.set(name, {
      text: content,
      location: place(node),
      items: lists.flatMap((list) => list.children.map(toItem)),
      firstProse: prose === undefined ? undefined : place(prose),
    });
    if (content === '') {
      problems.push({
        code: 'SECTION_EMPTY',
        severity: 'error',
        message: `Cannot find anything below the heading "${name}"`,
        location: place(node),
        hint: 'write the section',
      });
    }
  });

  const last = body.trimEnd().split('\n').length + linesBefore;
  for (const name of expected) {
    const misspelt = problems.some((problem) => problem.hint === `did you mean "${name}"?`);
    if (!sections.has(name) && !misspelt) {
      problems.push({
        code: 'SECTION_MISSING',
        severity: 'error',
        message: `Cannot find the section "${name}"`,
        location: { file, line: last, column: 1 },
        hint: `add "## ${name}" with its text`,
      });
    }
  }

  function toItem(item: ListItem): SourceItem {
    const nested = item.children.filter((child): child is List => child.type === 'list');
    const own = item.children.filter((child) => child.type !== 'list');
    const first = own[0];
    const lastOwn = own.at(-1);
    const raw =
      first === undefined || lastOwn === undefined ? '' : body.slice(from(first), to(lastOwn));
    return {
      text: raw.replace(/\n[ \t]+/g, '\n').trim(),
      location: place(item),
      children: nested.flatMap((list) => list.children.map(toItem)),
    };
  }

  return {
    frontMatter,
    title: titleNode === undefined ? '' : nameOf(titleNode),
    titleLocation:
      titleNode === undefined ? { file, line: linesBefore + 1, column: 1 } : place(titleNode),
    lead,
    sections,
    problems,
  };
}
