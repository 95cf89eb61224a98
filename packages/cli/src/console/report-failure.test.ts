import { MlprepError } from '@mlprep/core';
import { describe, expect, it } from 'vitest';
import { reportFailure } from './report-failure.js';

function report(error: unknown): { readonly code: number; readonly err: string } {
  let err = '';
  const code = reportFailure(error, {
    cwd: '/',
    now: () => 0,
    timezone: () => 'UTC',
    variables: {},
    out: () => undefined,
    err: (text) => {
      err += text;
    },
    isTerminal: false,
  });
  return { code, err };
}

describe('reportFailure', () => {
  it.each([
    ['EACCES', 'no permission for', '--out'],
    ['EPERM', 'no permission for', '--out'],
    ['EROFS', 'the disk is read-only', '--out'],
    ['ENOSPC', 'the disk is full', 'nothing was changed'],
    ['ENOTDIR', 'a file stands where a folder is needed', '--out'],
    ['EEXIST', 'a file stands where a folder is needed', '--out'],
    ['EISDIR', 'a folder stands where a file is needed', 'another folder'],
    ['ENAMETOOLONG', 'the name is too long', 'a shorter one'],
    ['ENOENT', 'cannot find', 'check the path'],
    ['ELOOP', 'too many links', 'a real folder'],
  ])('tells %s of the disk in words, with the path and a way out', (code, words, hint) => {
    const error = Object.assign(new Error(`${code}: some system's words`), {
      code,
      path: '/a/prep',
    });
    const { code: exit, err } = report(error);
    expect(exit).toBe(2);
    expect(err).toMatch(/^Cannot go on: .* \/a\/prep\n {2}.*\n$/);
    expect(err).toContain(words);
    expect(err).toContain(hint);
  });

  it('calls a file by its own name, not by that of its draft', () => {
    const path = '/a/prep/README.md.123.tmp';
    expect(report(Object.assign(new Error('no'), { code: 'EACCES', path })).err).toMatch(
      /README\.md\n/,
    );
  });

  it('tells a refusal of the library with its code, without a stack', () => {
    const { code, err } = report(new MlprepError('CALENDAR_INVALID', 'Cannot write the event'));
    expect({ code, err }).toEqual({ code: 2, err: 'Cannot write the event (CALENDAR_INVALID)\n' });
  });

  it.each([new TypeError('x is undefined'), 'thrown text', undefined])(
    'calls all else a bug: %s',
    (error) => {
      const { code, err } = report(error);
      expect(code).toBe(70);
      expect(err).toContain('please report it');
      expect(err).toContain(error instanceof Error ? 'TypeError: x is undefined' : String(error));
    },
  );
});
