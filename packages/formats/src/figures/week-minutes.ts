import type { StepId } from '@mlprep/core';
import { stepIds } from '@mlprep/core';
import type { Plan, PlanWeek } from '@mlprep/planner';

/** What the sessions of a week hold, in minutes. */
export interface WeekMinutes {
  readonly week: PlanWeek;
  readonly isOff: boolean;
  readonly steps: Readonly<Record<StepId, number>>;
  /** Looking back, and breaks inside sessions: what belongs to no step. */
  readonly besides: number;
}

/** The minutes of each week by step; with `besides` they add up to what the week has planned. */
export function weekMinutes(plan: Plan): readonly WeekMinutes[] {
  return plan.weeks.map((week) => {
    const steps = Object.fromEntries(stepIds.map((step) => [step, 0])) as Record<StepId, number>;
    for (const session of plan.sessions) {
      if (session.week !== week.number || session.status !== 'planned') continue;
      for (const { step, minutes } of session.activities) {
        if (step !== undefined) steps[step] += minutes;
      }
    }
    const ofSteps = Object.values(steps).reduce((sum, minutes) => sum + minutes, 0);
    const besides = Math.max(0, week.plannedMinutes - ofSteps);
    return { week, isOff: week.capacityMinutes === 0, steps, besides };
  });
}
