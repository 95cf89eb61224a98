import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { areaGroups } from './area-groups.js';
import { levelFrom, selfCheckOf } from './self-check.js';

describe('the self-check', () => {
  const questions = selfCheckOf(pack);

  it('has ten easy questions of the pack, at least one of each group', () => {
    expect(questions).toHaveLength(10);
    expect(new Set(questions.map(({ group }) => group.id)).size).toBe(areaGroups.length);
    for (const { question } of questions) expect(question.level, question.id).toBe(1);
  });

  it('asks each where its topic belongs, with two to four points to compare with', () => {
    const areaOf = new Map(pack.topics.map(({ id, area }) => [id, area]));
    for (const { group, question, points } of questions) {
      expect(group.areas, question.id).toContain(areaOf.get(question.topics[0] ?? ''));
      expect(points.length, question.id).toBeGreaterThanOrEqual(2);
      expect(points.length, question.id).toBeLessThanOrEqual(4);
      expect(question.code).toBeUndefined();
    }
  });

  it('leaves out what a pack does not have', () => {
    expect(selfCheckOf({ ...pack, questions: [] })).toEqual([]);
  });

  it.each([
    [[], 1],
    [[0, 0], 0],
    [[0.5], 2],
    [[1, 0.5], 3],
    [[1, 1, 1], 4],
  ])('makes a level of scores: %j → %d', (scores, level) => {
    expect(levelFrom(scores)).toBe(level);
  });
});
