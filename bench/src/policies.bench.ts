import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { errorOf, meanOf, ratioError, ratioTo } from './compare-fares.js';
import { type Fare, fare } from './fare.js';
import { renderTable } from './markdown-table.js';
import { replanned } from './policies/replanned.js';
import { competitor, printed, rivals } from './policies.js';
import { readBounds } from './read-bounds.js';
import type { Life } from './simulate.js';
import { type Calendar, calendars, makeWorld } from './world.js';

/*
 * Yardstick 2: what policies are worth on the seeded world, each simulated on the same learners.
 * Takes some minutes, most of them for plans that are made anew for each learner.
 */

/** Learners of each policy but the replanned one, for which each has plans of their own. */
const learners = 60;

/** How often a plan is made anew, and for how many learners. */
interface Replanning {
  readonly sessions: number;
  readonly learners: number;
}

/** Plans of large calendars take longer, and are made less often for fewer learners. */
function replanningOf({ weeks, hours }: Calendar): Replanning {
  if (weeks * hours <= 40) return { sessions: 1, learners: 24 };
  return weeks * hours <= 80 ? { sessions: 2, learners: 8 } : { sessions: 3, learners: 6 };
}

const model = fsrs();
const asPlanned: Life = { truth: { model, spread: 0 }, missed: 0, pace: 1 };
const nameOf = ({ weeks, hours }: Calendar): string => `${weeks}x${hours}`;
const bounds = readBounds();

const columns: readonly (readonly Fare[])[] = calendars.map((calendar) => {
  const problem = makeWorld(calendar);
  const own = replanningOf(calendar);
  return [
    ...[...rivals, printed].map((policy) => fare(problem, policy, model, asPlanned, learners)),
    fare(problem, replanned(own.sessions), model, asPlanned, own.learners),
  ];
});

const replannings = calendars
  .map((calendar) => {
    const { sessions, learners: own } = replanningOf(calendar);
    return `${nameOf(calendar)} every ${sessions === 1 ? 'session' : `${sessions} sessions`}, ${own}`;
  })
  .join('; ');
process.stdout.write(
  `${learners} learners each; replanned (how often, learners): ${replannings}.\n\n`,
);

/** One row a policy, one column a calendar. */
function renderColumns(title: string, cell: (own: Fare, column: number) => string): void {
  const rows = (columns[0] ?? []).map(({ policy }, row) => [
    policy.name,
    ...columns.map((fares, column) => cell(fares[row] as Fare, column)),
  ]);
  const table = renderTable(['weeks x hours a week', ...calendars.map(nameOf)], rows);
  process.stdout.write(`${title}\n\n${table}\n`);
}

const rivalOf = (column: number): Fare =>
  columns[column]?.find(({ policy }) => policy === competitor) as Fare;

renderColumns('Expected share of the interview answerable:', (own) =>
  meanOf(own.values).toFixed(3),
);
renderColumns(`As a multiple of "${competitor.name}":`, (own, column) =>
  ratioTo(rivalOf(column), own).toFixed(3),
);
renderColumns('Standard error of that multiple:', (own, column) =>
  ratioError(rivalOf(column), own).toFixed(3),
);
if (Object.keys(bounds).length > 0) {
  renderColumns(
    'Per cent of the bound on fixed plans (policies that see how answers went may exceed it):',
    (own, column) => {
      const bound = bounds[nameOf(calendars[column] as Calendar)];
      return bound === undefined ? '' : ((100 * meanOf(own.values)) / bound).toFixed(1);
    },
  );
}
renderColumns(
  'Plans that are the same for all learners: exact value less simulated, in standard errors:',
  ({ values, exact }) =>
    exact === undefined ? '' : ((exact - meanOf(values)) / errorOf(values)).toFixed(1),
);
