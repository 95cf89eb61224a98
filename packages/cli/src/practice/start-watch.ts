import type { Dialogue } from '../console/dialogue.js';

/** Starts a watch; what it returns says the minutes since, or undefined where no time is taken. */
export function startWatch({ clock }: Dialogue): () => number | undefined {
  const start = clock();
  return () => {
    const now = clock();
    return start === undefined || now === undefined ? undefined : (now - start) / 60_000;
  };
}
