import type { Highs, Model } from 'highs';
import type { PatternColumn, PriceIndex } from './lagrangian-bound.js';
import { brokenRows, firstRows, type MasterRow, masterVariables } from './master-rows.js';
import type { Relaxation } from './relaxation.js';

/** Values are so small that a solver's tolerances would be felt; it gets them in thousandths. */
const scale = 1000;

/** What solving a restricted master problem gives. */
export interface MasterSolution {
  /** Value of the linear programme with the columns and constraints of the moment. */
  readonly value: number;
  readonly prices: Float64Array;
  /** How many constraints it broke that were not in the programme; now they are. */
  readonly broken: number;
  /** By topic and day: share of the lesson that is done by the end of the day. */
  readonly lessons: readonly Float64Array[];
  /** By topic and day: the same for its deepening. */
  readonly deepenings: readonly Float64Array[];
  /** Columns in use and how much of each. */
  readonly used: readonly { readonly column: PatternColumn; readonly share: number }[];
}

/** The linear programme of a relaxation with the columns that are known so far. */
export interface RestrictedMaster {
  /** Adds the columns that it does not have yet; returns how many. */
  readonly add: (columns: readonly PatternColumn[]) => number;
  readonly solve: () => MasterSolution;
  /** Gives its memory back: the solver's is not collected. */
  readonly dispose: () => void;
}

/** Begins the linear programme of a relaxation, without any practice yet. */
export function startMaster(
  highs: Highs,
  relaxation: Relaxation,
  index: PriceIndex,
): RestrictedMaster {
  const { topics, room } = relaxation;
  const count = room.length;
  const variables = masterVariables(relaxation);
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  model.addVars(new Float64Array(variables.count), new Float64Array(variables.count).fill(1));
  topics.forEach(({ lessonGain, deepGain }, topic) => {
    model.changeColCost(variables.lesson(topic, count - 1), -scale * lessonGain);
    model.changeColCost(variables.deepening(topic, count - 1), -scale * deepGain);
  });
  const rows: MasterRow[] = [];
  const columns: PatternColumn[] = [];
  const known = new Set<string>();
  const addRow = (row: MasterRow): void => {
    const used = columns.flatMap((column, at) => {
      const value = row.coefficient(column);
      return value === 0 ? [] : [{ variable: variables.count + at, value }];
    });
    model.addRow(finite(row.least, highs.infinity), finite(row.most, highs.infinity), {
      indices: [...row.variables, ...used.map(({ variable }) => variable)],
      values: [...row.values, ...used.map(({ value }) => value)],
    });
    rows.push(row);
  };
  firstRows(relaxation, index, variables).forEach(addRow);
  return {
    add: (candidates) => {
      const fresh = candidates.filter((column) => {
        const key = `${column.question} ${column.floor} ${column.days.join(' ')}`;
        const isNew = !known.has(key);
        known.add(key);
        return isNew;
      });
      if (fresh.length > 0) addColumns(model, rows, fresh, highs.infinity);
      columns.push(...fresh);
      return fresh.length;
    },
    solve: () => {
      model.run();
      const { colValue, rowDual } = model.getSolution();
      const prices = new Float64Array(index.length);
      rows.forEach(({ at }, row) => {
        // Costs are minimised: a price is what the cost falls by when the room grows by one.
        if (at !== undefined) prices[at] = Math.max(0, -(rowDual[row] as number) / scale);
      });
      const present = new Set(rows.map(({ at }) => at));
      const broken = brokenRows(relaxation, index, variables, colValue, columns).filter(
        ({ at }) => !present.has(at),
      );
      const value = relaxation.base - model.getObjectiveValue() / scale;
      broken.forEach(addRow);
      const until = (done: (topic: number, day: number) => number): readonly Float64Array[] =>
        topics.map((_, topic) => colValue.slice(done(topic, 0), done(topic, 0) + count));
      return {
        value,
        prices,
        broken: broken.length,
        lessons: until(variables.lesson),
        deepenings: until(variables.deepening),
        used: columns.flatMap((column, at) => {
          const share = colValue[variables.count + at] as number;
          return share > 1e-9 ? [{ column, share }] : [];
        }),
      };
    },
    dispose: () => model.dispose(),
  };
}

function finite(bound: number, infinity: number): number {
  if (Number.isFinite(bound)) return bound;
  return bound > 0 ? infinity : -infinity;
}

function addColumns(
  model: Model,
  rows: readonly MasterRow[],
  columns: readonly PatternColumn[],
  infinity: number,
): void {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const column of columns) {
    rows.forEach((row, at) => {
      const value = row.coefficient(column);
      if (value === 0) return;
      indices.push(at);
      values.push(value);
    });
    starts.push(indices.length);
  }
  model.addCols({
    cost: Float64Array.from(columns, ({ gain }) => -scale * gain),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(infinity),
    matrix: {
      format: 'csc',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
}
