import { fsrs } from '../../packages/planner/src/memory/fsrs.js';
import { errorOf, meanOf, ratioError, ratioTo } from './compare-fares.js';
import { type Fare, fare } from './fare.js';
import { renderTable } from './markdown-table.js';
import { competitor, printed, replannedAlways, replannedFromLapses, rivals } from './policies.js';
import { readBounds } from './read-bounds.js';
import type { Life } from './simulate.js';
import { type Calendar, calendars, makeWorld } from './world.js';

/*
 * Yardstick 2: what policies are worth on the seeded world, each simulated on the same learners.
 * Takes some minutes, most of them for plans that are made anew for each learner.
 */

/** Learners of each policy; fewer where each has plans of their own. */
const learners = 60;
const learnersWithOwnPlans = 8;

/** Hours of a calendar from which plans of one's own are made anew after every third session only. */
const manyHours = 60;

const model = fsrs();
const asPlanned: Life = { truth: { model, spread: 0 }, missed: 0, pace: 1 };
const nameOf = ({ weeks, hours }: Calendar): string => `${weeks}x${hours}`;
const bounds = readBounds();

const columns: readonly (readonly Fare[])[] = calendars.map((calendar) => {
  const problem = makeWorld(calendar);
  const every = calendar.weeks * calendar.hours < manyHours ? 1 : 3;
  return [
    ...[...rivals, printed, replannedAlways].map((policy) =>
      fare(problem, policy, model, asPlanned, learners),
    ),
    fare(problem, replannedFromLapses(every), model, asPlanned, learnersWithOwnPlans),
  ];
});

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
    'Per cent of the bound on fixed plans (a policy that sees grades may pass it):',
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
