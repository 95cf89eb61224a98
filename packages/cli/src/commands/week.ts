import { formatDay, formatMinutes, formatSpan, weekPath } from '@mlprep/formats';
import type { Activity, PlanWeek } from '@mlprep/planner';
import { fitLine } from '../console/fit-line.js';
import { type Signs, signsFor } from '../console/signs.js';
import { type OpenPlan, openPlan } from '../disk/open-plan.js';
import type { Environment } from '../environment.js';
import { findBesides } from '../evening/find-besides.js';
import { boxOf, nameActivity } from '../evening/name-activity.js';
import { type Tonight, tonight, weekOn } from '../evening/tonight.js';
import { exitCode, Stop } from '../exit-code.js';
import { readNow } from '../read-now.js';

interface WeekOptions {
  readonly out?: string;
  readonly ids?: boolean;
  readonly json?: boolean;
  readonly now?: string;
}

/** A week with its boxes as they are marked. */
interface WeekScreen {
  readonly week: number;
  readonly weeks: number;
  readonly from: string;
  readonly to: string;
  readonly capacityMinutes: number;
  readonly plannedMinutes: number;
  readonly sessions: readonly {
    readonly id: string;
    readonly start: string;
    readonly end: string;
    readonly activities: readonly Activity[];
  }[];
  /** What was done or dropped outside of a session. */
  readonly besides: readonly Activity[];
}

const width = 80;

/** `mlprep week`: the boxes of a week. */
export async function runWeek(
  given: string | undefined,
  options: WeekOptions,
  environment: Environment,
): Promise<number> {
  const open = await openPlan(options.out, environment);
  const moment = tonight(open, readNow(options.now, environment));
  const screen = await lookAt(pickWeek(given, open, moment), open, moment);
  environment.out(
    options.json
      ? `${JSON.stringify(screen, null, 2)}\n`
      : renderWeekScreen(screen, options.ids === true, signsFor(environment)),
  );
  return exitCode.done;
}

function pickWeek(given: string | undefined, { plan }: OpenPlan, { today }: Tonight): PlanWeek {
  const number = given === undefined ? weekOn(plan, today)?.number : Number(given);
  const week = plan.weeks.find((candidate) => candidate.number === number);
  if (week !== undefined) return week;
  throw new Stop(
    exitCode.usage,
    `Cannot show week "${given}"`,
    `the plan has the weeks 1 to ${plan.weeks.length}: mlprep week 1`,
  );
}

async function lookAt(
  { number, from, to, capacityMinutes, plannedMinutes }: PlanWeek,
  { plan, pages }: OpenPlan,
  { marked }: Tonight,
): Promise<WeekScreen> {
  const page = pages.get(weekPath(number)) ?? '';
  const others = marked.others.filter(({ id }) => page.includes(`mlprep:${id} `));
  return {
    week: number,
    weeks: plan.weeks.length,
    from,
    to,
    capacityMinutes,
    plannedMinutes,
    sessions: marked.sessions
      .filter(({ week }) => week === number)
      .map(({ id, start, end, activities }) => ({ id, start, end, activities })),
    besides: [
      ...marked.besides.filter(({ week }) => week === number).map(({ activity }) => activity),
      ...(await findBesides({ others }, plan)),
    ],
  };
}

function renderWeekScreen(screen: WeekScreen, withIds: boolean, signs: Signs): string {
  const { week, weeks, from, to, sessions, besides, capacityMinutes } = screen;
  const activities = sessions.flatMap((session) => session.activities);
  const done = activities.filter(({ status }) => status === 'done').length;
  const lines = [
    signs.strong(signs.plain(`Week ${week} of ${weeks} · ${formatSpan(from, to)}`)),
    sessions.length === 0
      ? capacityMinutes === 0
        ? 'A week off. Nothing is planned, and nothing is lost.'
        : 'No session this week.'
      : signs.plain(
          `${done} of ${activities.length} boxes done · ${formatMinutes(screen.plannedMinutes)} planned`,
        ),
  ];
  for (const { start, end, activities: boxes } of sessions) {
    const time = `${start.slice(11, 16)}–${end.slice(11, 16)}`;
    lines.push('', signs.plain(`${formatDay(start.slice(0, 10))}, ${time}`));
    lines.push(...boxes.flatMap((activity) => renderBox(activity, withIds, signs)));
  }
  if (besides.length > 0) {
    lines.push('', 'Besides, or ahead of its day');
    lines.push(...besides.flatMap((activity) => renderBox(activity, withIds, signs)));
  }
  return `${lines.join('\n')}\n`;
}

function renderBox(activity: Activity, withId: boolean, signs: Signs): readonly string[] {
  const { minutes, took } = activity;
  const start = `  ${boxOf(activity)} `;
  const end = signs.plain(` · ${minutes} min${took === undefined ? '' : ` (${took} min)`}`);
  const room = width - start.length - end.length;
  const name = fitLine(signs.plain(nameActivity(activity)), room, signs.more);
  return [`${start}${name}${end}`, ...(withId ? [`      ${activity.id}`] : [])];
}
