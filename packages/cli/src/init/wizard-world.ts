import type { Pack } from '@mlprep/core';

/** What the wizard's questions depend on, besides the answers. */
export interface WizardWorld {
  readonly pack: Pack;
  /** The present moment, an ISO instant. */
  readonly now: string;
  /** IANA name. */
  readonly timezone: string;
  /** Fields of the profile that are there already, from a file or from flags. */
  readonly base: Readonly<Record<string, unknown>>;
  /** Paths of calendars that could be kept clear of. */
  readonly calendars: readonly string[];
}
