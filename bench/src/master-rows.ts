import type { PatternColumn, PriceIndex } from './lagrangian-bound.js';
import type { Relaxation } from './relaxation.js';

/** A constraint of the master problem: what it sums, and the most that the sum may be. */
export interface MasterRow {
  /** Where its price stands; undefined where the price is not asked for. */
  readonly at: number | undefined;
  readonly least: number;
  readonly most: number;
  /** Variables that are there from the start, and their coefficients. */
  readonly variables: readonly number[];
  readonly values: readonly number[];
  readonly coefficient: (column: PatternColumn) => number;
}

/** Numbers of the variables that are there from the start; columns come behind them. */
export interface MasterVariables {
  readonly count: number;
  /** Share of a topic's lesson that is done by the end of a day. */
  readonly lesson: (topic: number, day: number) => number;
  /** Share of a topic's deepening that is done by the end of a day. */
  readonly deepening: (topic: number, day: number) => number;
}

/** Numbers the variables of a relaxation. */
export function masterVariables(relaxation: Relaxation): MasterVariables {
  const days = relaxation.room.length;
  const topics = relaxation.topics.length;
  return {
    count: 2 * topics * days,
    lesson: (topic, day) => topic * days + day,
    deepening: (topic, day) => (topics + topic) * days + day,
  };
}

const none = (): number => 0;
const infinite = Number.POSITIVE_INFINITY;

/** The constraints that a master problem begins with. */
export function firstRows(
  relaxation: Relaxation,
  index: PriceIndex,
  variables: MasterVariables,
): readonly MasterRow[] {
  return [
    ...growingRows(relaxation, variables),
    ...minuteRows(relaxation, index, variables),
    ...floorRows(relaxation, index, variables),
  ];
}

/** What is learned stays learned, and nothing is learned on a day without room for lessons. */
function growingRows(relaxation: Relaxation, variables: MasterVariables): readonly MasterRow[] {
  return relaxation.topics.flatMap((_, topic) =>
    [variables.lesson, variables.deepening].flatMap((done) =>
      relaxation.lessonRoom.map((room, day) => ({
        at: undefined,
        least: 0,
        most: room > 0 ? infinite : 0,
        variables: day === 0 ? [done(topic, 0)] : [done(topic, day), done(topic, day - 1)],
        values: day === 0 ? [1] : [1, -1],
        coefficient: none,
      })),
    ),
  );
}

/** Minutes of each day, and those of them that lessons may take. */
function minuteRows(
  relaxation: Relaxation,
  index: PriceIndex,
  variables: MasterVariables,
): readonly MasterRow[] {
  return relaxation.room.flatMap((room, day) => {
    const lessons = relaxation.topics.flatMap(({ minutes, deepMinutes }, topic) => [
      ...taughtOn(variables.lesson, topic, day, minutes),
      ...taughtOn(variables.deepening, topic, day, deepMinutes),
    ]);
    const row = {
      least: -infinite,
      variables: lessons.map(({ variable }) => variable),
      values: lessons.map(({ value }) => value),
    };
    const coefficient = ({ question, days }: PatternColumn): number => {
      const own = relaxation.questions[question];
      const position = days.indexOf(day);
      if (position < 0) return 0;
      return (position === 0 ? own?.minutes : own?.reviewMinutes) ?? 0;
    };
    const all = { ...row, at: index.minute(day), most: room, coefficient };
    const lessonRoom = relaxation.lessonRoom[day] as number;
    if (lessonRoom === 0 || lessonRoom >= room) return [all];
    return [all, { ...row, at: index.lessonMinute(day), most: lessonRoom, coefficient: none }];
  });
}

/** Minutes of a lesson on one day: what is done by its end less what was done the day before. */
function taughtOn(
  done: (topic: number, day: number) => number,
  topic: number,
  day: number,
  minutes: number,
): readonly { readonly variable: number; readonly value: number }[] {
  const today = { variable: done(topic, day), value: minutes };
  return day === 0 ? [today] : [today, { variable: done(topic, day - 1), value: -minutes }];
}

/** Each question is practised on the floor that its topic has, and only as far as it has it. */
function floorRows(
  relaxation: Relaxation,
  index: PriceIndex,
  variables: MasterVariables,
): readonly MasterRow[] {
  const last = relaxation.room.length - 1;
  const bounds = { least: -infinite, most: 0 };
  return relaxation.questions.flatMap(({ topic }, own) => {
    const onFloor =
      (wanted: 0 | 1) =>
      ({ question, floor }: PatternColumn): number =>
        question === own && floor === wanted ? 1 : 0;
    const learned = variables.lesson(topic, last);
    const deepened = variables.deepening(topic, last);
    return [
      {
        ...bounds,
        at: index.plain(own),
        variables: [learned, deepened],
        values: [-1, 1],
        coefficient: onFloor(0),
      },
      {
        ...bounds,
        at: index.deep(own),
        variables: [deepened],
        values: [-1],
        coefficient: onFloor(1),
      },
    ];
  });
}

/** By how much a solution may break a constraint. */
const tolerance = 1e-6;

/**
 * The constraints on the order of things that a solution breaks: there are many, and few of them
 * matter, so they join the master problem when they are needed.
 *
 * @param value - of each variable
 * @param columns - those behind the first variables
 */
export function brokenRows(
  relaxation: Relaxation,
  index: PriceIndex,
  variables: MasterVariables,
  value: Float64Array,
  columns: readonly PatternColumn[],
): readonly MasterRow[] {
  const { topics, questions, requirements, room } = relaxation;
  const { lesson, deepening } = variables;
  const rows: MasterRow[] = [];
  const requireOrder = (at: number, before: number, after: number): void => {
    if ((value[after] as number) <= (value[before] as number) + tolerance) return;
    const pair = { variables: [before, after], values: [-1, 1] };
    rows.push({ at, least: -infinite, most: 0, ...pair, coefficient: none });
  };
  const begun = begunBy(relaxation, value.subarray(variables.count), columns);
  room.forEach((_, day) => {
    questions.forEach(({ topic }, own) => {
      const learned = lesson(topic, day);
      if ((begun[own]?.[day] as number) <= (value[learned] as number) + tolerance) return;
      rows.push({
        at: index.start(own, day),
        least: -infinite,
        most: 0,
        variables: [learned],
        values: [-1],
        coefficient: ({ question, days }) =>
          question === own && (days[0] as number) <= day ? 1 : 0,
      });
    });
    topics.forEach((_, topic) => {
      requireOrder(index.deepened(topic, day), lesson(topic, day), deepening(topic, day));
    });
    requirements.forEach(({ topic, before }, at) => {
      requireOrder(index.required(at, day), lesson(before, day), lesson(topic, day));
    });
  });
  return rows;
}

/** By question and day: the share of its practice that has begun. */
function begunBy(
  relaxation: Relaxation,
  shares: Float64Array,
  columns: readonly PatternColumn[],
): readonly Float64Array[] {
  const count = relaxation.room.length;
  const begun = relaxation.questions.map(() => new Float64Array(count));
  columns.forEach(({ question, days }, at) => {
    const share = shares[at] as number;
    const own = begun[question] as Float64Array;
    for (let day = days[0] as number; share > 0 && day < count; day += 1) {
      own[day] = (own[day] as number) + share;
    }
  });
  return begun;
}
