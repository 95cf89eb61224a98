import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pageOf, weekPath } from '@mlprep/formats';
import type { Activity, Session } from '@mlprep/planner';
import { renderToday, type TodayScreen } from '../console/render-today.js';
import { signsFor } from '../console/signs.js';
import { type OpenPlan, openPlan, pathIn } from '../disk/open-plan.js';
import type { Environment } from '../environment.js';
import { findMissed } from '../evening/find-missed.js';
import { numberActivities } from '../evening/number-activities.js';
import { pickSession } from '../evening/pick-session.js';
import { tonight } from '../evening/tonight.js';
import { exitCode } from '../exit-code.js';
import { readNow } from '../read-now.js';

/** `mlprep today`: the session that is going on, or the next one, on one screen. */
export async function runToday(
  options: { readonly out?: string; readonly json?: boolean; readonly now?: string },
  environment: Environment,
): Promise<number> {
  const open = await openPlan(options.out, environment);
  const screen = await lookAt(open, readNow(options.now, environment));
  environment.out(
    options.json
      ? `${JSON.stringify(screen, null, 2)}\n`
      : renderToday(screen, signsFor(environment)),
  );
  return exitCode.done;
}

async function lookAt(open: OpenPlan, instant: string): Promise<TodayScreen> {
  const { now, today, planned, marked, interview } = tonight(open, instant);
  const { plan, shown } = open;
  const { when, session, todays } = pickSession(marked, now, today, planned);
  const numbered = numberActivities(marked.sessions, now, today);
  const { sessions, activities, minutes } = findMissed(
    marked,
    now,
    planned,
    when === 'earlier' ? session : undefined,
  );
  const ofToday = todays.flatMap((one) => one.activities);
  const later = todays.filter(
    (one) => one !== session && Date.parse(one.start) > now && one.activities.some(isOpen),
  );
  return {
    now: new Date(now).toISOString(),
    when,
    ...(session === undefined ? {} : { session: await describe(session, numbered, open) }),
    today: {
      date: today,
      settled: ofToday.filter((activity) => !isOpen(activity)).length,
      activities: ofToday.length,
      later: later.map(({ start, end, activities: ahead }) => ({
        start,
        end,
        open: ahead.filter(isOpen).length,
      })),
    },
    missed: { sessions, activities, minutes },
    ...(interview === undefined ? {} : { interview }),
    weeks: plan.weeks.length,
    folder: shown,
  };
}

async function describe(
  session: Session,
  numbered: readonly Activity[],
  { path, shown }: OpenPlan,
): Promise<NonNullable<TodayScreen['session']>> {
  const { id, start, end, week } = session;
  const activities = session.activities.map(async (activity) => {
    const number = numbered.indexOf(activity) + 1;
    const page = pageOf(activity);
    const isThere = page !== undefined && (await isFile(join(path, 'library', page)));
    return {
      ...activity,
      ...(number === 0 ? {} : { number }),
      ...(isThere ? { page: pathIn(shown, `library/${page}`) } : {}),
    };
  });
  const file = weekPath(week);
  const isThere = await isFile(join(path, file));
  return {
    id,
    start,
    end,
    week,
    ...(isThere ? { page: pathIn(shown, file) } : {}),
    activities: await Promise.all(activities),
  };
}

function isOpen({ status }: Activity): boolean {
  return status === 'planned';
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
