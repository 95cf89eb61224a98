import { type Activity, type Plan, type Progress, planSchema } from '@mlprep/planner';
import { describe, expect, it } from 'vitest';
import { dueActivities } from './due-activities.js';
import { nameAttempt } from './name-attempt.js';

const today = '2026-11-26';

function activity(id: string): Activity {
  const [kind = '', ref = ''] = id.split(':');
  return {
    id,
    kind: kind as Activity['kind'],
    ref,
    title: ref,
    minutes: 5,
    why: '',
    done: '',
    round: 0,
    status: 'planned',
  };
}

/** A plan that is nothing but sessions: date → ids of activities. */
function planOf(days: Readonly<Record<string, readonly string[]>>): Plan {
  const sessions = Object.entries(days).map(([date, ids]) => ({
    id: `${date}-1`,
    uid: `${date}-1`,
    sequence: 0,
    changed: '2026-11-22T18:00:00Z',
    status: 'planned' as const,
    week: 1,
    start: `${date}T19:00:00Z`,
    end: `${date}T20:00:00Z`,
    activities: ids.map(activity),
  }));
  return { ...({} as Plan), sessions: planSchema.shape.sessions.parse(sessions), besides: [] };
}

function name(
  what: 'question' | 'drill' | 'mock',
  plan: Plan | undefined,
  progress: Progress = [],
) {
  return nameAttempt(what, 'q', plan, progress, today).id;
}

describe('what is due', () => {
  const plan = planOf({
    '2026-11-24': ['practise:a', 'review:b:2', 'drill:d'],
    '2026-11-26': ['practise:c', 'review:b:3'],
    '2026-11-28': ['practise:e'],
  });
  const idsOf = (progress: Progress): readonly string[] =>
    dueActivities(plan, progress, today, ['practise', 'review']).map((due) => due.activity.id);

  it('is what is open up to today, the longest overdue first, each question once', () => {
    expect(idsOf([])).toEqual(['practise:a', 'practise:c', 'review:b:3']);
  });

  it('is not what is done, skipped or put off', () => {
    expect(
      idsOf([
        { id: 'practise:a', status: 'done' },
        { id: 'practise:c', status: 'skipped' },
        { id: 'review:b:3', status: 'later' },
      ]),
    ).toEqual(['review:b:2']);
  });
});

describe('the id of an attempt', () => {
  it('is that of the box that is due', () => {
    expect(name('question', planOf({ '2026-11-25': ['review:q:2'] }))).toBe('review:q:2');
  });

  it('is that of the first practice ahead of its day', () => {
    expect(name('question', planOf({ '2026-12-25': ['practise:q', 'review:q:2'] }))).toBe(
      'practise:q',
    );
  });

  it('is the next free review where the planned one is not due yet', () => {
    const plan = planOf({ '2026-11-24': ['practise:q'], '2026-12-25': ['review:q:2'] });
    expect(name('question', plan, [{ id: 'practise:q', status: 'done' }])).toBe('review:q:3');
  });

  it('counts on from what the log says where there is no plan', () => {
    const done = (id: string): Progress[number] => ({ id, status: 'done' });
    expect(name('question', undefined)).toBe('practise:q');
    expect(name('question', undefined, [done('practise:q')])).toBe('review:q:2');
    expect(name('question', undefined, [done('practise:q'), done('review:q:2')])).toBe(
      'review:q:3',
    );
    expect(name('drill', undefined, [done('drill:q')])).toBe('drill:q:2');
    expect(name('mock', undefined, [done('mock:q'), done('mock:q:2')])).toBe('mock:q:3');
  });

  it('is not mistaken for that of a question whose id begins alike', () => {
    expect(name('question', undefined, [{ id: 'practise:q-and-a', status: 'done' }])).toBe(
      'practise:q',
    );
  });
});
