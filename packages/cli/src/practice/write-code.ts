import type { Question } from '@mlprep/core';
import type { Desk } from './desk.js';
import { type Code, openExercise } from './open-exercise.js';
import { startWatch } from './start-watch.js';
import { confirmMinutes, type Taken } from './take-time.js';
import { openTester } from './test-exercise.js';

/** How a coding question went. */
export interface Written extends Taken {
  /** Whether all tests passed at the end; left out where they were not run. */
  readonly testsPass?: boolean;
}

/**
 * Lets somebody solve a coding question in their own editor: copies its files, and runs its tests
 * as often as they like.
 */
export async function writeCode(
  desk: Desk,
  { id }: Question,
  code: Code,
  { allowed, canPass }: { readonly allowed: number; readonly canPass: boolean },
): Promise<Written> {
  const { dialogue } = desk;
  dialogue.tell(`The starter and its tests go to practice/${id}.`);
  const line = await dialogue.ask(`Enter copies them${canPass ? ' (s: another, q: leave)' : ''} `);
  if (canPass && line.trim().toLowerCase() === 's') return { minutes: undefined, isPassed: true };
  const exercise = await openExercise(desk, id, code);
  const watch = startWatch(dialogue);
  const tester = await openTester(desk, exercise, code);
  let testsPass: boolean | undefined;
  if (tester !== undefined) dialogue.tell(`The tests run with ${tester.words}.`);
  else await dialogue.ask('Enter when you have finished ');
  while (tester !== undefined && testsPass !== true) {
    const words = await dialogue.ask('Enter runs the tests; d when you are done ');
    if (/^d(?:one)?$/i.test(words.trim())) break;
    testsPass = await tester.run();
  }
  const minutes = await confirmMinutes(dialogue, watch(), allowed);
  return { minutes, isPassed: false, ...(testsPass === undefined ? {} : { testsPass }) };
}
