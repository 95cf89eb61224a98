import { pack } from '@mlprep/content';
import { replan } from '@mlprep/planner';
import { printProblems } from '../console/print-problems.js';
import { renderStatus, type StatusScreen } from '../console/render-status.js';
import { signsFor } from '../console/signs.js';
import { type OpenPlan, openPlan } from '../disk/open-plan.js';
import type { Environment } from '../environment.js';
import { findBesides } from '../evening/find-besides.js';
import { findMissed } from '../evening/find-missed.js';
import { measureProgress } from '../evening/measure-progress.js';
import { tonight, weekOn } from '../evening/tonight.js';
import { exitCode } from '../exit-code.js';
import { readNow } from '../read-now.js';

/** `mlprep status`: expected against actual, by step and topic; the pace; what a replan would cost. */
export async function runStatus(
  options: { readonly out?: string; readonly json?: boolean; readonly now?: string },
  environment: Environment,
): Promise<number> {
  const open = await openPlan(options.out, environment);
  environment.err(printProblems(open.problems));
  const screen = await lookAt(open, readNow(options.now, environment));
  environment.out(
    options.json
      ? `${JSON.stringify(screen, null, 2)}\n`
      : renderStatus(screen, signsFor(environment)),
  );
  return exitCode.done;
}

async function lookAt(open: OpenPlan, instant: string): Promise<StatusScreen> {
  const { plan } = open;
  const moment = tonight(open, instant);
  const { now, today, planned, marked, interview } = moment;
  const missed = findMissed(marked, now, planned);
  const { ready, atStart } = plan.forecast;
  const isBehind = missed.activities > 0 && interview !== undefined && plan.pack.id === pack.id;
  const first = marked.sessions.find(({ end }) => Date.parse(end) > now);
  return {
    today,
    week: weekOn(plan, today)?.number ?? 1,
    weeks: plan.weeks.length,
    ...(interview === undefined ? {} : { interview }),
    passed: marked.sessions.filter(({ end }) => Date.parse(end) <= now).length,
    ...(first === undefined ? {} : { next: first.start }),
    measured: measureProgress(plan, pack, moment, await findBesides(marked, plan)),
    missed,
    forecast: { ready, atStart },
    ...(isBehind ? { replanned: readyAfterReplan(open, instant) } : {}),
  };
}

/** `forecast.ready` of the plan that `mlprep replan` would make now. */
function readyAfterReplan({ plan, progress }: OpenPlan, now: string): number {
  const { profile } = plan;
  return replan(plan, { pack, profile, progress, now, moreHours: false }).forecast.ready;
}
