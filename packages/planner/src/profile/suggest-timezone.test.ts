import { describe, expect, it } from 'vitest';
import { suggestTimezone } from './suggest-timezone.js';

describe('suggestTimezone', () => {
  it.each([
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['TOKYO', 'Asia/Tokyo'],
    ['Europe/Berln', 'Europe/Berlin'],
  ])('reads %j as %s', (name, zone) => {
    expect(suggestTimezone(name)).toBe(zone);
  });

  it.each(['UTC+1', 'Mars', ''])('knows no zone like %j', (name) => {
    expect(suggestTimezone(name)).toBeUndefined();
  });
});
