import { describe, expect, it } from 'vitest';
import { makeSessions } from '../testing/make-sessions.js';
import { findMissed } from './find-missed.js';

const marked = makeSessions({
  '2026-11-23T19:00': ['learn:a', 'learn:b'],
  '2026-11-24T19:00': ['learn:c x', 'learn:d -', 'learn:e >', 'checkpoint:1'],
  '2026-11-25T19:00': ['learn:f x', 'learn:g'],
  '2026-11-26T19:00': ['learn:h', 'learn:i', 'learn:j', 'learn:k'],
});
const at = (text: string): number => Date.parse(`${text}:00Z`);

describe('findMissed', () => {
  it('counts open boxes of sessions that are over, and their share of a usual session', () => {
    expect(findMissed(marked, at('2026-11-26T19:30'), at('2026-11-22T00:00'))).toEqual({
      sessions: 2,
      activities: 3,
      minutes: 30,
      behind: 1,
    });
  });

  it('leaves out what was open when the plan was made, and a session that can still be sat', () => {
    const missed = findMissed(marked, at('2026-11-26T20:00'), at('2026-11-23T20:00'));
    expect(missed).toEqual({ sessions: 2, activities: 5, minutes: 50, behind: 2 });
    const except = marked.sessions[3];
    expect(findMissed(marked, at('2026-11-26T20:00'), at('2026-11-23T20:00'), except)).toEqual({
      sessions: 1,
      activities: 1,
      minutes: 10,
      behind: 0,
    });
  });

  it('finds nothing in a plan without sessions', () => {
    const none = { sessions: 0, activities: 0, minutes: 0, behind: 0 };
    expect(findMissed({ sessions: [] }, 1, 0)).toEqual(none);
  });
});
