import { answerable, type Evaluation, recallAfter } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { bestClosure } from './best-closure.js';
import { boundPattern, buildPatternTree, type Foresight, foresee } from './bound-pattern.js';
import { sum } from './evaluate-layout.js';
import type { Musts } from './lay-out.js';
import { historyOf } from './pattern-values.js';
import { quantise } from './quantise.js';
import { buildStabilityGrid, type StabilityGrid } from './stability-grid.js';
import type { StudyProblem, StudyQuestion, StudyTopic } from './study-problem.js';

/**
 * An upper bound on the value of every layout of a problem that contains the same musts. It holds
 * for any prices of time that are not negative: what all minutes cost, plus what each topic with
 * its questions can earn above their price when nothing but the price holds them back. What it
 * leaves out of account can only make layouts worth less: sessions within a day, lessons that
 * cannot be anywhere, practice that waits for its lesson.
 *
 * @param prices - of a minute on each study day
 * @param musts - what every layout that is compared with it contains
 */
export function boundAt(
  problem: StudyProblem,
  model: MemoryModel,
  prices: readonly number[],
  musts: Pick<Musts, 'topics' | 'questions'>,
): number {
  const days = [...new Set(problem.sessions.map((session) => session.day))];
  const priceOn = new Map(days.map((day, index) => [day, prices[index] ?? 0]));
  const lessonPrice = Math.min(
    ...problem.sessions.map(({ day, lessonRoom }) =>
      lessonRoom > 0 ? (priceOn.get(day) ?? 0) : Number.POSITIVE_INFINITY,
    ),
  );
  const mostOf = buildPricer(problem, model, days, prices, musts.questions);
  let constant = sum(problem.sessions.map(({ day, room }) => room * (priceOn.get(day) ?? 0)));
  const profits = problem.topics.map((topic) => {
    const { untouched, taught } = earningsOf(problem, topic, lessonPrice, mostOf);
    constant += untouched;
    const cost = topic.learned ? 0 : topic.minutes * lessonPrice;
    return Number.isFinite(cost) ? quantise(taught - untouched - cost) : -1;
  });
  // A topic that must be in pays any price.
  const forced = new Set(musts.topics);
  const chosen = bestClosure(
    profits.map((profit, index) => (forced.has(index) ? profit + 10 : profit)),
    problem.topics.map((topic) => topic.requires),
  );
  return constant + sum(profits.filter((_, index) => chosen[index]));
}

/** What a topic's questions are worth at most, the price of their minutes taken off. */
function earningsOf(
  problem: StudyProblem,
  topic: StudyTopic,
  lessonPrice: number,
  mostOf: Pricer,
): { readonly untouched: number; readonly taught: number } {
  const [before, essentials, deep] = topic.floors;
  const all = (floor: number): number => sum(topic.questions.map((index) => mostOf(index, floor)));
  const untouched = topic.questions.map((index) => {
    const question = problem.questions[index] as StudyQuestion;
    return question.practised.length > 0 ? mostOf(index, before) : worthOf(question) * before;
  });
  const deepCost = topic.deepened ? 0 : topic.deepMinutes * lessonPrice;
  const worth = sum(topic.questions.map((index) => worthOf(problem.questions[index])));
  const deepPays = topic.deepened || worth * (deep - essentials) > deepCost;
  const taught = Math.max(
    topic.deepened ? 0 : all(essentials),
    deepPays ? all(deep) - deepCost : 0,
  );
  return { untouched: sum(untouched), taught };
}

function worthOf(question: StudyQuestion | undefined): number {
  return sum((question?.worth ?? []).map(({ weight }) => weight));
}

/** Ratio of neighbouring prices at which questions are bounded; between them the bound is linear. */
const stride = 1.2;

/** Most that a question can be worth above a floor's chance, the price of its minutes taken off. */
type Pricer = (question: number, floor: number) => number;

/**
 * Bounds the value less price of single questions. As a function of what a minute costs against
 * what the question is worth it is convex, so between two prices the straight line is a bound too;
 * questions whose minutes stand in the same ratio share these.
 */
function buildPricer(
  problem: StudyProblem,
  model: MemoryModel,
  days: readonly number[],
  prices: readonly number[],
  musts: readonly number[],
): Pricer {
  const grids = remember<StabilityGrid>();
  const trees = remember<ReturnType<typeof buildPatternTree>>();
  const foresights = remember<Foresight>();
  const bounds = remember<number>();
  const isFree = prices.every((price) => price === 0);
  return (index, floor) => {
    const question = problem.questions[index] as StudyQuestion;
    const worth = worthOf(question);
    if (worth === 0) return 0;
    const shares = question.worth.map(
      ({ day, weight }): Evaluation => ({ day, weight: weight / worth }),
    );
    const { level, practised, grades, reviewMinutes } = question;
    const history = historyOf(question);
    const grid = grids(`${level}`, () => buildStabilityGrid(model, level));
    const tree = trees(`${level} ${history}`, () =>
      buildPatternTree(model, days, level, recallAfter(model, level, practised, grades), grid),
    );
    const { recall } = tree.root;
    const nothing =
      recall === undefined
        ? floor
        : sum(shares.map(({ day, weight }) => weight * answerable(model, recall, day, floor)));
    if (!question.open) return worth * nothing;
    const isMust = musts.includes(index) && practised.length === 0;
    const ratio = (practised.length === 0 ? question.minutes : reviewMinutes) / reviewMinutes;
    const counted = shares.map(({ day, weight }) => `${day}:${weight.toFixed(9)}`).join();
    const boundAtNode = (node: number): number => {
      const key = `${level} ${floor} ${counted} ${node}`;
      return bounds(`${key} ${history} ${ratio} ${isMust}`, () => {
        const review = prices.map((price) => price * stride ** node);
        const foresight = foresights(key, () => foresee(grid, days, shares, floor, review));
        const first = review.map((price) => price * ratio);
        const atLeast = isMust ? Number.NEGATIVE_INFINITY : nothing;
        return boundPattern(tree, foresight, { first, review }, atLeast);
      });
    };
    if (isFree) return worth * boundAtNode(0);
    const cost = reviewMinutes / worth;
    const node = Math.floor(Math.log(cost) / Math.log(stride));
    const rest = (cost / stride ** node - 1) / (stride - 1);
    return worth * (boundAtNode(node) * (1 - rest) + boundAtNode(node + 1) * rest);
  };
}

/** Makes each value once and keeps it under its key. */
function remember<Value>(): (key: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, make) => {
    const old = known.get(key);
    if (old !== undefined) return old;
    const value = make();
    known.set(key, value);
    return value;
  };
}
