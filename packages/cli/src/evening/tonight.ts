import { daysBetween, type MarkedPlan, markPlan, type Plan, toWallClock } from '@mlprep/planner';
import type { OpenPlan } from '../disk/open-plan.js';

/** A plan at a moment, with its boxes marked. */
export interface Tonight {
  /** The present moment, in milliseconds. */
  readonly now: number;
  /** Its date in the plan's zone. */
  readonly today: string;
  /** When the plan was made, in milliseconds. */
  readonly planned: number;
  readonly marked: MarkedPlan;
  /** The next interview, and the days until it; undefined when the last is past. */
  readonly interview:
    | { readonly name: string; readonly at: string; readonly days: number }
    | undefined;
}

/** Joins a plan, what became of it, and a moment. */
export function tonight({ plan, progress }: OpenPlan, instant: string): Tonight {
  const now = Date.parse(instant);
  const today = toWallClock(now, plan.timezone).date;
  const next = plan.interviews.find(({ at }) => Date.parse(at) > now);
  return {
    now,
    today,
    planned: Date.parse(plan.now),
    marked: markPlan(plan, progress),
    interview:
      next === undefined
        ? undefined
        : { name: next.name, at: next.at, days: daysBetween(today, next.at.slice(0, 10)) },
  };
}

/** The week of a plan that holds a day; the first before the plan, the last after it. */
export function weekOn(plan: Plan, date: string): Plan['weeks'][0] | undefined {
  return plan.weeks.find(({ to }) => date <= to) ?? plan.weeks.at(-1);
}
