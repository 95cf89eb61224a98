import type { Activity, Plan } from '@mlprep/planner';
import { wordsOfActivity, wordsOfBox } from './box-words.js';
import type { BoxLine } from './parse-box-line.js';

/** What a box may belong to. */
export interface BoxClaim {
  /** The activity, where it is certain. */
  readonly activity: Activity | undefined;
  /** How many activities have its words, for a box that lost its id. */
  readonly alike: number;
}

/**
 * Says which activity of a plan a box belongs to: by its id, or, where that was lost, by its words.
 *
 * @param file - the page's name; of two activities with the same words, the one of the week that it
 *   says is meant
 */
export function claimBoxes(plan: Plan, file: string): (box: BoxLine) => BoxClaim {
  const activities = activitiesOf(plan);
  const isOfWeek = activitiesOfWeek(plan, file);
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const byWords = new Map<string, Activity[]>();
  for (const activity of activities) {
    const words = wordsOfActivity(activity);
    byWords.set(words, [...(byWords.get(words) ?? []), activity]);
  }
  return (box) => {
    if (box.id !== undefined) return { activity: byId.get(box.id), alike: 0 };
    const alike = byWords.get(wordsOfBox(box.rest)) ?? [];
    const ofWeek = alike.filter(({ id }) => isOfWeek.has(id));
    const candidates = alike.length > 1 && ofWeek.length > 0 ? ofWeek : alike;
    return {
      activity: candidates.length === 1 ? candidates[0] : undefined,
      alike: candidates.length,
    };
  };
}

/** Every activity of a plan, also what was done outside of a session. */
function activitiesOf(plan: Plan): readonly Activity[] {
  return [
    ...plan.sessions.flatMap((session) => session.activities),
    ...plan.besides.map(({ activity }) => activity),
  ];
}

/** Ids of the activities of the week that a file's name says. */
function activitiesOfWeek(plan: Plan, file: string): ReadonlySet<string> {
  const week = Number(/week-(\d+)\.md$/.exec(file)?.[1]);
  return new Set([
    ...plan.sessions
      .filter((session) => session.week === week)
      .flatMap(({ activities }) => activities.map(({ id }) => id)),
    ...plan.besides.filter((beside) => beside.week === week).map(({ activity }) => activity.id),
  ]);
}
