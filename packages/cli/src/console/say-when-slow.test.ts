import { describe, expect, it } from 'vitest';
import type { Environment } from '../environment.js';
import { sayWhenSlow } from './say-when-slow.js';

function saidAfter(isTerminal: boolean, moments: readonly number[]): string {
  let said = '';
  const left = [...moments];
  const environment: Environment = {
    cwd: '/',
    now: () => left.shift() ?? 0,
    timezone: () => 'UTC',
    variables: {},
    out: () => {},
    err: (text) => {
      said += text;
    },
    isTerminal,
  };
  const onProgress = sayWhenSlow(environment);
  for (let call = 1; call < moments.length; call += 1) onProgress();
  return said;
}

describe('sayWhenSlow', () => {
  it('says once that work goes on after a second', () => {
    expect(saidAfter(true, [5000, 5999, 6000, 9000])).toMatch(/^Still planning: .*\n$/);
  });

  it('says nothing of quick work, nor where nobody looks on', () => {
    expect(saidAfter(true, [5000, 5400, 5900])).toBe('');
    expect(saidAfter(false, [5000, 9000])).toBe('');
  });
});
