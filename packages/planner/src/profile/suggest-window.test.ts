import { describe, expect, it } from 'vitest';
import { parseProfile } from './parse-profile.js';
import type { Profile } from './profile.js';
import { suggestWindow } from './suggest-window.js';

const sundayNoon = '2026-11-22T11:00:00Z';

function profileOf(yaml: string): Profile {
  const result = parseProfile(yaml, { now: sundayNoon, timezone: 'Europe/Berlin' });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('suggestWindow', () => {
  it('offers an evening, and a later one when it is late', () => {
    const profile = {
      ...profileOf('weeks: 1'),
      interviews: [{ name: 'Soon', at: '2026-11-24T09:00' }],
    };
    const at = (now: string): unknown => suggestWindow(profile, '2026-11-22', Date.parse(now));
    expect(at(sundayNoon)).toEqual(['sun', '18:00-22:00']);
    expect(at('2026-11-22T18:30:00Z')).toEqual(['sun', '20:00-24:00']);
    expect(at('2026-11-22T22:50:00Z')).toEqual(['mon', '18:00-22:00']);
  });

  it('passes over days that are off', () => {
    const profile = profileOf('interview: 2026-11-27\noff: [2026-11-22..2026-11-24]');
    expect(suggestWindow(profile, '2026-11-22', Date.parse(sundayNoon))).toEqual([
      'wed',
      '18:00-22:00',
    ]);
  });

  it('knows when nothing helps', () => {
    const profile = { ...profileOf('weeks: 1'), off: ['2026-11-22..2026-12-31'] };
    expect(suggestWindow(profile, '2026-11-22', Date.parse(sundayNoon))).toBeUndefined();
  });
});
