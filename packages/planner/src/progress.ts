import type { Grade } from './memory/fsrs.js';

/** What became of an activity: ticked, crossed out, put off, or (again) open. */
export interface ProgressEntry {
  /** The activity's id; also one that the plan left out, `learn:svm`, for work done unplanned. */
  readonly id: string;
  readonly status: 'planned' | 'done' | 'skipped' | 'later';
  /** Minutes that it really took, where the learner noted them. */
  readonly minutes?: number;
  /** How well a question was answered, 1 (again) to 4 (easy), where that is known. */
  readonly grade?: Grade;
}

/** What was done so far; each activity at most once. */
export type Progress = readonly ProgressEntry[];
