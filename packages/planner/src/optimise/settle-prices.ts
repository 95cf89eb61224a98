import { bestClosure } from './best-closure.js';
import {
  type Beginnings,
  fillBeginnings,
  fillOutlook,
  type Outlook,
  type PatternPool,
  startOutlook,
} from './pattern-pool.js';
import type { Patterns } from './pattern-values.js';
import { mostTimes } from './pattern-values.js';
import { quantise } from './quantise.js';
import type { StudyProblem } from './study-problem.js';

/** Prices at which no day is wanted for more than it has, but for a little, and what is bought. */
export interface SettledPrices {
  /** Price of a minute on each study day. */
  readonly prices: readonly number[];
  /** What a lesson's minute costs more, where lessons have less room than the day. */
  readonly lessonPrices: readonly number[];
  /** By topic: the study day of its lesson; undefined where it is left out. */
  readonly lessonDays: readonly (number | undefined)[];
  /** By question: place of its pattern in the pool of its sort; −1 where it is not practised. */
  readonly picks: readonly number[];
}

/** Share of each new answer in the running mean of all. */
const freshness = 0.07;
/** By how much of the value a step tries to lower it, at first. */
const firstReach = 0.01;
/** Steps without a better value after which they become smaller, and by how much. */
const patience = 7;
const shrinking = 0.75;
/** By how much they grow with each better value. */
const growing = 1.05;
/** A profit beyond all others, for what must be in. */
const beyond = 10;

/**
 * Moves prices until what is wanted fits, by the volume algorithm (Barahona and Anbil 2000): steps
 * along the mean of what was wanted so far, from the best prices so far. Unlike the price search
 * it knows that practice comes after its lesson, and it looks only at the patterns of the pools,
 * so that it can afford many steps.
 *
 * @param start - price of a minute on each study day to begin with
 * @param options - topics that are in whatever they earn, and how many steps to take
 */
export function settlePrices(
  problem: StudyProblem,
  patterns: Patterns,
  pools: readonly PatternPool[],
  start: readonly number[],
  options: { readonly musts: ReadonlySet<number>; readonly steps: number },
): SettledPrices {
  const market = openMarket(problem, patterns, pools, options.musts);
  const { room } = market;
  const count = patterns.days.length;
  const wanted = new Float64Array(room.length);
  let centre = Float64Array.from(room, (_, at) => (at < count ? (start[at] ?? 0) : 0));
  let prices = centre;
  let least = Number.POSITIVE_INFINITY;
  let reach = firstReach;
  let failures = 0;
  const answers: Answer[] = [];
  for (let step = 0; step < options.steps; step += 1) {
    const answer = market.answer(prices);
    answers.push(answer);
    const share = step === 0 ? 1 : freshness;
    let norm = 0;
    room.forEach((minutes, at) => {
      wanted[at] = share * (answer.wanted[at] ?? 0) + (1 - share) * (wanted[at] ?? 0);
      norm += ((wanted[at] ?? 0) - minutes) ** 2;
    });
    if (quantise(answer.value) < quantise(least)) {
      least = answer.value;
      centre = prices;
      reach = Math.min(firstReach, reach * growing);
      failures = 0;
    } else {
      failures += 1;
      if (failures === patience) {
        reach *= shrinking;
        failures = 0;
      }
    }
    if (norm === 0) break;
    const length = (reach * least) / norm;
    const from = centre;
    prices = room.map((minutes, at) =>
      Math.max(0, (from[at] as number) + length * ((wanted[at] as number) - minutes)),
    );
  }
  return {
    prices: [...centre.subarray(0, count)],
    lessonPrices: [...centre.subarray(count)],
    ...meanAnswer(problem, answers, count),
  };
}

/** What is bought at some prices. */
interface Answer {
  /** Value of what is bought less its price, and of all room at its price. */
  readonly value: number;
  readonly wanted: Float64Array;
  /** By topic: study day of its lesson; −1 where it is left out, 0 where it is learned. */
  readonly lessonDays: Int32Array;
  readonly picks: Int32Array;
}

