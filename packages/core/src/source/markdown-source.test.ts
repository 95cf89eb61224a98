import { describe, expect, it } from 'vitest';
import { formatProblem } from '../problem.js';
import { type MarkdownSource, parseMarkdownSource } from './markdown-source.js';

const sections = ['Why', 'How', 'When'];
const good = `---
level: 1
---
# A title

A lead.

## Why

Because.

### A smaller heading stays inside

- one
- two

## How

- first
  - nested
- second
  goes on

## When

<!-- a note -->

1. now
`;

function read(text: string): MarkdownSource {
  return parseMarkdownSource(text, 'x.md', sections);
}

function problemsOf(text: string): readonly string[] {
  return read(text).problems.map(formatProblem);
}

function changed(from: string, to: string): string {
  expect(good).toContain(from);
  return good.replace(from, to);
}

describe('a good file', () => {
  const source = read(good);

  it('has no problem', () => {
    expect(source.problems).toEqual([]);
  });

  it('has front matter whose places are those of the file', () => {
    expect(source.frontMatter?.value).toEqual({ level: 1 });
    expect(source.frontMatter?.locate(['level'])).toEqual({ file: 'x.md', line: 2, column: 8 });
  });

  it('has a title and a lead, each with its place', () => {
    expect(source.title).toBe('A title');
    expect(source.titleLocation).toEqual({ file: 'x.md', line: 4, column: 1 });
    expect(source.lead).toEqual({
      text: 'A lead.',
      location: { file: 'x.md', line: 6, column: 1 },
    });
  });

  it('has its sections in order, smaller headings inside them', () => {
    expect([...source.sections.keys()]).toEqual(sections);
    expect(source.sections.get('Why')?.text).toBe(
      'Because.\n\n### A smaller heading stays inside\n\n- one\n- two',
    );
    expect(source.sections.get('How')?.location).toEqual({ file: 'x.md', line: 17, column: 1 });
  });

  it('has the items of lists with their places and nested lists', () => {
    const items = source.sections.get('How')?.items;
    expect(items?.map(({ text, location }) => [text, location.line, location.column])).toEqual([
      ['first', 19, 1],
      ['second\ngoes on', 21, 1],
    ]);
    expect(items?.[0]?.children.map(({ text, location }) => [text, location.line])).toEqual([
      ['nested', 20],
    ]);
  });

  it('knows where prose stands in a section, and that a comment is none', () => {
    expect(source.sections.get('Why')?.firstProse).toEqual({ file: 'x.md', line: 10, column: 1 });
    expect(source.sections.get('How')?.firstProse).toBeUndefined();
    expect(source.sections.get('When')?.firstProse).toBeUndefined();
    expect(source.sections.get('When')?.items.map(({ text }) => text)).toEqual(['now']);
  });

  it('has no lead when the first section follows the title', () => {
    expect(read(changed('A lead.\n\n', '')).lead).toBeUndefined();
  });

  it('may close its headings and underline them', () => {
    const text = changed('# A title', 'A title\n=======').replace('## Why', '## Why ##');
    expect(problemsOf(text)).toEqual([]);
    expect(read(text).title).toBe('A title');
    expect(read(text).sections.has('Why')).toBe(true);
  });

  it('may show headings in a block of code', () => {
    expect(problemsOf(changed('Because.', '```md\n## Not a heading\n```'))).toEqual([]);
  });
});

