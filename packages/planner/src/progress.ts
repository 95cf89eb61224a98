/** What became of an activity: ticked, crossed out, put off, or (again) open. */
export interface ProgressEntry {
  /** The activity's id. */
  readonly id: string;
  readonly status: 'planned' | 'done' | 'skipped' | 'later';
  /** Minutes that it really took, where the learner noted them. */
  readonly minutes?: number;
}

/** What was done so far; each activity at most once. */
export type Progress = readonly ProgressEntry[];
