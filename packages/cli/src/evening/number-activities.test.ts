import { describe, expect, it } from 'vitest';
import { makeSessions } from '../testing/make-sessions.js';
import { numberActivities } from './number-activities.js';

const { sessions } = makeSessions({
  '2026-11-24T19:00': ['learn:a'],
  '2026-11-28T10:00': ['learn:b x', 'learn:c x'],
  '2026-11-28T12:00': ['learn:d x'],
  '2026-12-01T19:00': ['learn:e'],
});

function numbered(at: string): readonly string[] {
  return numberActivities(sessions, Date.parse(`${at}:00Z`), at.slice(0, 10)).map(({ id }) => id);
}

describe('numberActivities', () => {
  it('counts through all sessions of today, at any hour, whatever is ticked', () => {
    for (const time of ['00:00', '10:30', '11:30', '23:59']) {
      expect(numbered(`2026-11-28T${time}`)).toEqual(['learn:b', 'learn:c', 'learn:d']);
    }
  });

  it('counts the next day that has sessions where today has none', () => {
    expect(numbered('2026-11-25T12:00')).toEqual(['learn:b', 'learn:c', 'learn:d']);
    expect(numbered('2026-11-30T12:00')).toEqual(['learn:e']);
    expect(numbered('2026-12-02T12:00')).toEqual([]);
  });
});