interface Market {
  /** Minutes of each study day, then minutes that lessons may take of each. */
  readonly room: Float64Array;
  readonly answer: (prices: Float64Array) => Answer;
}

function openMarket(
  problem: StudyProblem,
  patterns: Patterns,
  pools: readonly PatternPool[],
  musts: ReadonlySet<number>,
): Market {
  const { topics, questions } = problem;
  const count = patterns.days.length;
  const lessonRoom = lessonRoomOf(problem, patterns);
  // Where lessons may take all of a day, its price is theirs.
  const isLimited = lessonRoom.map((minutes, day) => minutes < (patterns.capacity[day] ?? 0));
  const room = Float64Array.from([
    ...patterns.capacity,
    ...lessonRoom.map((minutes, day) => (isLimited[day] ? minutes : 0)),
  ]);
  const widest = Math.max(0, ...lessonRoom);
  const requires = topics.map((topic) => topic.requires);
  const outlooks = questions.map(() => startOutlook(count));
  const classes = classesOf(patterns, count);
  const gains = topics.map((topic) => lessonGain(patterns, topic));
  return {
    room,
    answer: (prices) => {
      const minute = prices.subarray(0, count);
      for (const { members, beginnings, sort, reviewMinutes } of classes) {
        fillBeginnings(pools[sort] as PatternPool, minute, reviewMinutes, beginnings);
        for (const { index, worth, firstMinutes } of members) {
          fillOutlook(beginnings, minute, worth, firstMinutes, outlooks[index] as Outlook);
        }
      }
      const bestDays = new Int32Array(topics.length);
      const profits = topics.map((topic, index) => {
        let best = Number.NEGATIVE_INFINITY;
        for (let day = 0; day < count; day += 1) {
          if (!topic.learned && (lessonRoom[day] as number) < Math.min(topic.minutes, widest)) {
            continue;
          }
          const price = topic.learned
            ? 0
            : (prices[day] as number) + (prices[count + day] as number);
          let net = (gains[index] as number) - topic.minutes * price;
          for (const question of topic.questions) net += outlooks[question]?.nets[day] ?? 0;
          net = quantise(net);
          // Where days are alike the later one leaves the earlier to what needs it.
          if (net < best) continue;
          best = net;
          bestDays[index] = day;
          if (topic.learned) break;
        }
        return best;
      });
      const chosen = bestClosure(
        profits.map((profit, index) => (musts.has(index) ? profit + beyond : profit)),
        requires,
      );
      let value = 0;
      room.forEach((minutes, at) => {
        value += minutes * (prices[at] as number);
      });
      const wanted = new Float64Array(room.length);
      const lessonDays = new Int32Array(topics.length).fill(-1);
      const picks = new Int32Array(questions.length).fill(-1);
      topics.forEach((topic, index) => {
        if (!chosen[index]) return;
        const day = bestDays[index] as number;
        value += profits[index] as number;
        lessonDays[index] = day;
        if (!topic.learned) {
          wanted[day] = (wanted[day] as number) + topic.minutes;
          if (isLimited[day]) wanted[count + day] = (wanted[count + day] as number) + topic.minutes;
        }
        for (const question of topic.questions) {
          const pick = outlooks[question]?.picks[day] ?? -1;
          picks[question] = pick;
          addMinutes(problem, patterns, pools, question, pick, 1, wanted);
        }
      });
      return { value, wanted, lessonDays, picks };
    },
  };
}

/** Minutes that lessons may take of each study day. */
export function lessonRoomOf(problem: StudyProblem, patterns: Patterns): readonly number[] {
  const room = patterns.days.map(() => 0);
  problem.sessions.forEach((session, index) => {
    const day = patterns.dayOf[index] ?? 0;
    room[day] = (room[day] ?? 0) + session.lessonRoom;
  });
  return room;
}

