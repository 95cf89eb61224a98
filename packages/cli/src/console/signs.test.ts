import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../environment.js';
import { signsFor } from './signs.js';

function signsIn(variables: Environment['variables'], isTerminal = true) {
  return signsFor({ variables, isTerminal } as Environment);
}

describe('signsFor', () => {
  it.each([
    [{}, true],
    [{ LANG: 'de_DE.UTF-8' }, true],
    [{ LC_ALL: '', LANG: 'C.utf8', TERM: 'xterm' }, true],
    [{ LC_ALL: 'C', LANG: 'de_DE.UTF-8' }, false],
    [{ LC_CTYPE: 'POSIX', LANG: 'de_DE.UTF-8' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
    [{ LANG: 'de_DE.UTF-8', TERM: 'dumb' }, false],
  ])('reads from %j whether there is more than ASCII: %s', (variables, hasMore) => {
    const { plain, full } = signsIn(variables);
    expect([plain('a · é'), full]).toEqual(hasMore ? ['a · é', '█'] : ['a | e', '#']);
  });

  it('puts every title of the pack in ASCII, with hardly a sign lost', () => {
    const { plain } = signsIn({ TERM: 'dumb' });
    for (const { title } of [...pack.topics, ...pack.questions, ...pack.drills]) {
      expect(plain(title)).toMatch(/^[ -~]+$/);
      expect(plain(title).split('?').length - title.split('?').length, title).toBeLessThan(2);
    }
  });

  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
  ])('makes words stand out in a terminal unless told not to: %j, %s', (variables, is, isBold) => {
    const bold = '\u001b[1mx\u001b[22m';
    expect(signsIn(variables, is).strong('x')).toBe(isBold ? bold : 'x');
  });
});
