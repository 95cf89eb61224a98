import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { areaGroups, drawLevel } from './area-groups.js';

describe('areaGroups', () => {
  it('has every area of the pack once, in six groups', () => {
    const areas = [...new Set(pack.topics.map(({ area }) => area))].sort();
    expect(areaGroups.flatMap((group) => group.areas).toSorted()).toEqual(areas);
    expect(areaGroups).toHaveLength(6);
  });
});

describe('drawLevel', () => {
  it('says a level by number, picture and words', () => {
    expect(drawLevel(0)).toBe('0 □□□□□ new to me');
    expect(drawLevel(3)).toBe('3 ■■■□□ used it');
  });
});
