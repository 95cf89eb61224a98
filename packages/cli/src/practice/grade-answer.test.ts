import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compared, gradeAnswer } from './grade-answer.js';

/** `M` a must that was said, `m` one that was not; `P` and `p` the same for other points. */
function compared(points: string, rest: Partial<Compared> = {}): Compared {
  return {
    points: [...points].map((sign) => ({
      must: sign.toLowerCase() === 'm',
      said: sign !== sign.toLowerCase(),
    })),
    mistakes: 0,
    minutes: 5,
    allowed: 8,
    ...rest,
  };
}

describe('the grade of an answer', () => {
  it.each([
    [1, 'nothing is said', compared('mmpp')],
    [1, 'fewer than half of the musts are said', compared('MmmPP')],
    [1, 'nothing is said, however quickly', compared('pppp', { minutes: 1 })],
    [2, 'half of the musts are missing', compared('MmPP')],
    [2, 'one must is missing', compared('MMmPP', { minutes: 1 })],
    [2, 'half of the points are said, every must among them', compared('MMpp')],
    [2, 'it is over the time', compared('MMPP', { minutes: 8.1 })],
    [2, 'two of the mistakes are made', compared('MMPP', { mistakes: 2, minutes: 1 })],
    [2, 'a test fails', compared('MMPP', { testsPass: false, minutes: 1 })],
    [3, 'every must and most points are said within the time', compared('MMPp', { minutes: 8 })],
    [3, 'one point is missing, however quickly', compared('MMPp', { minutes: 1 })],
    [3, 'everything is said and one mistake made', compared('MMPP', { mistakes: 1, minutes: 1 })],
    [3, 'the time is not known', compared('MMPP', { minutes: undefined })],
    [3, 'everything is said in more than half of the time', compared('MMPP', { minutes: 4.1 })],
    [4, 'everything is said in half of the time', compared('MMPP', { minutes: 4 })],
    [4, 'all tests pass too', compared('MMPP', { minutes: 4, testsPass: true })],
  ])('is %i where %s', (grade, _, answer) => {
    expect(gradeAnswer(answer).grade).toBe(grade);
  });

  it('never falls when one more point is said', () => {
    const points = fc.array(fc.record({ must: fc.boolean(), said: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        points,
        fc.nat(3),
        fc.option(fc.nat(12), { nil: undefined }),
        fc.nat(5),
        (all, mistakes, minutes, index) => {
          const rest = { mistakes, minutes, allowed: 8 };
          const more = all.map((point, at) => (at === index ? { ...point, said: true } : point));
          const before = gradeAnswer({ points: all, ...rest }).grade;
          expect(gradeAnswer({ points: more, ...rest }).grade).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });
});
