import { type StepId, stepIds } from '@mlprep/core';
import type { Week } from '../availability/window.js';
import type { PlanWeek, Session } from '../plan.js';

/** Sums up each week: what was free, what is planned, which steps take a third of it or more. */
export function buildWeeks(
  weeks: readonly Week[],
  sessions: readonly Session[],
): readonly Omit<PlanWeek, 'sequence' | 'changed'>[] {
  return weeks.map((week) => {
    const ofWeek = sessions.filter(
      (session) => session.week === week.number && session.status === 'planned',
    );
    const minutesOf = (step: StepId): number =>
      ofWeek
        .flatMap((session) => session.activities)
        .filter((activity) => activity.step === step)
        .reduce((sum, activity) => sum + activity.minutes, 0);
    const total = stepIds.reduce((sum, step) => sum + minutesOf(step), 0);
    return {
      number: week.number,
      from: week.from,
      to: week.to,
      capacityMinutes: week.capacityMinutes,
      plannedMinutes: ofWeek.reduce(
        (sum, session) => sum + (Date.parse(session.end) - Date.parse(session.start)) / 60_000,
        0,
      ),
      focus: stepIds
        .filter((step) => total > 0 && minutesOf(step) * 3 >= total)
        .sort((a, b) => minutesOf(b) - minutesOf(a)),
    };
  });
}
