import { describe, expect, it } from 'vitest';
import type { ActivityKind } from '../plan.js';
import type { Task } from '../workload/task.js';
import { breaksAfter, sequenceSession } from './sequence-session.js';

function task(kind: ActivityKind, ref: string, topic?: string): Task {
  return {
    id: `${kind}:${ref}`,
    kind,
    ref,
    title: ref,
    minutes: 10,
    after: [],
    value: 0,
    why: '',
    done: '',
    round: 0,
    ...(topic === undefined ? {} : { topic }),
  };
}

describe('sequenceSession', () => {
  it('warms up with reviews, then teaches, then practises, ends with something spoken', () => {
    const tasks = (['checkpoint', 'drill', 'practise', 'learn', 'review', 'orient'] as const).map(
      (kind) => task(kind, 'a'),
    );
    expect(sequenceSession(tasks).map(({ kind }) => kind)).toEqual([
      'review',
      'orient',
      'learn',
      'practise',
      'drill',
      'checkpoint',
    ]);
  });

  it('mixes questions of different topics', () => {
    const tasks = [
      task('practise', '1', 'trees'),
      task('practise', '2', 'trees'),
      task('practise', '3', 'metrics'),
    ];
    expect(sequenceSession(tasks).map(({ ref }) => ref)).toEqual(['1', '3', '2']);
  });

  it('keeps lessons in the order in which they stand on each other', () => {
    const tasks = [task('learn', 'first'), task('review', 'q'), task('learn', 'second')];
    expect(sequenceSession(tasks).map(({ ref }) => ref)).toEqual(['q', 'first', 'second']);
  });
});

describe('breaksAfter', () => {
  it.each([
    [[30, 20, 20], 1, [0]],
    [[10, 10, 10, 20, 20], 1, [2]],
    [[70], 1, []],
    [[20, 20], 0, []],
  ])('%j with %d breaks', (minutes, breaks, expected) => {
    expect(breaksAfter(minutes, breaks)).toEqual(expected);
  });
});
