import type { Problem } from '@mlprep/core';
import type { Environment } from '../environment.js';
import type { Prompter } from './prompter.js';
import type { WizardState } from './wizard.js';
import type { WizardWorld } from './wizard-world.js';

/** The file that the wizard writes. */
export const profileFile = 'mlprep.yaml';

/** A profile that is there already. */
export interface ProfileThere {
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Errors; it can be changed only without any. */
  readonly problems: readonly Problem[];
}

/** One run of the wizard: who asks, and what was there before. */
export interface WizardSession {
  readonly environment: Environment;
  readonly prompter: Prompter;
  readonly there: ProfileThere | undefined;
  /** Fields given as flags. */
  readonly flags: Readonly<Record<string, unknown>>;
  /** The world of a profile with some fields. */
  readonly worldOf: (base: Readonly<Record<string, unknown>>) => WizardWorld;
}

/** Where the questions start. */
export interface Begun {
  readonly world: WizardWorld;
  readonly state: WizardState;
  /** The state that the profile was read as, where one is changed. */
  readonly before?: WizardState;
}
