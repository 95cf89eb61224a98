import type { Environment } from './environment.js';
import { exitCode, Stop } from './exit-code.js';

/** In seconds; later years have more digits than an ISO date. */
const endOfYear9999 = 253_402_300_800;

/**
 * The present moment as an ISO instant: `--now`, else `SOURCE_DATE_EPOCH` (seconds), else the clock.
 */
export function readNow(flag: string | undefined, environment: Environment): string {
  const epoch = environment.variables.SOURCE_DATE_EPOCH;
  if (flag !== undefined) {
    if (/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(flag) && !Number.isNaN(Date.parse(flag)))
      return flag;
    throw new Stop(
      exitCode.usage,
      `Cannot read "${flag}" as a moment`,
      'write it with its offset: 2026-11-22T18:00:00Z',
    );
  }
  if (epoch !== undefined && epoch !== '') {
    const seconds = Number(epoch);
    if (Number.isInteger(seconds) && seconds >= 0 && seconds < endOfYear9999) {
      return new Date(seconds * 1000).toISOString();
    }
    throw new Stop(
      exitCode.usage,
      `Cannot read SOURCE_DATE_EPOCH "${epoch}"`,
      'it counts seconds since 1970, or is not set',
    );
  }
  return new Date(environment.now()).toISOString();
}
