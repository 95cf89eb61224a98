import { stepIds } from '@mlprep/core';
import type { Plan, Session } from '../plan.js';
import type { ProjectTasks } from '../workload/task.js';

/**
 * What the learner should know about a plan, beyond what it leaves out.
 *
 * @param isShort - whether each step is there in its shortest form
 */
export function buildWarnings(
  isShort: boolean,
  sessions: readonly Session[],
  projects: readonly ProjectTasks[],
): Plan['warnings'] {
  const activities = sessions.flatMap((session) => session.activities);
  const warnings: Plan['warnings'][number][] = [];
  const missing = stepIds.filter((step) => !activities.some((activity) => activity.step === step));
  if (missing.length > 0) {
    warnings.push({
      code: 'STEP_MISSING',
      message: `No session is long enough for ${missing.join(', ')}; sessions of 30 minutes or more make room for all six steps`,
    });
  }
  if (isShort) {
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
