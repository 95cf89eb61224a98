import type { Grade } from '@mlprep/planner';
import type { Desk } from './desk.js';
import { gradeNames } from './grade-answer.js';

/** What a practice session came to, and what to do next. */
export function summariseSession({ notebook, plan }: Desk, shown: string): string {
  const noted = notebook.noted();
  if (noted.length === 0) return 'Nothing was noted.';
  const graded = noted.flatMap(({ grade }) => (grade === undefined ? [] : [grade]));
  const drills = noted.filter(({ id }) => id.startsWith('drill:')).length;
  const mocks = noted.filter(({ id }) => id.startsWith('mock:')).length;
  const minutes = noted.reduce((sum, { minutes: took }) => sum + (took ?? 0), 0);
  const parts = [
    ...count(graded.length, 'question', ` (${sayGrades(graded)})`),
    ...count(drills, 'drill'),
    ...count(mocks, 'mock interview'),
    ...(minutes > 0 ? [`${minutes} min`] : []),
  ];
  const next =
    plan === undefined
      ? 'mlprep plan makes a plan.'
      : graded.length > 0
        ? 'mlprep replan sets the next reviews by the grades.'
        : 'mlprep replan counts it.';
  return `Noted in ${shown}/progress.jsonl: ${parts.join(', ')}. ${next}`;
}

function count(number: number, one: string, more = ''): readonly string[] {
  return number === 0 ? [] : [`${number} ${one}${number === 1 ? '' : 's'}${more}`];
}

function sayGrades(graded: readonly Grade[]): string {
  return ([4, 3, 2, 1] as const)
    .map((grade) => [graded.filter((one) => one === grade).length, gradeNames[grade]] as const)
    .filter(([number]) => number > 0)
    .map(([number, name]) => `${number} ${name}`)
    .join(', ');
}