/** What a topic's lesson adds to its questions without practice. */
export function lessonGain(patterns: Patterns, topic: StudyProblem['topics'][number]): number {
  if (topic.learned) return 0;
  const worth = topic.questions.reduce(
    (total, question) => total + (patterns.entries[question]?.worth ?? 0),
    0,
  );
  return worth * (topic.floors[1] - topic.floors[0]);
}

/** Adds the minutes of a pattern to those of its days, or takes them away. */
export function addMinutes(
  problem: StudyProblem,
  patterns: Patterns,
  pools: readonly PatternPool[],
  question: number,
  pick: number,
  sign: 1 | -1,
  to: Float64Array,
): void {
  const own = problem.questions[question];
  const pool = pools[patterns.entries[question]?.sort ?? -1];
  if (own === undefined || pool === undefined || pick < 0) return;
  const first = own.practised.length === 0 ? own.minutes : own.reviewMinutes;
  const times = pool.times[pick] as number;
  for (let place = 0; place < times; place += 1) {
    const day = pool.days[pick * mostTimes + place] as number;
    to[day] = (to[day] as number) + sign * (place === 0 ? first : own.reviewMinutes);
  }
}

/** Questions of a sort whose reviews cost about the same share of their worth. */
interface QuestionClass {
  readonly sort: number;
  readonly reviewMinutes: number;
  readonly beginnings: Beginnings;
  readonly members: {
    readonly index: number;
    readonly worth: number;
    readonly firstMinutes: number;
  }[];
}

function classesOf(patterns: Patterns, count: number): readonly QuestionClass[] {
  const classes = new Map<string, QuestionClass>();
  patterns.entries.forEach(({ question, sort, worth }, index) => {
    if (!question.open || worth === 0) return;
    const reviewMinutes = Number((question.reviewMinutes / worth).toPrecision(2));
    const key = `${sort} ${reviewMinutes}`;
    const own = classes.get(key) ?? {
      sort,
      reviewMinutes,
      beginnings: startOutlook(count),
      members: [],
    };
    classes.set(key, own);
    const firstMinutes =
      question.practised.length === 0 ? question.minutes : question.reviewMinutes;
    own.members.push({ index, worth, firstMinutes });
  });
  return [...classes.values()];
}

/** What was bought most, the later answers counting for more. */
function meanAnswer(
  problem: StudyProblem,
  answers: readonly Answer[],
  count: number,
): Pick<SettledPrices, 'lessonDays' | 'picks'> {
  const weights = answers.map(
    (_, step) =>
      (step === 0 ? 1 : freshness) * quantise((1 - freshness) ** (answers.length - 1 - step)),
  );
  const lessonDays = problem.topics.map((_, topic) => {
    const onDay = new Float64Array(count);
    let taught = 0;
    answers.forEach(({ lessonDays: days }, step) => {
      const day = days[topic] as number;
      if (day < 0) return;
      onDay[day] = (onDay[day] as number) + (weights[step] as number);
      taught += weights[step] as number;
    });
    if (taught < 0.5) return undefined;
    let until = 0;
    return onDay.findIndex((weight) => {
      until += weight;
      return until >= taught / 2;
    });
  });
  const picks = problem.questions.map((question, index) => {
    if (lessonDays[question.topic] === undefined) return -1;
    const byPick = new Map<number, number>();
    answers.forEach(({ lessonDays: days, picks: picked }, step) => {
      if ((days[question.topic] as number) < 0) return;
      const pick = picked[index] as number;
      byPick.set(pick, (byPick.get(pick) ?? 0) + (weights[step] as number));
    });
    let best = -1;
    let most = 0;
    for (const [pick, weight] of byPick) {
      if (quantise(weight) <= quantise(most)) continue;
      best = pick;
      most = weight;
    }
    return best;
  });
  return { lessonDays, picks };
}
