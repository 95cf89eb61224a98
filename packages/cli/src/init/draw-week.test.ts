import { describe, expect, it } from 'vitest';
import { describeWeek, drawWeek } from './draw-week.js';

const at = (from: number, to: number): readonly { from: number; to: number }[] => [
  { from: from * 60, to: to * 60 },
];
const empty = Array.from({ length: 7 }, () => []);

describe('drawWeek', () => {
  it('draws half an hour a character, with times and the sum', () => {
    const lines = drawWeek([[], at(19, 20.5), [], [], [], at(10, 13), []]).split('\n');
    expect(lines[0]).toBe('     8   10  12  14  16  18  20  22');
    expect(lines[1]).toBe(`Mon  ${'·'.repeat(32)}`);
    expect(lines[2]).toBe(`Tue  ${'·'.repeat(22)}███${'·'.repeat(7)}  19:00–20:30`);
    expect(lines.at(-1)).toBe('In all 4.5 h a week.');
    expect(lines).toHaveLength(9);
  });

  it('starts earlier for early birds, and still fits beside a margin in 80 columns', () => {
    const week = [[...at(12, 13), ...at(5, 6.5), ...at(20, 24)], ...empty.slice(1)];
    const lines = drawWeek(week).split('\n');
    expect(lines[0]).toMatch(/^ {5}4 {3}6 /);
    expect(lines[1]).toContain('05:00–06:30, 12:00–13:00, 20:00–24:00');
    expect(
      Math.max(
        ...drawWeek(empty)
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(76);
  });
});

describe('describeWeek', () => {
  it('joins days with the same times', () => {
    const week = [[], at(19, 20.5), [], at(19, 20.5), [], at(10, 13), []];
    expect(describeWeek(week)).toBe('Tue, Thu 19:00–20:30 · Sat 10:00–13:00');
    const evenings = [1, 2, 3, 4].map(() => at(19, 20));
    expect(describeWeek([...evenings, [], [], []])).toBe('Mon–Thu 19:00–20:00');
  });
});
