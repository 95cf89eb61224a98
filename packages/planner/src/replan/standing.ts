import type { Grade } from '../memory/fsrs.js';
import type { Activity, Beside, Session } from '../plan.js';
import type { Settled } from '../schedule/schedule.js';
import { parseAttempt } from './attempt.js';

/** How an activity of a plan under way counts. */
export interface Standing {
  readonly activity: Activity;
  /** The day it was done on, or is to be done on. */
  readonly date: string;
  /** Number of its week. */
  readonly week: number;
  /**
   * `done` and `dropped` are settled; `fixed` stays where it is and will be done there; `missed` was
   * left open on a day that has passed; `free` is laid anew.
   */
  readonly state: 'done' | 'dropped' | 'fixed' | 'missed' | 'free';
}

/** What is left of a task that was tried and not finished. */
export interface Rest {
  /** Id of the next attempt. */
  readonly id: string;
  /** Share of the task that is left, above 0. */
  readonly share: number;
  /** The week in which it was left open. */
  readonly week: number;
}

/** How the activities of the sessions that stay, and those done outside of one, count. */
export function standings(
  kept: readonly Session[],
  besides: readonly Beside[],
  pins: ReadonlySet<Session>,
  now: number,
): readonly Standing[] {
  const inSessions = kept.flatMap((session) =>
    session.activities.map((activity): Standing => {
      const isOver = Date.parse(session.end) <= now;
      const open = activity.status === 'later' || (isOver && !pins.has(session));
      const state =
        activity.status === 'done'
          ? 'done'
          : activity.status === 'skipped'
            ? 'dropped'
            : open
              ? 'missed'
              : 'fixed';
      return { activity, date: session.start.slice(0, 10), week: session.week, state };
    }),
  );
  const outside = besides.map(
    ({ on, week, activity }): Standing => ({
      activity,
      date: on,
      week,
      state: activity.status === 'done' ? 'done' : 'dropped',
    }),
  );
  return [...inSessions, ...outside];
}

/** Shares closer to nothing than this are none: parts are whole minutes. */
const leastShare = 0.02;

/**
 * Says what the activities of a plan under way settle: what is not scheduled again, what has to be
 * tried again and under which id, which questions come back as reviews.
 *
 * @param today - the date of the present moment
 */
export function settle(
  standings: readonly Standing[],
  today: string,
): { readonly settled: Settled; readonly rests: ReadonlyMap<string, Rest> } {
  const taken = new Set<string>();
  const dropped = new Set<string>();
  const begun = new Set<string>();
  const rests = new Map<string, Rest>();
  const practised = new Map<string, { date: string; grade: Grade | undefined }[]>();
  const attempts = new Map<string, Standing[]>();
  let [doneMinutes, doneMocks] = [0, 0];
  let since: string | undefined;
  for (const standing of standings) {
    const { activity, date, state } = standing;
    if (state === 'free') continue;
    taken.add(activity.id);
    const counts = state === 'done' || state === 'fixed';
    if (counts) doneMinutes += activity.minutes;
    if (counts && activity.kind === 'mock') doneMocks += 1;
    if (counts && (since === undefined || date < since)) since = date;
    if (counts && activity.kind === 'build') begun.add(activity.ref);
    if (counts && (activity.kind === 'practise' || activity.kind === 'review')) {
      const days = practised.get(activity.ref) ?? [];
      practised.set(activity.ref, [...days, { date, grade: activity.grade }]);
    }
    if (activity.kind === 'review' || activity.kind === 'checkpoint') continue;
    const { base } = parseAttempt(activity.id);
    attempts.set(base, [...(attempts.get(base) ?? []), standing]);
  }
  for (const [base, tried] of attempts) {
    const last = tried.reduce((a, b) => (numberOf(b) >= numberOf(a) ? b : a));
    const left = tried
      .filter(({ state }) => state === 'done' || state === 'fixed')
      .reduce((share, { activity }) => share - (activity.share ?? 1), 1);
    if (left <= leastShare) {
      taken.add(base);
      continue;
    }
    // A question that was said in a review counts as practised, whatever its first box says.
    if (last.activity.kind === 'practise' && practised.has(last.activity.ref)) {
      taken.add(base);
      continue;
    }
    if (tried.some((other) => other.state === 'dropped' && numberOf(other) === numberOf(last))) {
      taken.add(base);
      dropped.add(base);
      continue;
    }
    rests.set(base, { id: `${base}:${numberOf(last) + 1}`, share: left, week: last.week });
  }
  const histories = [...practised].map(([ref, times]) => {
    const inOrder = [...times].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const history = {
      dates: inOrder.map(({ date }) => date),
      grades: inOrder.map(({ grade }) => grade),
    };
    return [ref, history] as const;
  });
  return {
    settled: {
      taken,
      dropped,
      begun,
      done: {
        minutes: doneMinutes,
        mocks: doneMocks,
        ...(since === undefined ? {} : { since }),
      },
      practised: new Map(histories),
      today,
    },
    rests,
  };
}

function numberOf({ activity }: Standing): number {
  return parseAttempt(activity.id).number;
}
