import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../problem.js';
import { parseMarkdownSource } from './markdown-source.js';
import { readItems, readNamedItems, readTexts } from './read-items.js';

function read<T>(
  reader: (source: ReturnType<typeof parseMarkdownSource>, name: string, problems: Problem[]) => T,
  section: string,
): { readonly value: T; readonly problems: readonly string[] } {
  const source = parseMarkdownSource(`---\na: 1\n---\n# T\n\n## Points\n\n${section}`, 'x.md', [
    'Points',
  ]);
  const problems: Problem[] = [];
  const value = reader(source, 'Points', problems);
  return { value, problems: problems.map(formatProblem) };
}

describe('readItems', () => {
  it('gives the items of all lists of a section, with nested ones', () => {
    const { value, problems } = read(readItems, '- one\n  - hint: a\n- two\n\n* three\n');
    expect(value?.map(({ text, children }) => [text, children.map((child) => child.text)])).toEqual(
      [
        ['one', ['hint: a']],
        ['two', []],
        ['three', []],
      ],
    );
    expect(problems).toEqual([]);
  });

  it('keeps several paragraphs, emphasis and code of an item as they are written', () => {
    const { value } = read(readItems, '- *one* with `code`\n\n  and more\n');
    expect(value?.[0]?.text).toBe('*one* with `code`\n\nand more');
  });

  it('takes the indentation of an item out of its lines, not that of code in it', () => {
    const { value } = read(readItems, '- Write:\n\n  ```py\n  if a:\n      b\n  ```\n');
    expect(value?.[0]?.text).toBe('Write:\n\n```py\nif a:\n    b\n```');
  });

  it('points at prose where a list belongs', () => {
    expect(read(readItems, '- one\n\nAnd then.\n')).toEqual({
      value: undefined,
      problems: [
        'x.md:10:1 error LIST_EXPECTED: Cannot read the section "Points" as a list\n' +
          '  write one item a line, each starting with "- "',
      ],
    });
  });

  it('points at the heading when only a comment stands below it', () => {
    const { value, problems } = read(readItems, '<!-- later -->\n');
    expect([value, problems.map((problem) => problem.slice(0, 30))]).toEqual([
      undefined,
      ['x.md:6:1 error LIST_EXPECTED: '],
    ]);
  });

  it('says nothing of a section that is not there: its source does', () => {
    expect(read((source, _, problems) => readItems(source, 'Others', problems), '- one')).toEqual({
      value: undefined,
      problems: [],
    });
  });
});

describe('readTexts', () => {
  it('gives the text of each item', () => {
    expect(read(readTexts, '- one\n- two\n')).toEqual({ value: ['one', 'two'], problems: [] });
  });

  it('points at every item of a list inside the list, which would be lost', () => {
    expect(read(readTexts, '- one\n  - a\n  - b\n- two\n').problems).toEqual(
      ['9', '10'].map(
        (line) =>
          `x.md:${line}:3 error LIST_NESTED: Cannot keep a list inside a list in "Points"\n` +
          '  make it a part of the item above, or an item of its own',
      ),
    );
  });
});

describe('readNamedItems', () => {
  it('splits each item into name, mark and text', () => {
    const { value, problems } = read(
      readNamedItems,
      '- **gap** (must): Low here, high there\n- **two-words**:no space\n- **c3**: two\n  lines\n',
    );
    expect(value).toEqual([
      { id: 'gap', must: true, text: 'Low here, high there' },
      { id: 'two-words', must: false, text: 'no space' },
      { id: 'c3', must: false, text: 'two\nlines' },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['without a name', '- only a text'],
    ['with a name that is not bold', '- gap: a text'],
    ['with a name that is not kebab-case', '- **Gap One**: a text'],
    ['without a colon', '- **gap** a text'],
    ['without a text', '- **gap**:'],
    ['with another mark', '- **gap** (may): a text'],
  ])('points at an item %s', (_, item) => {
    expect(read(readNamedItems, `- **first**: fine\n${item}\n`)).toEqual({
      value: undefined,
      problems: [
        'x.md:9:1 error NAME_EXPECTED: Cannot find the name of this item of "Points"\n' +
          '  start it with a kebab-case name in bold and a colon: "- **name**: text"',
      ],
    });
  });

  it('points at every name that an earlier item has', () => {
    expect(read(readNamedItems, '- **a**: 1\n- **b**: 2\n- **a**: 3\n- **b**: 4\n')).toEqual({
      value: undefined,
      problems: [
        'x.md:10:1 error NAME_DUPLICATE: Cannot use the name "a" twice in "Points"\n' +
          '  give each item a name of its own',
        'x.md:11:1 error NAME_DUPLICATE: Cannot use the name "b" twice in "Points"\n' +
          '  give each item a name of its own',
      ],
    });
  });
});
