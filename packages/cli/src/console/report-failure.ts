import { MlprepError } from '@mlprep/core';
import type { Environment } from '../environment.js';
import { exitCode } from '../exit-code.js';
import { version } from '../version.js';

const filesystem: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ['no permission for', 'choose another folder with --out, or change its permissions'],
  EPERM: ['no permission for', 'choose another folder with --out, or change its permissions'],
  EROFS: ['the disk is read-only at', 'choose a folder on another disk with --out'],
  ENOSPC: ['the disk is full at', 'free some space; nothing was changed'],
  ENOTDIR: ['a file stands where a folder is needed:', 'choose another folder with --out'],
  EEXIST: ['a file stands where a folder is needed:', 'choose another folder with --out'],
  EISDIR: ['a folder stands where a file is needed:', 'move it, or choose another folder'],
  ENOENT: ['cannot find', 'check the path'],
  ENAMETOOLONG: ['the name is too long:', 'choose a shorter one'],
  ELOOP: ['too many links at', 'choose a real folder'],
};

/** Tells a person what went wrong outside their input, and returns the exit code. */
export function reportFailure(error: unknown, environment: Environment): number {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : filesystem[code];
  if (known !== undefined) {
    environment.err(
      `Cannot go on: ${known[0]} ${path?.replace(/\.\d+\.tmp$/, '') ?? 'a file'}\n  ${known[1]}\n`,
    );
    return exitCode.usage;
  }
  if (error instanceof MlprepError) {
    environment.err(`${error.message} (${error.code})\n`);
    return exitCode.usage;
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  environment.err(
    `A bug in mlprep ${version}; your files are as they were.\n  please report it with these lines:\n${details}\n`,
  );
  return exitCode.bug;
}
