/** What a command's exit code means. */
export const exitCode = {
  done: 0,
  problems: 1,
  usage: 2,
  cut: 3,
  bug: 70,
} as const;

/** Ends a command: a message for the person, and an exit code. */
export class Stop extends Error {
  readonly code: number;
  readonly hint: string | undefined;

  constructor(code: number, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