describe('one mistake is one problem', () => {
  const order = 'each once, in this order: Why, How, When';

  it.each<[string, string, string]>([
    [
      'no front matter',
      good.slice(good.indexOf('# A')),
      'x.md:1:1 error FRONT_MATTER_MISSING: Cannot find the front matter\n  start the file with its keys between two lines of "---"',
    ],
    [
      'front matter that is never closed',
      changed('level: 1\n---\n', 'level: 1\n'),
      'x.md:1:1 error FRONT_MATTER_MISSING: Cannot find the front matter\n  close the keys with a line of "---"',
    ],
    [
      'an empty file',
      '',
      'x.md:1:1 error FRONT_MATTER_MISSING: Cannot find the front matter\n  start the file with its keys between two lines of "---"',
    ],
    [
      'no title',
      changed('# A title\n\nA lead.\n\n', ''),
      'x.md:4:1 error TITLE_MISSING: Cannot find the title\n  the first line after the front matter is "# Title"',
    ],
    [
      'a title that is not first',
      changed('# A title', 'Hello.\n\n# A title'),
      'x.md:4:1 error TITLE_MISSING: Cannot find the title\n  the first line after the front matter is "# Title"',
    ],
    [
      'a second title',
      changed('- two\n', '- two\n\n# Another title\n'),
      'x.md:17:1 error HEADING_UNKNOWN: Cannot use the unknown heading "Another title"\n  known headings: Why, How, When',
    ],
    [
      'an unknown heading',
      changed('- two\n', '- two\n\n## Further reading\n\nA book.\n'),
      'x.md:17:1 error HEADING_UNKNOWN: Cannot use the unknown heading "Further reading"\n  known headings: Why, How, When',
    ],
    [
      'a misspelt heading',
      changed('## When', '## Wehn'),
      'x.md:24:1 error HEADING_UNKNOWN: Cannot use the unknown heading "Wehn"\n  did you mean "## When"?',
    ],
    [
      'a section with one "#"',
      changed('## How', '# How'),
      'x.md:17:1 error HEADING_UNKNOWN: Cannot use the unknown heading "How"\n  did you mean "## How"?',
    ],
    [
      'a rule that makes a heading of the line above it',
      changed('Because.', 'Because.\n\nIt is\nso.\n---'),
      'x.md:12:1 error HEADING_UNKNOWN: Cannot use the unknown heading "It is so."\n  known headings: Why, How, When',
    ],
    [
      'a section that is missing',
      changed('## How\n\n- first\n  - nested\n- second\n  goes on\n\n', ''),
      'x.md:21:1 error SECTION_MISSING: Cannot find the section "How"\n  add "## How" with its text',
    ],
    [
      'a section with nothing in it',
      changed('<!-- a note -->\n\n1. now\n', ''),
      'x.md:24:1 error SECTION_EMPTY: Cannot find anything below the heading "When"\n  write the section',
    ],
    [
      'a section twice',
      `${good}\n## Why\n\nAgain.\n`,
      `x.md:30:1 error HEADING_ORDER: Cannot take the heading "Why" again\n  ${order}`,
    ],
    [
      'two sections changed about',
      changed('## How', '## Where').replace('## When', '## How').replace('## Where', '## When'),
      `x.md:24:1 error HEADING_ORDER: Cannot take the heading "How" here\n  ${order}`,
    ],
    [
      'the last section first',
      changed('## Why', '## When\n\nNow.\n\n## Why').replace(/## When\n\n<[\s\S]*$/, ''),
      `x.md:12:1 error HEADING_ORDER: Cannot take the heading "Why" here\n  ${order}`,
    ],
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text)).toEqual([expected]);
  });
});

it('names several mistakes of one file', () => {
  const text = changed('## Why', '## Whyy').replace('## When\n\n<!-- a note -->\n\n1. now\n', '');
  expect(problemsOf(text).map((problem) => problem.split(':').slice(1, 3).join(':'))).toEqual([
    '8:1 error HEADING_UNKNOWN',
    '22:1 error SECTION_MISSING',
  ]);
});

it('has no section for a heading it could not take, nor for an empty one', () => {
  const source = read(changed('## Why', '## Whyy').replace('<!-- a note -->\n\n1. now\n', ''));
  expect([...source.sections.keys()]).toEqual(['How']);
});

it('has no title where there is none', () => {
  expect(read('---\na: 1\n---\n## Why\n').title).toBeUndefined();
});
