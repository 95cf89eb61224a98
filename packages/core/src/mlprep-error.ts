/** Codes of {@link MlprepError}; permanent, explained in `docs/problems.md`. */
export type MlprepErrorCode =
  | 'PACK_UNREADABLE'
  | 'INSTANT_INVALID'
  | 'CALENDAR_INVALID'
  | 'PLAN_PACK_MISMATCH';

/** Misuse of the library, or an environment that refused: never a problem in a person's input. */
export class MlprepError extends Error {
  override readonly name = 'MlprepError';
  readonly code: MlprepErrorCode;

  constructor(code: MlprepErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
