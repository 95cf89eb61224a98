import type { Question } from '@mlprep/core';
import type { Grade } from '@mlprep/planner';
import type { Dialogue } from '../console/dialogue.js';
import type { Comparison } from './compare-answer.js';
import { gradeAnswer, gradeNames } from './grade-answer.js';

/** What the grade follows from, besides the ticks. */
export interface Circumstances {
  readonly minutes: number | undefined;
  readonly allowed: number;
  readonly testsPass?: boolean;
}

const grades: Readonly<Record<string, Grade>> = {
  '1': 1,
  again: 1,
  '2': 2,
  hard: 2,
  '3': 3,
  good: 3,
  '4': 4,
  easy: 4,
};

/** Says the grade that follows from the ticks, and lets somebody overrule it. */
export async function settleGrade(
  dialogue: Dialogue,
  { keyPoints }: Question,
  { said, made }: Comparison,
  circumstances: Circumstances,
): Promise<Grade> {
  const { grade, why } = gradeAnswer({
    points: keyPoints.map(({ must }, index) => ({ must, said: said[index] === true })),
    mistakes: made.filter(Boolean).length,
    ...circumstances,
  });
  dialogue.say(`\nGrade by your ticks: ${grade} ${gradeNames[grade]} (${why}).\n`);
  for (;;) {
    const line = await dialogue.ask('Enter keeps it; or 1 again, 2 hard, 3 good, 4 easy: ');
    const words = line.trim().toLowerCase();
    const chosen = words === '' ? grade : grades[words];
    if (chosen !== undefined) return chosen;
    dialogue.say(`Cannot read "${line.trim()}" as a grade: write 1, 2, 3 or 4, or press Enter.\n`);
  }
}
