import type { Dialogue } from '../console/dialogue.js';
import { parseMinutes, sayClock, sayMinutes } from './minutes.js';
import { startWatch } from './start-watch.js';

/** How long an answer took. */
export interface Taken {
  /** Minutes, in parts of one; undefined where nobody's time could be taken. */
  readonly minutes: number | undefined;
  /** True where another question was asked for. */
  readonly isPassed: boolean;
}

/** What is shown while the time runs. */
export interface TakeTimeOptions {
  /** Minutes that are counted down from. */
  readonly allowed: number;
  /** What Enter means; default that the answer is finished. */
  readonly enter?: string;
  /** True where `s` asks for another question. */
  readonly canPass?: boolean;
}

/**
 * Waits for somebody to finish an answer and says how long it took. At a terminal that can change
 * a line, the time that is left is shown. The minutes can also be typed, as `4` or `3:20`: the only way without a terminal.
 */
export async function takeTime(
  dialogue: Dialogue,
  { allowed, enter = 'Enter when you have finished', canPass = false }: TakeTimeOptions,
): Promise<Taken> {
  const watch = startWatch(dialogue);
  const line = await dialogue.ask(() => {
    const now = watch();
    const time = now === undefined || !dialogue.canMove ? '' : `${sayClock(allowed - now)} · `;
    return `${time}${enter}${canPass ? ' (s: another, q: leave)' : ''} `;
  });
  const words = line.trim().toLowerCase();
  if (canPass && words === 's') return { minutes: undefined, isPassed: true };
  const measured = watch();
  const minutes = parseMinutes(words) ?? (await confirmMinutes(dialogue, measured, allowed));
  return { minutes, isPassed: false };
}

/** Asks whether a time is right that is more than twice what was meant: the desk may have been left. */
export async function confirmMinutes(
  dialogue: Dialogue,
  minutes: number | undefined,
  allowed: number,
): Promise<number | undefined> {
  if (minutes === undefined || minutes <= 2 * allowed) return minutes;
  const line = await dialogue.ask(
    `The clock says ${sayMinutes(minutes)}. Enter keeps that, or write the minutes: `,
  );
  return parseMinutes(line) ?? minutes;
}
