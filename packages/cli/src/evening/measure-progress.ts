import type { Pack } from '@mlprep/core';
import type { Activity, MarkedPlan, Plan } from '@mlprep/planner';
import type { Tonight } from './tonight.js';

/** Work, counted; looking back on a week is not. */
export interface Amount {
  readonly activities: number;
  /** As planned; for what was done, as it was noted to have taken. */
  readonly minutes: number;
}

/** A part of the plan: what was expected of it until now, what was done, what there is in all. */
export interface Measure {
  readonly done: Amount;
  readonly due: Amount;
  readonly all: Amount;
  /** Planned minutes of what is done; of what was due and is open. */
  readonly doneMinutes: number;
  readonly openMinutes: number;
}

/** A step with its measure. */
export interface StepMeasure extends Measure {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** A topic with its measure, what is expected of it on the day, and how its questions went. */
export interface TopicMeasure extends Measure {
  readonly id: string;
  readonly title: string;
  /** Expected share answerable on the day, if the plan is kept. */
  readonly ready: number;
  /** Mean of the grades, 1 to 4; absent without one. */
  readonly grade?: number;
}

/** How far a learner is, against the plan. */
export interface Measured extends Measure {
  readonly skipped: number;
  /** Of what is done, what stands in a session that has not begun, or in none. */
  readonly ahead: number;
  readonly steps: readonly StepMeasure[];
  /** Those that the plan teaches or asks about, the strongest on the day first. */
  readonly topics: readonly TopicMeasure[];
}

interface Counted {
  readonly activity: Activity;
  /** Its session is over. */
  readonly isDue: boolean;
  /** Its session has not begun, or it has none. */
  readonly isAhead: boolean;
  readonly isPlanned: boolean;
}

/**
 * Measures what was done against what was expected until now. Due is what stands in sessions that
 * are over; what was left open before the plan was last made has been planned anew and is not.
 *
 * @param others - activities outside of the plan, with their marks
 */
export function measureProgress(
  plan: Plan,
  pack: Pack,
  { marked, now, planned }: Tonight,
  others: readonly Activity[],
): Measured {
  const counted = collect(marked, now, planned, others);
  const topicOf = topicsBy(pack);
  const steps = pack.steps.map(({ id, number, title }) => ({
    id,
    number,
    title,
    ...measure(counted.filter(({ activity }) => activity.step === id)),
  }));
  const topics = pack.topics.flatMap(({ id, title }): readonly TopicMeasure[] => {
    const own = counted.filter(({ activity }) => topicOf(activity) === id);
    if (!own.some(({ isPlanned }) => isPlanned)) return [];
    const grades = own.flatMap(({ activity }) => activity.grade ?? []);
    const grade = grades.reduce((sum, value) => sum + value, 0) / grades.length;
    const ready = plan.forecast.byTopic[id] ?? 0;
    return [{ id, title, ready, ...(grades.length === 0 ? {} : { grade }), ...measure(own) }];
  });
  return {
    ...measure(counted),
    skipped: counted.filter(({ activity }) => activity.status === 'skipped').length,
    ahead: counted.filter(({ activity, isAhead }) => activity.status === 'done' && isAhead).length,
    steps,
    topics: topics.sort((a, b) => b.ready - a.ready || (a.id < b.id ? -1 : 1)),
  };
}

function collect(
  { sessions, besides }: MarkedPlan,
  now: number,
  planned: number,
  others: readonly Activity[],
): readonly Counted[] {
  const inSessions = sessions.flatMap(({ activities, start, end }) => {
    const isDue = Date.parse(end) <= now;
    const isAhead = Date.parse(start) > now;
    const wasOver = Date.parse(end) <= planned;
    return activities
      .filter(({ status }) => !wasOver || status === 'done' || status === 'skipped')
      .map((activity) => ({ activity, isDue, isAhead, isPlanned: true }));
  });
  const outside = [...besides.map(({ activity }) => activity), ...others]
    .filter(({ status }) => status === 'done')
    .map((activity) => ({ activity, isDue: false, isAhead: true, isPlanned: false }));
  return [...inSessions, ...outside].filter(({ activity }) => activity.kind !== 'checkpoint');
}

function measure(counted: readonly Counted[]): Measure {
  const isDone = ({ activity }: Counted): boolean => activity.status === 'done';
  const done = counted.filter(isDone);
  const due = counted.filter(({ activity, isDue }) => isDue && activity.status !== 'skipped');
  const all = counted.filter(({ activity }) => activity.status !== 'skipped');
  return {
    done: { activities: done.length, minutes: sum(done, ({ took, minutes }) => took ?? minutes) },
    due: { activities: due.length, minutes: sum(due, planned) },
    all: { activities: all.length, minutes: sum(all, planned) },
    doneMinutes: sum(done, planned),
    openMinutes: sum(
      due.filter((one) => !isDone(one)),
      planned,
    ),
  };
}

function planned({ minutes }: Activity): number {
  return minutes;
}

function sum(counted: readonly Counted[], of: (activity: Activity) => number): number {
  return counted.reduce((total, { activity }) => total + of(activity), 0);
}

/** The topic that an activity belongs to: a lesson's own, or the first of a question's. */
function topicsBy(pack: Pack): (activity: Activity) => string | undefined {
  const ofQuestion = new Map(pack.questions.map(({ id, topics }) => [id, topics[0]]));
  return ({ kind, ref }) => {
    if (kind === 'learn' || kind === 'deepen') return ref;
    return kind === 'practise' || kind === 'review' ? ofQuestion.get(ref) : undefined;
  };
}
