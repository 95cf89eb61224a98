import { describe, expect, it } from 'vitest';
import { freeParts, joinIntervals } from './free-parts.js';

const minutes = (from: number, to: number) => ({ start: from * 60_000, end: to * 60_000 });

describe('joinIntervals', () => {
  it('sorts, joins what touches or overlaps, and drops what is empty or ends before it starts', () => {
    const given = [
      minutes(50, 60),
      minutes(0, 10),
      minutes(10, 20),
      minutes(5, 15),
      minutes(30, 30),
    ];
    expect(joinIntervals([...given, minutes(90, 80)])).toEqual([minutes(0, 20), minutes(50, 60)]);
  });
});

describe('freeParts', () => {
  it.each([
    ['nothing', [], [[0, 60]]],
    [
      'a part in the middle',
      [[20, 30]],
      [
        [0, 20],
        [30, 60],
      ],
    ],
    [
      'both ends',
      [
        [-10, 10],
        [50, 70],
      ],
      [[10, 50]],
    ],
    ['all', [[0, 60]], []],
    ['more than all', [[-5, 65]], []],
    [
      'what only touches',
      [
        [-10, 0],
        [60, 70],
      ],
      [[0, 60]],
    ],
    [
      'seconds: whole minutes remain',
      [[20.3, 29.5]],
      [
        [0, 20],
        [30, 60],
      ],
    ],
  ])('%s is taken', (_, taken, free) => {
    const intervals = taken.map(([from = 0, to = 0]) => minutes(from, to));
    expect(freeParts(minutes(0, 60), intervals)).toEqual(
      free.map(([from = 0, to = 0]) => minutes(from, to)),
    );
  });
});
