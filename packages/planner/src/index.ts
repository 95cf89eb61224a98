export type { DayWindows } from './availability/default-windows.js';
export { windowsOfWeek } from './availability/windows-of-day.js';
export { type BuildPlanOptions, buildPlan } from './build-plan.js';
export { fsrs, type Grade, type MemoryModel, type MemoryState } from './memory/fsrs.js';
export { parsePlan } from './parse-plan.js';
export {
  type Activity,
  type ActivityKind,
  activityKinds,
  type Beside,
  type Cut,
  type Forecast,
  type Plan,
  type PlanWeek,
  planSchema,
  type Session,
} from './plan.js';
export { type ParseProfileOptions, parseProfile } from './profile/parse-profile.js';
export {
  type Profile,
  type ProfileInterview,
  type Weekday,
  weekdays,
} from './profile/profile.js';
export { type ProfileInput, profileSchema } from './profile/profile-schema.js';
export { suggestDate } from './profile/suggest-date.js';
export type { Progress, ProgressEntry } from './progress.js';
export { type Attempt, parseAttempt } from './replan/attempt.js';
export { comparePlans, type Move, type PlanChanges } from './replan/compare-plans.js';
export { findActivity } from './replan/find-activity.js';
export { type MarkedPlan, markPlan } from './replan/mark-plan.js';
export { type ReplanOptions, replan } from './replan/replan.js';
export { breakMinutes, breaksIn } from './schedule/place.js';
export { breaksAfter } from './sequence/sequence-session.js';
export { formatClockTime, parseClockTime } from './time/clock-time.js';
export { addDays, daysBetween, type IsoDate, mondayOf, weekdayOf } from './time/iso-date.js';
export { formatInstant, isTimezone, parseInstant, toInstant, toWallClock } from './time/zone.js';
