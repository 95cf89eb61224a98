import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Question } from '@mlprep/core';
import { readIfThere } from '../disk/read-folder.js';
import type { Desk } from './desk.js';

/** A coding question's files. */
export type Code = NonNullable<Question['code']>;

/** The folder in which a coding question is worked on. */
export interface Exercise {
  readonly path: string;
  /** As a person reads it: `practice/load-and-clean-2`. */
  readonly shown: string;
}

/**
 * Opens a folder with the starter as `solution.py` and the tests beside it. Work that is there from
 * before is never written over: it is gone on with, or left, as its owner says.
 */
export async function openExercise(
  { dialogue, environment }: Desk,
  id: string,
  code: Code,
): Promise<Exercise> {
  const starter = `${code.starter.trimEnd()}\n`;
  let last: Exercise | undefined;
  for (let number = 1; ; number += 1) {
    const shown = number === 1 ? `practice/${id}` : `practice/${id}-${number}`;
    const exercise = { path: join(environment.cwd, shown), shown };
    if (await isThere(exercise)) {
      last = exercise;
      continue;
    }
    if (last !== undefined) {
      if ((await readIfThere(join(last.path, 'solution.py'))) === starter) return tell(last);
      dialogue.tell(`Your work from before is in ${last.shown}. A new start goes to ${shown}.`);
      const line = await dialogue.ask('Enter starts anew; c goes on with what is there: ');
      if (line.trim().toLowerCase() === 'c') return tell(last);
    }
    await mkdir(join(environment.cwd, 'practice'), { recursive: true });
    await mkdir(exercise.path);
    await writeFile(join(exercise.path, 'test_solution.py'), `${code.tests.trimEnd()}\n`);
    await writeFile(join(exercise.path, 'solution.py'), starter, { flag: 'wx' });
    return tell(exercise);
  }

  function tell(exercise: Exercise): Exercise {
    dialogue.tell(`Write your solution in ${exercise.shown}/solution.py; its tests are beside it.`);
    return exercise;
  }
}

async function isThere({ path }: Exercise): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
