import type { Activity, ActivityKind } from '@mlprep/planner';

const verbs: Readonly<Record<ActivityKind, string>> = {
  orient: 'Get to know',
  review: 'Again',
  learn: 'Learn',
  deepen: 'Go deeper',
  build: 'Build',
  practise: 'Practise',
  mock: 'Mock interview',
  story: 'Tell',
  drill: 'Speak',
  checkpoint: 'Look back',
};

/** The word in bold that starts an activity's line. */
export function verbOf(activity: Pick<Activity, 'kind' | 'step'>): string {
  return activity.kind === 'drill' && activity.step === 'unexpected'
    ? 'Stay calm'
    : verbs[activity.kind];
}

/** The page of the library that an activity opens, without `library/`; none for a checkpoint. */
export function pageOf(activity: Pick<Activity, 'kind' | 'ref'>): string | undefined {
  switch (activity.kind) {
    case 'orient':
      return `kinds/${activity.ref}.md`;
    case 'learn':
    case 'deepen':
      return `topics/${activity.ref}.md`;
    case 'practise':
    case 'review':
      return `questions/${activity.ref}.md`;
    case 'build':
    case 'story':
      return `projects/${activity.ref}.md`;
    case 'drill':
      return `drills/${activity.ref}.md`;
    case 'mock':
      return `mocks/${activity.ref}.md`;
    case 'checkpoint':
      return undefined;
  }
}
