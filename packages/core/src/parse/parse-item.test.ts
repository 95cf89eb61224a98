import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem, type Problem } from '../problem.js';
import { idOfPath, parseItem } from './parse-item.js';

const format = {
  sections: ['One', 'Two'],
  frontMatter: z.strictObject({ level: z.int().max(3), tags: z.array(z.string()).default([]) }),
  body: z.strictObject({
    title: z.string().max(10),
    one: z.string().max(5),
    two: z.array(z.object({ prompt: z.string(), ref: z.string().max(3).optional() })),
  }),
  sectionOf: { one: 'One', two: 'Two' },
};

function read(text: string, lead = false) {
  const problems: Problem[] = [];
  const parsed = parseItem(
    { path: 'items/thing.md', text },
    {
      ...format,
      lead,
      build: (source) => ({
        title: source.title,
        one: source.sections.get('One')?.text,
        two: source.sections.get('Two')?.items.map(({ text: prompt, children }) => ({
          prompt,
          ...(children[0] === undefined ? {} : { ref: children[0].text.slice('ref: '.length) }),
        })),
      }),
    },
    problems,
  );
  return { parsed, problems: problems.map(formatProblem) };
}

const good = `---
level: 2
tags: [x, y]
---
# Title

## One

Text.

## Two

- first
- second
  - ref: abc
`;

describe('parseItem', () => {
  it('joins what the front matter and the body say', () => {
    expect(read(good).parsed?.value).toEqual({
      level: 2,
      tags: ['x', 'y'],
      title: 'Title',
      one: 'Text.',
      two: [{ prompt: 'first' }, { prompt: 'second', ref: 'abc' }],
    });
    expect(read(good).parsed?.file).toBe('items/thing.md');
    expect(read(good).problems).toEqual([]);
  });

  it.each([
    ['a key', ['level'], 2, 8],
    ['an item of a key', ['tags', 1], 3, 11],
    ['the title', ['title'], 5, 1],
    ['a section', ['one'], 7, 1],
    ['an item of a section', ['two', 1], 14, 1],
    ['a part of an item of a section', ['two', 1, 'ref'], 15, 3],
    ['a part that is not there, as its item', ['two', 0, 'ref'], 13, 1],
    ['a key that is not there, as its map', ['roles'], 2, 1],
  ])('still says where %s stands', (_, path, line, column) => {
    expect(read(good).parsed?.locate(path)).toEqual({ file: 'items/thing.md', line, column });
  });

  it('says what is wrong with the front matter and with the body at once', () => {
    const text = good
      .replace('level: 2', 'level: 4')
      .replace('Text.', 'Too much text.')
      .replace('abc', 'abcd');
    expect(read(text)).toEqual({
      parsed: undefined,
      problems: [
        'items/thing.md:2:8 error VALUE_INVALID: Cannot use this value for "level": received 4\n  must be at most 3',
        'items/thing.md:7:1 error VALUE_INVALID: Cannot use this value for "one": received "Too much text."\n  must have at most 5 characters',
        'items/thing.md:15:3 error VALUE_INVALID: Cannot use this value for "two.1.ref": received "abcd"\n  must have at most 3 characters',
      ],
    });
  });

  it('says once that a part is missing', () => {
    expect(read(good.replace('## One\n\nText.\n\n', ''))).toEqual({
      parsed: undefined,
      problems: [
        'items/thing.md:11:1 error SECTION_MISSING: Cannot find the section "One"\n  add "## One" with its text',
      ],
    });
  });

  it('takes a lead only where one is welcome', () => {
    const text = good.replace('# Title\n', '# Title\n\nA lead.\n');
    expect(read(text, true).problems).toEqual([]);
    expect(read(text)).toEqual({
      parsed: undefined,
      problems: [
        'items/thing.md:7:1 error TEXT_UNEXPECTED: Cannot keep the text between the title and the first section\n  move it below "## One"',
      ],
    });
  });
});

it('takes the name of a file, without folder and ending, as its id', () => {
  expect(idOfPath('topics/core-ml/overfitting.md')).toBe('overfitting');
  expect(idOfPath('pack.yaml')).toBe('pack');
  expect(idOfPath('notes')).toBe('notes');
});
