import { pack } from '@mlprep/content';
import { describe, expect, it } from 'vitest';
import { makeActivity, makeSessions } from '../testing/make-sessions.js';
import { everyId, findInPack, findInPlan } from './find-target.js';

const marked = makeSessions({
  '2026-11-24T19:00': ['learn:trees', 'learn:forests', 'practise:gini x', 'checkpoint:1'],
  '2026-11-26T19:00': ['learn:trees:2', 'review:gini:2', 'learn:big:part-1', 'build:house:clean'],
  '2026-11-28T19:00': ['review:gini:3', 'learn:big:part-2', 'build:house:fit', 'deepen:trees'],
  '2026-11-30T19:00': ['learn:forests:2', 'practise:roc x', 'drill:calm', 'drill:calm:2'],
});
const numbered = marked.sessions[1]?.activities ?? [];

function find(word: string, besides: readonly string[] = []): string | readonly string[] {
  const target = findInPlan(
    word,
    {
      ...marked,
      besides: besides.map((id) => ({ on: '2026-11-24', week: 1, activity: makeActivity(id) })),
    },
    numbered,
  );
  if (target.found === 'several') return target.ids;
  return target.found === 'activity' ? target.activity.id : target.found;
}

describe('findInPlan', () => {
  it.each([
    ['learn:trees', 'learn:trees'],
    ['checkpoint:1', 'checkpoint:1'],
    ['2', 'review:gini:2'],
    ['forests', 'learn:forests:2'],
    ['gini', 'review:gini:2'],
    ['practise:gini', 'practise:gini'],
    ['big', 'learn:big:part-1'],
    ['learn:big', 'learn:big:part-1'],
    ['calm', 'drill:calm'],
    ['roc', 'practise:roc'],
    ['0', 'nothing'],
    ['5', 'nothing'],
    ['oaks', 'nothing'],
    ['', 'nothing'],
  ])('takes %j for %j', (word, id) => {
    expect(find(word)).toBe(id);
  });

  it('asks back where a word means several things', () => {
    expect(find('trees')).toEqual(['learn:trees:2', 'deepen:trees']);
    expect(find('house')).toEqual(['build:house:clean', 'build:house:fit']);
  });

  it('knows what was done besides', () => {
    expect(find('svm', ['learn:svm x'])).toBe('learn:svm');
  });
});

describe('findInPack', () => {
  it.each([
    ['svm', { found: 'beside', id: 'learn:svm' }],
    ['deepen:svm', { found: 'beside', id: 'deepen:svm' }],
    ['what-is-overfitting', { found: 'beside', id: 'practise:what-is-overfitting' }],
    ['review:what-is-overfitting:2', { found: 'beside', id: 'review:what-is-overfitting:2' }],
    ['conceptual', { found: 'beside', id: 'orient:conceptual' }],
    ['checkpoint:1', { found: 'nothing' }],
    ['learn:', { found: 'nothing' }],
    ['svn', { found: 'nothing' }],
  ])('takes %j for %j', (word, target) => {
    expect(findInPack(word, pack)).toEqual(target);
  });

  it('asks back for a project, which has milestones and a story', () => {
    const [project] = pack.projects;
    const target = findInPack(project?.id ?? '', pack);
    expect(target).toMatchObject({ found: 'several' });
    const ids = target.found === 'several' ? target.ids : [];
    expect(ids).toHaveLength((project?.milestones.length ?? 0) + 1);
    for (const id of ids) expect(findInPack(id, pack)).toEqual({ found: 'beside', id });
  });

  it('lists each id once', () => {
    const ids = everyId(pack).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
