// Two laws: an hour more a week never lowers the forecast by more than 0.001, and a higher level of
// all topics never lowers it. Over seeded profiles on the real pack: the largest falls, and where.
//
//   node bench/dist/laws.bench.js     after `npm run build`
import { pack } from '@mlprep/content';
import { buildPlan } from '../../packages/planner/src/index.js';
import { renderTable } from './markdown-table.js';
import { now } from './plan-command.js';
import { readProfile } from './read-profile.js';
import { numbers } from './world.js';

/** A profile with default options but for these. */
interface Case {
  readonly weeks: number;
  readonly hours: number;
  /** Level of all topics, 0 to 5. */
  readonly level: number;
}

/** A step up that should not lower the forecast. */
interface Law {
  readonly name: string;
  /** The most that a forecast may fall. */
  readonly allowed: number;
  readonly cases: readonly Case[];
  readonly step: (from: Case) => Case;
}

/** What a step changed: `ready` counts on the day of the interview, `average` is the objective. */
interface Change {
  readonly from: Case;
  readonly ready: number;
  readonly average: number;
}

const profiles = 40;
/** How many of the largest falls are named. */
const named = 5;
const areas = [...new Set(pack.topics.map(({ area }) => area))];

const forecasts = new Map<string, { readonly ready: number; readonly average: number }>();

function forecast({ weeks, hours, level }: Case): {
  readonly ready: number;
  readonly average: number;
} {
  const key = `${weeks} ${hours} ${level}`;
  const known = forecasts.get(key);
  if (known !== undefined) return known;
  const levels = Object.fromEntries(areas.map((area) => [area, level]));
  const plan = buildPlan(pack, readProfile({ weeks, hours, levels }), { now, moreHours: false });
  const { ready, readyAverage } = plan.forecast;
  forecasts.set(key, { ready, average: readyAverage });
  return { ready, average: readyAverage };
}

function changeOf(from: Case, to: Case): Change {
  const [before, after] = [forecast(from), forecast(to)];
  return { from, ready: after.ready - before.ready, average: after.average - before.average };
}

function printLaw({ name, allowed, cases, step }: Law): void {
  const changes = cases.map((from) => changeOf(from, step(from))).sort((a, b) => a.ready - b.ready);
  const tooLow = changes.filter(({ ready }) => ready < -allowed);
  const mean = changes.reduce((sum, { ready }) => sum + ready, 0) / changes.length;
  process.stdout.write(
    `### ${name}\n\n${changes.length} profiles: ${tooLow.length} fall by more than ${allowed}; ` +
      `the forecast changes by ${mean.toFixed(4)} on average. The lowest changes:\n\n`,
  );
  process.stdout.write(
    renderTable(
      ['weeks × hours', 'level', '`ready` before', 'change', 'change of `readyAverage`'],
      changes
        .slice(0, named)
        .map(({ from, ready, average }) => [
          `${from.weeks} × ${from.hours}`,
          String(from.level),
          forecast(from).ready.toFixed(4),
          ready.toFixed(4),
          average.toFixed(4),
        ]),
    ),
  );
  process.stdout.write('\n');
}

const next = numbers(1);
const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
const cases: Case[] = [];
while (cases.length < profiles) {
  const drawn = { weeks: between(1, 26), hours: between(2, 14), level: 1 };
  const isNew = cases.every(({ weeks, hours }) => weeks !== drawn.weeks || hours !== drawn.hours);
  if (isNew) cases.push(drawn);
}
const atAnyLevel = cases.map((from): Case => ({ ...from, level: between(0, 4) }));
const higher = (from: Case): Case => ({ ...from, level: from.level + 1 });

process.stdout.write('## Laws\n\n');
printLaw({
  name: 'An hour more a week',
  allowed: 1e-3,
  cases,
  step: (from) => ({ ...from, hours: from.hours + 1 }),
});
printLaw({ name: 'All levels from the default to the next', allowed: 0, cases, step: higher });
printLaw({ name: 'All levels from any to the next', allowed: 0, cases: atAnyLevel, step: higher });
