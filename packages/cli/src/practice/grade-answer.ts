import type { Grade } from '@mlprep/planner';

/** What a person found when comparing an answer with its key points. */
export interface Compared {
  /** The key points, and which of them were said. */
  readonly points: readonly { readonly must: boolean; readonly said: boolean }[];
  /** How many of the common mistakes were made. */
  readonly mistakes: number;
  /** Minutes the answer took, where that is known. */
  readonly minutes: number | undefined;
  /** Minutes there are for it. */
  readonly allowed: number;
  /** Whether all tests of a coding question passed, where they were run. */
  readonly testsPass?: boolean;
}

/** A grade, and in few words what it stands on. */
export interface Graded {
  readonly grade: Grade;
  readonly why: string;
}

/** What the four grades are called. */
export const gradeNames: Readonly<Record<Grade, string>> = {
  1: 'again',
  2: 'hard',
  3: 'good',
  4: 'easy',
};

/**
 * Grades an answer by what was ticked; the first rule that fits decides.
 *
 * 1. Fewer than half of the musts, or no point at all: 1.
 * 2. A must is missing, a test fails, two mistakes or more, not more than half of the points, or
 *    over the time: 2.
 * 3. Every point, no mistake, and at most half of the time: 4.
 * 4. Otherwise 3.
 *
 * A time that is not known counts as kept, and never as well kept.
 */
export function gradeAnswer({ points, mistakes, minutes, allowed, testsPass }: Compared): Graded {
  const musts = points.filter(({ must }) => must);
  const saidMusts = musts.filter(({ said }) => said).length;
  const said = points.filter((point) => point.said).length;
  const missing = musts.length - saidMusts;
  if (said === 0) return { grade: 1, why: 'no point was said' };
  if (saidMusts * 2 < musts.length) {
    return { grade: 1, why: `${missing} of ${musts.length} musts are missing` };
  }
  if (missing > 0) {
    return { grade: 2, why: missing === 1 ? 'a must is missing' : `${missing} musts are missing` };
  }
  if (testsPass === false) return { grade: 2, why: 'not all tests pass yet' };
  if (mistakes > 1) return { grade: 2, why: `every must, but ${mistakes} of the mistakes` };
  const share = `${said} of ${points.length} points`;
  if (said * 2 <= points.length) return { grade: 2, why: `every must, but only ${share}` };
  if (minutes !== undefined && minutes > allowed) {
    return { grade: 2, why: `${share}, but over the time` };
  }
  const isQuick = minutes !== undefined && minutes * 2 <= allowed;
  if (said === points.length && mistakes === 0 && isQuick) {
    return { grade: 4, why: 'every point in half of the time' };
  }
  return { grade: 3, why: `every must, ${share}` };
}
