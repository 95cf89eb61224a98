import type { Environment } from '../environment.js';

/** Milliseconds after which somebody at a terminal is told that work goes on. */
const slow = 1000;

/** A function to call during long work: in a terminal it says once that the work goes on. */
export function sayWhenSlow(environment: Environment): () => void {
  const started = environment.now();
  let said = !environment.isTerminal;
  return () => {
    if (said || environment.now() - started < slow) return;
    said = true;
    environment.err(
      'Still planning: comparing it with more hours, and with the best there could be …\n',
    );
  };
}
