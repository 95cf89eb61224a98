import type { Dialogue } from '../console/dialogue.js';
import { startWatch } from './start-watch.js';
import type { Taken } from './take-time.js';

/** Lets somebody type an answer, and says how long that took; an empty line ends it. */
export async function typeAnswer(dialogue: Dialogue): Promise<Taken> {
  const watch = startWatch(dialogue);
  dialogue.say('Type your answer; an empty line ends it.\n');
  while ((await dialogue.ask('> ', { isFree: true })).trim() !== '');
  return { minutes: watch(), isPassed: false };
}
