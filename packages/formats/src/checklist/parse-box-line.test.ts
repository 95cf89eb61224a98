import { describe, expect, it } from 'vitest';
import { parseBoxLine, withMark } from './parse-box-line.js';

describe('parseBoxLine', () => {
  it('takes a box apart', () => {
    expect(parseBoxLine('  - [x] **Learn** Trees <!-- mlprep:learn:trees:part-1 --> ✅')).toEqual({
      indent: '  - ',
      mark: 'x',
      rest: ' **Learn** Trees <!-- mlprep:learn:trees:part-1 --> ✅',
      id: 'learn:trees:part-1',
    });
  });

  it.each(['- [ ] a', '* [ ] a', '+ [ ] a', '\t- [ ] a', '-\t[ ] a', '- [ ]', '\uFEFF- [ ] a'])(
    'finds the box in %j',
    (line) => {
      expect(parseBoxLine(line)?.mark).toBe(' ');
    },
  );

  it.each(['', 'a', '[ ] a', '-[ ] a', '1. [ ] a', '- a [ ]', '- [xx] a', '- [R](https://r.org)'])(
    'finds none in %j',
    (line) => {
      expect(parseBoxLine(line)).toBeUndefined();
    },
  );

  it('does not mind spaces around the mark, or none where one belongs', () => {
    const marks = ['- [ x] a', '- [x ] a', '- [] a', '- [  ] a'].map(
      (line) => parseBoxLine(line)?.mark,
    );
    expect(marks).toEqual(['x', 'x', ' ', ' ']);
  });

  it('takes any one sign as a mark', () => {
    const marks = ['- [✓] a', '- [😀] a', '- [/] a', '- [$] a'].map(
      (line) => parseBoxLine(line)?.mark,
    );
    expect(marks).toEqual(['✓', '😀', '/', '$']);
  });

  it('reads past signs that some programs take for line ends', () => {
    expect(parseBoxLine('- [x] a\u2028b <!-- mlprep:learn:trees -->')?.id).toBe('learn:trees');
  });

  it('has no id where the comment is gone or not ours', () => {
    expect(parseBoxLine('- [x] a <!-- other:1 -->')?.id).toBeUndefined();
    expect(parseBoxLine('- [x] a mlprep:learn:trees')?.id).toBeUndefined();
    expect(parseBoxLine('- [x] a <!--mlprep:learn:trees-->')?.id).toBe('learn:trees');
  });
});

describe('withMark', () => {
  it('changes the mark and nothing else', () => {
    expect(withMark('  * [ ] see [a](b) [ ] ', 'x')).toBe('  * [x] see [a](b) [ ] ');
    expect(withMark('- [x] a', '$')).toBe('- [$] a');
  });

  it('leaves a line without a box as it is', () => {
    expect(withMark('see [ ] there', 'x')).toBe('see [ ] there');
  });
});
