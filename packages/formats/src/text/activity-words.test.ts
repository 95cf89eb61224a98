import { type ActivityKind, activityKinds } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { pageOf, verbOf } from './activity-words.js';

describe('verbOf', () => {
  it('has a word of its own for each kind', () => {
    const verbs = activityKinds.map((kind) => verbOf({ kind }));
    expect(new Set(verbs).size).toBe(activityKinds.length);
  });

  it('tells a drill in speaking from one for the unexpected', () => {
    expect(verbOf({ kind: 'drill', step: 'communication' })).toBe('Speak');
    expect(verbOf({ kind: 'drill', step: 'unexpected' })).toBe('Stay calm');
  });
});

describe('pageOf', () => {
  it('opens the page of what the activity is about', () => {
    const page = (kind: ActivityKind) => pageOf({ kind, ref: 'x' });
    expect([page('learn'), page('deepen')]).toEqual(['topics/x.md', 'topics/x.md']);
    expect([page('practise'), page('review')]).toEqual(['questions/x.md', 'questions/x.md']);
    expect([page('build'), page('story')]).toEqual(['projects/x.md', 'projects/x.md']);
    expect([page('orient'), page('drill'), page('mock')]).toEqual([
      'kinds/x.md',
      'drills/x.md',
      'mocks/x.md',
    ]);
  });

  it('has no page for a look back', () => {
    expect(pageOf({ kind: 'checkpoint', ref: '1' })).toBeUndefined();
  });
});
