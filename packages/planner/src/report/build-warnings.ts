import { stepIds } from '@mlprep/core';
import type { Plan, Session } from '../plan.js';
import type { ProjectTasks } from '../workload/task.js';

/**
 * What the learner should know about a plan, beyond what it leaves out.
 *
 * @param room - whether there is any left, whether each step is there in its shortest form, and the
 *   minutes that busy calendars take
 */
export function buildWarnings(
  room: { readonly isLeft: boolean; readonly isShort: boolean; readonly busyMinutes: number },
  sessions: readonly Session[],
  projects: readonly ProjectTasks[],
): Plan['warnings'] {
  const { isLeft, isShort, busyMinutes } = room;
  const activities = sessions.flatMap((session) => session.activities);
  const warnings: Plan['warnings'][number][] = [];
  const missing = stepIds.filter((step) => !activities.some((activity) => activity.step === step));
  if (busyMinutes >= 1 && !isLeft) {
    warnings.push({
      code: 'BUSY_TAKES_ALL',
      message: 'Your calendars leave no room for another session; add hours at other times',
    });
  } else if (busyMinutes >= 1) {
    warnings.push({
      code: 'BUSY_TAKES_TIME',
      message: `Your calendars take ${formatLength(busyMinutes)} of your study hours, and these are not made up for; to keep them, add hours at other times`,
    });
  }
  if (missing.length > 0) {
    warnings.push({
      code: 'STEP_MISSING',
      message: `No session is long enough for ${missing.join(', ')}; sessions of 30 minutes or more make room for all six steps`,
    });
  }
  if (isLeft && isShort) {
    warnings.push({
      code: 'PLAN_SHORT',
      message: 'Time is short, so each step is there in its shortest form',
    });
  }
  for (const project of projects) {
    if (!project.chosen || activities.some((activity) => activity.ref === project.id)) continue;
    warnings.push({
      code: 'PROJECT_TOO_LONG',
      message: `"${project.title}" does not fit as a whole; a plan with more hours has room for it`,
    });
  }
  return warnings;
}

function formatLength(minutes: number): string {
  const whole = Math.floor(minutes);
  const hours = Math.floor(whole / 60);
  return [
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(whole % 60 > 0 ? [`${whole % 60} min`] : []),
  ].join(' ');
}
