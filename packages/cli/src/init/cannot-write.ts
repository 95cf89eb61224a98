import { exitCode, Stop } from '../exit-code.js';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'a folder stands there',
};

/** What a person is told when a file of the wizard cannot be written. */
export function cannotWrite(file: string, folder: string, error: unknown): Stop {
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  return new Stop(
    exitCode.usage,
    `Cannot write ${file} in ${folder}: ${reasons[code] ?? message}`,
    code === 'ENOSPC'
      ? 'free some space, then run mlprep init again'
      : 'go to a folder of your own, for example: mkdir interview && cd interview',
  );
}
