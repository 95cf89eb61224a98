import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from './split-front-matter.js';

describe('splitFrontMatter', () => {
  it('cuts the keys from the body and counts the lines before each', () => {
    const { frontMatter, body, linesBefore, problems } = splitFrontMatter(
      '---\na: 1\nb: 2\n---\n# Title\n',
      'x.md',
    );
    expect(frontMatter?.value).toEqual({ a: 1, b: 2 });
    expect(frontMatter?.locate(['b'])).toEqual({ file: 'x.md', line: 3, column: 4 });
    expect([body, linesBefore, problems]).toEqual(['# Title\n', 4, []]);
  });

  it('passes over empty lines before it and spaces behind its marks', () => {
    const { frontMatter, body, linesBefore } = splitFrontMatter('\n\n---  \na: 1\n--- \nx', 'x.md');
    expect(frontMatter?.locate(['a'])).toEqual({ file: 'x.md', line: 4, column: 4 });
    expect([body, linesBefore]).toEqual(['x', 5]);
  });

  it('ends it at the first closing line: a later rule belongs to the body', () => {
    expect(splitFrontMatter('---\na: 1\n---\none\n\n---\ntwo\n', 'x.md').body).toBe(
      'one\n\n---\ntwo\n',
    );
  });

  it('takes an empty one, and one with nothing behind it', () => {
    const { frontMatter, body } = splitFrontMatter('---\n---', 'x.md');
    expect([frontMatter?.value, frontMatter?.problems, body]).toEqual([null, [], '']);
  });

  it('keeps the whole text as the body when there is none', () => {
    const { frontMatter, body, linesBefore, problems } = splitFrontMatter('# Title\n', 'x.md');
    expect([frontMatter, body, linesBefore]).toEqual([undefined, '# Title\n', 0]);
    expect(problems).toEqual([
      {
        code: 'FRONT_MATTER_MISSING',
        severity: 'error',
        message: 'Cannot find the front matter',
        location: { file: 'x.md', line: 1, column: 1 },
        hint: 'start the file with its keys between two lines of "---"',
      },
    ]);
  });

  it('has no body when the front matter is never closed, or nothing is there', () => {
    const open = splitFrontMatter('---\na: 1\n# Title\n', 'x.md');
    expect([open.frontMatter, open.body, open.problems.map(({ hint }) => hint)]).toEqual([
      undefined,
      undefined,
      ['close the keys with a line of "---"'],
    ]);
    const empty = splitFrontMatter(' \n', 'x.md');
    expect([empty.body, empty.problems.length]).toEqual([undefined, 1]);
  });
});
