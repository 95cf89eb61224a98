import { describe, expect, it } from 'vitest';
import { makeSessions } from '../testing/make-sessions.js';
import { pickSession } from './pick-session.js';

const plan = {
  '2026-11-24T19:00': ['learn:a'],
  '2026-11-28T10:00': ['learn:b', 'learn:c'],
  '2026-11-28T12:00': ['learn:d'],
  '2026-12-01T19:00': ['learn:e'],
};

function pick(at: string, marks: Readonly<Record<string, string>> = {}, planned = '2026-11-22') {
  const marked = Object.entries(plan).map(
    ([start, ids]) => [start, ids.map((id) => `${id} ${marks[id.slice(-1)] ?? ''}`)] as const,
  );
  const { when, session, todays } = pickSession(
    makeSessions(Object.fromEntries(marked)),
    Date.parse(`${at}:00Z`),
    at.slice(0, 10),
    Date.parse(`${planned}T00:00:00Z`),
  );
  return [when, session?.id, todays.length];
}

describe('pickSession', () => {
  it.each([
    [
      'the next one when nothing is today',
      '2026-11-23T09:00',
      {},
      ['ahead', '2026-11-24T19:00', 0],
    ],
    ['today’s that is to come', '2026-11-28T09:00', {}, ['later', '2026-11-28T10:00', 2]],
    [
      'the one going on, from its first minute',
      '2026-11-28T10:00',
      {},
      ['now', '2026-11-28T10:00', 2],
    ],
    [
      'the next of today once one is over',
      '2026-11-28T11:00',
      {},
      ['later', '2026-11-28T12:00', 2],
    ],
    ['today’s that is over and open', '2026-11-28T20:00', {}, ['earlier', '2026-11-28T10:00', 2]],
    [
      'the second of them when the first is done',
      '2026-11-28T20:00',
      { b: 'x', c: '-' },
      ['earlier', '2026-11-28T12:00', 2],
    ],
    [
      'the next of today when this one is done',
      '2026-11-28T10:30',
      { b: 'x', c: '>' },
      ['later', '2026-11-28T12:00', 2],
    ],
    [
      'another day when today is done',
      '2026-11-28T09:00',
      { b: 'x', c: 'x', d: 'x' },
      ['ahead', '2026-12-01T19:00', 2],
    ],
    ['none when all is over', '2026-12-02T00:00', {}, ['over', undefined, 0]],
    ['none when all is done', '2026-11-30T00:00', { e: 'x' }, ['over', undefined, 0]],
  ])('picks %s', (_, at, marks, picked) => {
    expect(pick(at, marks)).toEqual(picked);
  });

  it('leaves alone what was open when the plan was made again', () => {
    expect(pick('2026-11-24T21:00', {})).toEqual(['earlier', '2026-11-24T19:00', 1]);
    expect(pick('2026-11-25T00:30', {}, '2026-11-25')).toEqual(['ahead', '2026-11-28T10:00', 0]);
    const sessions = makeSessions({ '2026-11-24T19:00': ['learn:a'] });
    const at = Date.parse('2026-11-24T21:00:00Z');
    expect(pickSession(sessions, at, '2026-11-24', at).when).toBe('over');
  });
});
