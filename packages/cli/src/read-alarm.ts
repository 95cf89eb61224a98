import { exitCode, Stop } from './exit-code.js';

/** Reads how many minutes before a session its appointment reminds. */
export function readAlarm(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 0 && minutes <= 10_080) return minutes;
  throw new Stop(
    exitCode.usage,
    `Cannot remind "${text}" minutes before a session`,
    'write --alarm 10, or --alarm 0 for no reminder',
  );
}
