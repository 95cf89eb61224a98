import type { Pack } from '@mlprep/core';
import type { Plan } from '@mlprep/planner';
import type { Dialogue } from '../console/dialogue.js';
import type { Environment } from '../environment.js';
import type { Notebook } from './notebook.js';

/** All that a practice session works with. */
export interface Desk {
  readonly dialogue: Dialogue;
  readonly environment: Environment;
  readonly pack: Pack;
  readonly plan: Plan | undefined;
  readonly notebook: Notebook;
  /** Date in the learner's zone. */
  readonly today: string;
  readonly seed: number;
  /** True where answers are typed instead of spoken. */
  readonly isTyped: boolean;
}
