import { expectedRecall } from '../memory/expected-recall.js';
import type { MemoryModel } from '../memory/fsrs.js';
import { improvePattern } from './improve-pattern.js';
import { mostTimes, type Patterns } from './pattern-values.js';
import type { Priced } from './price-search.js';
import { quantise } from './quantise.js';
import { emptyLayout, type LessonPart, type StudyProblem } from './study-problem.js';

/** The least minutes of a part of a lesson. */
const leastPart = 8;

/** A layout while it is made. */
export interface Draft {
  readonly problem: StudyProblem;
  readonly model: MemoryModel;
  readonly room: number[];
  /** Minutes that lessons may still take. */
  readonly lessonRoom: number[];
  readonly lessons: LessonPart[][];
  readonly deepenings: LessonPart[][];
  readonly practice: number[][];
  /** Questions that are first practised soon after their lesson: question → the last such session. */
  readonly anchors: Map<number, number>;
}

/** An empty draft of a problem. */
export function startDraft(problem: StudyProblem, model: MemoryModel): Draft {
  return {
    problem,
    model,
    room: problem.sessions.map((session) => session.room),
    lessonRoom: problem.sessions.map((session) => session.lessonRoom),
    anchors: new Map(),
    ...emptyLayout(problem),
  };
}

/** Value of a question as it stands in a draft. */
export function questionValue(
  draft: Draft,
  index: number,
  practice: readonly number[] = draft.practice[index] ?? [],
): number {
  const { problem, model } = draft;
  const question = problem.questions[index];
  const topic = problem.topics[question?.topic ?? -1];
  if (question === undefined || topic === undefined) return 0;
  const dayOf = (parts: readonly LessonPart[] | undefined): number =>
    problem.sessions[parts?.at(-1)?.session ?? -1]?.day ?? Number.POSITIVE_INFINITY;
  const learned = topic.learned ? Number.NEGATIVE_INFINITY : dayOf(draft.lessons[question.topic]);
  const deepened = topic.deepened
    ? Number.NEGATIVE_INFINITY
    : dayOf(draft.deepenings[question.topic]);
  const days = practice.map((session) => problem.sessions[session]?.day ?? 0);
  return expectedRecall(
    model,
    question.level,
    question.practised.length === 0 ? days : [...question.practised, ...days],
    question.worth,
    (day) => topic.floors[day < learned ? 0 : day < deepened ? 1 : 2],
  );
}

/** First session in which a question of a topic may be practised; undefined while it is locked. */
function openFrom(draft: Draft, topic: number): number | undefined {
  if (draft.problem.topics[topic]?.learned) return 0;
  return draft.lessons[topic]?.at(-1)?.session;
}

/** Sessions and cost of the best practice of a question in the room that is left. */
export interface BestPractice {
  readonly sessions: readonly number[];
  readonly gain: number;
  readonly cost: number;
  readonly minutes: number;
}

/**
 * Finds a good set of sessions for a question in the room that is left, and values it exactly.
 *
 * @param discount - factor on the prices; 0 takes whatever still helps
 */
export function bestPractice(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  index: number,
  discount: number,
  old: readonly number[] = [],
): BestPractice | undefined {
  const { problem } = draft;
  const question = problem.questions[index];
  const entry = patterns.entries[index];
  const sort = patterns.sorts[entry?.sort ?? -1];
  if (question === undefined || entry === undefined || sort === undefined) return undefined;
  if (!question.open || entry.worth === 0) return undefined;
  const from = openFrom(draft, question.topic);
  if (from === undefined) return undefined;
  const again = question.reviewMinutes;
  const first = question.practised.length === 0 ? question.minutes : again;
  const roomiest = sessionsByDay(draft, patterns, from);
  const minutesAt = (position: number): number => (position === 0 ? first : again);
  const hasRoom = (day: number, position: number): boolean =>
    (draft.room[roomiest[day] ?? -1] ?? 0) >= minutesAt(position);
  const anchor = draft.anchors.get(index);
  const soon =
    anchor === undefined
      ? -1
      : patterns.days.findIndex(
          (_, day) => (roomiest[day] ?? Number.POSITIVE_INFINITY) <= anchor && hasRoom(day, 0),
        );
  const fits = (day: number, position: number): boolean =>
    hasRoom(day, position) &&
    (position > 0 || soon < 0 || (roomiest[day] ?? 0) <= (anchor as number));
  const costOf = (pattern: readonly number[]): number => {
    let cost = 0;
    pattern.forEach((day, position) => {
      cost += (priced.prices[day] ?? 0) * discount * minutesAt(position);
    });
    return cost;
  };
  const nothing = sort.patternValue([]);
  const rules = {
    count: patterns.days.length,
    mostTimes,
    fits,
    net: (candidate: readonly number[]): number =>
      entry.worth * (sort.patternValue(candidate) - nothing) - costOf(candidate),
  };
  const ideal = priced.best[index]?.pattern ?? [];
  const wanted = feasible(
    soon >= 0 && (ideal[0] ?? -1) > soon ? [soon, ...ideal] : ideal,
    patterns.days.length,
    fits,
  ).slice(0, mostTimes);
  const kept = old.map((session) => patterns.dayOf[session] ?? 0);
  const earliest = patterns.days.findIndex((_, day) => fits(day, 0));
  const starts: readonly (readonly number[])[] = [
    wanted,
    kept,
    ...expandingTimes.map((times) =>
      feasible(expanding(patterns.days, Math.max(0, earliest), times), patterns.days.length, fits),
    ),
  ];
  let start: readonly number[] = wanted;
  for (const candidate of starts) {
    if (quantise(rules.net(candidate)) > quantise(rules.net(start))) start = candidate;
  }
  const { pattern, net } = improvePattern(start, rules);
  if (pattern.length === 0) return undefined;
  const cost = costOf(pattern);
  return {
    sessions: pattern.map((day) => roomiest[day] as number),
    gain: quantise(net + cost),
    cost: quantise(cost),
    minutes: first + again * (pattern.length - 1),
  };
}

/** How often a question is practised in the expanding patterns that the search may start from. */
const expandingTimes = [4, mostTimes] as const;

/**
 * Days from one on, each gap about twice the one before, the last near the end: without it as a
 * start, small steps never get from a review crammed late to one that is spread.
 */
function expanding(days: readonly number[], from: number, times: number): readonly number[] {
  const first = days[from] ?? 0;
  const span = (days.at(-1) ?? 0) - first;
  const found: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const target = first + (span * (2 ** index - 1)) / (2 ** (times - 1) - 1);
    const day = days.findIndex((candidate) => candidate >= target - 1e-9);
    if (day > (found.at(-1) ?? -1)) found.push(day);
  }
  return found;
}

/** By day: its session with the most room, from a session on. */
function sessionsByDay(
  draft: Draft,
  patterns: Patterns,
  from: number,
): readonly (number | undefined)[] {
  const best: (number | undefined)[] = patterns.days.map(() => undefined);
  for (let session = from; session < draft.room.length; session += 1) {
    const day = patterns.dayOf[session] ?? 0;
    const known = best[day];
    if (known === undefined || (draft.room[session] ?? 0) > (draft.room[known] ?? 0)) {
      best[day] = session;
    }
  }
  return best;
}

/** Moves each day of a pattern to the nearest one that has room; those that find none are left out. */
function feasible(
  pattern: readonly number[],
  count: number,
  fits: (day: number, position: number) => boolean,
): readonly number[] {
  const moved: number[] = [];
  for (const wanted of pattern) {
    const lowest = (moved.at(-1) ?? -1) + 1;
    for (let distance = 0; distance < count; distance += 1) {
      const day = [wanted + distance, wanted - distance].find(
        (candidate) => candidate >= lowest && candidate < count && fits(candidate, moved.length),
      );
      if (day === undefined) continue;
      moved.push(day);
      break;
    }
  }
  return moved;
}

/** Gain and cost of practising a question in some sessions. */
function measure(
  draft: Draft,
  patterns: Patterns,
  index: number,
  sessions: readonly number[],
  priceAt: (session: number) => number,
): { readonly gain: number; readonly cost: number } {
  const question = draft.problem.questions[index];
  const entry = patterns.entries[index];
  const sort = patterns.sorts[entry?.sort ?? -1];
  if (question === undefined || entry === undefined || sort === undefined) {
    return { gain: 0, cost: 0 };
  }
  const again = question.reviewMinutes;
  const first = question.practised.length === 0 ? question.minutes : again;
  let cost = 0;
  sessions.forEach((session, position) => {
    cost += priceAt(session) * (position === 0 ? first : again);
  });
  const days = sessions.map((session) => patterns.dayOf[session] ?? 0);
  return {
    gain: quantise(entry.worth * (sort.patternValue(days) - sort.patternValue([]))),
    cost: quantise(cost),
  };
}

/** Takes a question out of its sessions, or puts it into others. */
export function setPractice(draft: Draft, index: number, sessions: readonly number[]): void {
  const question = draft.problem.questions[index];
  if (question === undefined) return;
  const minutesAt = (position: number): number =>
    position === 0 && question.practised.length === 0 ? question.minutes : question.reviewMinutes;
  (draft.practice[index] ?? []).forEach((session, position) => {
    draft.room[session] = (draft.room[session] ?? 0) + minutesAt(position);
  });
  sessions.forEach((session, position) => {
    draft.room[session] = (draft.room[session] ?? 0) - minutesAt(position);
  });
  draft.practice[index] = [...sessions];
}

/** Where a lesson of some minutes fits from a session on: whole if it can be, else in parts. */
function placeParts(
  draft: Draft,
  minutes: number,
  from: number,
  priceAt: (session: number) => number,
  largest: number,
  until = Number.POSITIVE_INFINITY,
): readonly LessonPart[] | undefined {
  const sessions = draft.problem.sessions.slice(0, until + 1);
  const roomFor = (session: number): number =>
    Math.min(draft.room[session] ?? 0, draft.lessonRoom[session] ?? 0);
  let best: LessonPart | undefined;
  if (minutes <= largest) {
    for (let session = from; session < sessions.length; session += 1) {
      if (roomFor(session) < minutes) continue;
      if (best === undefined || quantise(priceAt(session)) < quantise(priceAt(best.session))) {
        best = { session, minutes };
      }
    }
    if (best !== undefined) return [best];
  }
  // Only what no session could hold even when empty is taken apart.
  const widest = Math.max(0, ...draft.problem.sessions.map((session) => session.lessonRoom));
  if (until < Number.POSITIVE_INFINITY || minutes <= Math.min(largest, widest)) return undefined;
  const parts: LessonPart[] = [];
  let left = minutes;
  for (let session = from; session < sessions.length && left > 0; session += 1) {
    let part = Math.min(left, largest, roomFor(session));
    if (part < left && left - part < leastPart) part = left - leastPart;
    if (part < Math.min(left, leastPart)) continue;
    parts.push({ session, minutes: part });
    left -= part;
  }
  return left > 0 ? undefined : parts;
}

function setParts(
  draft: Draft,
  of: LessonPart[][],
  topic: number,
  parts: readonly LessonPart[],
): void {
  const take = (part: LessonPart, minutes: number): void => {
    draft.room[part.session] = (draft.room[part.session] ?? 0) - minutes;
    draft.lessonRoom[part.session] = (draft.lessonRoom[part.session] ?? 0) - minutes;
  };
  for (const part of of[topic] ?? []) take(part, -part.minutes);
  for (const part of parts) take(part, part.minutes);
  of[topic] = [...parts];
}

/** Topics that stand on a topic whose lesson is in the draft. */
function dependents(draft: Draft, topic: number): readonly number[] {
  return draft.problem.topics.flatMap((other, index) =>
    other.requires.includes(topic) && (draft.lessons[index]?.length ?? 0) > 0 ? [index] : [],
  );
}

/** The session after which a topic's lesson may stand: behind those of its prerequisites. */
function lessonFrom(draft: Draft, topic: number): number | undefined {
  const own = draft.problem.topics[topic];
  let from = 0;
  for (const before of own?.requires ?? []) {
    if (draft.problem.topics[before]?.learned) continue;
    const at = draft.lessons[before]?.at(-1)?.session;
    if (at === undefined) return undefined;
    from = Math.max(from, at);
  }
  for (const before of own?.helps ?? []) {
    from = Math.max(from, draft.lessons[before]?.at(-1)?.session ?? 0);
  }
  return from;
}

/**
 * Puts a topic's lesson before the first day on which its questions want to be practised, where
 * time is cheapest; later only where there is no room before.
 */
function placeLesson(
  draft: Draft,
  priced: Priced,
  patterns: Patterns,
  topic: number,
  until?: number,
): boolean {
  const own = draft.problem.topics[topic];
  const from = lessonFrom(draft, topic);
  if (own === undefined || from === undefined) return false;
  const late = (session: number): number => {
    const day = patterns.dayOf[session] ?? 0;
    let lost = 0;
    for (const question of own.questions) {
      const { pattern, net } = priced.best[question] ?? { pattern: [], net: 0 };
      const first = pattern[0];
      if (first === undefined || first >= day) continue;
      const days = patterns.days.length - first;
      lost += (net * (day - first)) / Math.max(1, days);
    }
    return lost / Math.max(1, own.minutes);
  };
  const costAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) + late(session);
  const whole = Number.POSITIVE_INFINITY;
  const parts =
    (until === undefined
      ? undefined
      : placeParts(draft, own.minutes, from, costAt, whole, until)) ??
    placeParts(draft, own.minutes, from, costAt, whole);
  if (parts === undefined) return false;
  setParts(draft, draft.lessons, topic, parts);
  const soonest = soonestQuestion(draft, topic);
  const last = parts.at(-1)?.session ?? 0;
  if (soonest !== undefined) draft.anchors.set(soonest, last + sessionsUntilPractice);
  return true;
}

/** Share of its price that the first question of a topic must earn. */
const triedShare = 0.75;

/** How many sessions after a lesson its first question may be, so that it is tried while fresh. */
const sessionsUntilPractice = 2;

/** The question of a topic that is tried soon after its lesson: the shortest. */
function soonestQuestion(draft: Draft, topic: number): number | undefined {
  const { questions } = draft.problem;
  return (draft.problem.topics[topic]?.questions ?? [])
    .filter((index) => questions[index]?.open && questions[index]?.practised.length === 0)
    .sort((a, b) => (questions[a]?.minutes ?? 0) - (questions[b]?.minutes ?? 0) || a - b)[0];
}

/** A topic with all of its prerequisites that are still missing, those first. */
function withPrerequisites(
  draft: Draft,
  topic: number,
  order: readonly number[],
): readonly number[] {
  const wanted = new Set<number>();
  const want = (index: number): void => {
    const own = draft.problem.topics[index];
    if (own === undefined || own.learned || wanted.has(index)) return;
    if ((draft.lessons[index]?.length ?? 0) > 0) return;
    wanted.add(index);
    own.requires.forEach(want);
  };
  want(topic);
  return order.filter((index) => wanted.has(index));
}

/** What a layout holds whatever it earns. */
export interface Musts {
  readonly topics: readonly number[];
  readonly questions: readonly number[];
  /** Topic → the last session in which its lesson should be, where there is room until then. */
  readonly until?: ReadonlyMap<number, number>;
}

/** How the making of a layout is tuned. */
export interface LayOutOptions {
  /** Topics in an order that keeps prerequisites and helps. */
  readonly order: readonly number[];
  /** Factor on the prices. */
  readonly discount: number;
  /** How often all questions are taken out and put back. */
  readonly passes: number;
  /** Topics and questions that must be in, whatever they earn. */
  readonly musts?: Musts;
}

/**
 * Makes a layout with prices as its guide: lessons that pay for themselves, the best practice of
 * each question in the room there is, then passes in which each question is taken out and put back
 * better, topics are tried and dropped, and what room is left goes to whatever still helps.
 */
export function layOut(
  problem: StudyProblem,
  model: MemoryModel,
  patterns: Patterns,
  priced: Priced,
  options: LayOutOptions,
): Draft {
  const draft = startDraft(problem, model);
  const { order, discount } = options;
  for (const topic of options.musts?.topics ?? []) {
    for (const index of withPrerequisites(draft, topic, order)) {
      placeLesson(draft, priced, patterns, index, options.musts?.until?.get(topic));
    }
  }
  for (const index of order) {
    const topic = problem.topics[index];
    if (!priced.chosen[index] || topic?.learned || (draft.lessons[index]?.length ?? 0) > 0)
      continue;
    placeLesson(draft, priced, patterns, index);
  }
  insertQuestions(draft, patterns, priced, discount, options.musts?.questions ?? []);
  for (let pass = 0; pass < options.passes; pass += 1) {
    improveQuestions(draft, patterns, priced, discount);
    tryTopics(draft, patterns, priced, options);
    dropTopics(draft, patterns, priced, options);
    insertQuestions(draft, patterns, priced, discount, []);
  }
  for (const share of [0.6, 0.25, 0]) {
    tryTopics(draft, patterns, priced, { ...options, discount: discount * share });
    insertQuestions(draft, patterns, priced, discount * share, []);
    deepen(draft, patterns, priced, discount * share);
    improveQuestions(draft, patterns, priced, discount * share);
  }
  swapQuestions(draft, patterns, priced, options.musts?.questions ?? []);
  return draft;
}

/** How many questions on each side are tried against each other. */
const swapCandidates = 12;

/**
 * Takes out a question that earns little, puts one in that would earn more, and puts the first back
 * where it still fits; kept when both together are worth more than before.
 */
function swapQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  musts: readonly number[],
): void {
  const free = (): number => 0;
  const gainOf = (index: number): number =>
    measure(draft, patterns, index, draft.practice[index] ?? [], free).gain;
  const indices = draft.problem.questions.map((_, index) => index);
  const byNumber =
    (value: (index: number) => number) =>
    (a: number, b: number): number =>
      value(b) - value(a) || a - b;
  const missed = (index: number): number =>
    quantise((priced.best[index]?.net ?? 0) - gainOf(index) * 0.5);
  const wanted = indices
    .filter((index) => openFrom(draft, draft.problem.questions[index]?.topic ?? -1) !== undefined)
    .sort(byNumber(missed))
    .slice(0, swapCandidates);
  const density = (index: number): number => {
    const question = draft.problem.questions[index];
    const times = draft.practice[index]?.length ?? 0;
    const minutes = (question?.minutes ?? 1) + (times - 1) * (question?.reviewMinutes ?? 1);
    return quantise(gainOf(index) / Math.max(1, minutes));
  };
  const placed = indices
    .filter((index) => (draft.practice[index]?.length ?? 0) > 0 && !musts.includes(index))
    .sort(byNumber((index) => -density(index)))
    .slice(0, swapCandidates);
  for (const one of wanted) {
    for (const other of placed) {
      if (one === other) continue;
      const before = [draft.practice[one] ?? [], draft.practice[other] ?? []] as const;
      const worth = gainOf(one) + gainOf(other);
      setPractice(draft, one, []);
      setPractice(draft, other, []);
      for (const index of [one, other]) {
        const best = bestPractice(draft, patterns, priced, index, 0);
        if (best !== undefined) setPractice(draft, index, best.sessions);
      }
      if (quantise(gainOf(one) + gainOf(other)) > quantise(worth)) continue;
      setPractice(draft, one, []);
      setPractice(draft, other, []);
      setPractice(draft, one, before[0]);
      setPractice(draft, other, before[1]);
    }
  }
}

/** Puts in questions that are out, the best gain a minute first. */
function insertQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  discount: number,
  musts: readonly number[],
): void {
  for (const index of musts) {
    if ((draft.practice[index]?.length ?? 0) > 0) continue;
    const best =
      bestPractice(draft, patterns, priced, index, discount) ??
      bestPractice(draft, patterns, priced, index, 0);
    if (best !== undefined) setPractice(draft, index, best.sessions);
  }
  // A lesson is tried on one of its questions even where that earns a little less than its price.
  for (const index of draft.anchors.keys()) {
    const topic = draft.problem.questions[index]?.topic ?? -1;
    const isTaught = (draft.lessons[topic]?.length ?? 0) > 0;
    const isTried = draft.problem.topics[topic]?.questions.some(
      (question) => (draft.practice[question]?.length ?? 0) > 0,
    );
    if (!isTaught || isTried) continue;
    const best = bestPractice(draft, patterns, priced, index, discount * triedShare);
    if (best !== undefined && best.gain > best.cost) setPractice(draft, index, best.sessions);
  }
  const candidates = draft.problem.questions.flatMap((_, index) => {
    if ((draft.practice[index]?.length ?? 0) > 0) return [];
    const best = bestPractice(draft, patterns, priced, index, discount);
    if (best === undefined || best.gain <= best.cost) return [];
    return [{ index, density: quantise((best.gain - best.cost) / best.minutes) }];
  });
  candidates.sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index } of candidates) {
    const best = bestPractice(draft, patterns, priced, index, discount);
    if (best !== undefined && best.gain > best.cost) setPractice(draft, index, best.sessions);
  }
}

/** Takes each question out and puts it back where it now does best. */
function improveQuestions(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  discount: number,
): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * discount;
  for (let index = 0; index < draft.problem.questions.length; index += 1) {
    const old = draft.practice[index] ?? [];
    if (old.length === 0) continue;
    const before = measure(draft, patterns, index, old, priceAt);
    setPractice(draft, index, []);
    const best = bestPractice(draft, patterns, priced, index, discount, old);
    const better =
      best !== undefined && quantise(best.gain - best.cost) > quantise(before.gain - before.cost);
    setPractice(draft, index, better ? best.sessions : old);
  }
}

/** Worth of all questions of a topic as they stand. */
function topicValue(draft: Draft, topic: number): number {
  return (draft.problem.topics[topic]?.questions ?? []).reduce(
    (total, index) => total + questionValue(draft, index),
    0,
  );
}

/** Tries to put in each topic that is out, with its prerequisites and its best questions. */
function tryTopics(draft: Draft, patterns: Patterns, priced: Priced, options: LayOutOptions): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * options.discount;
  const ranked = options.order
    .filter((index) => {
      const topic = draft.problem.topics[index];
      return topic !== undefined && !topic.learned && (draft.lessons[index]?.length ?? 0) === 0;
    })
    .map((index) => ({
      index,
      density: quantise(
        (priced.profits[index] ?? 0) / Math.max(1, draft.problem.topics[index]?.minutes ?? 1),
      ),
    }))
    .sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index } of ranked) {
    const bundle = withPrerequisites(draft, index, options.order);
    if (bundle.length === 0) continue;
    const before = bundle.reduce((total, topic) => total + topicValue(draft, topic), 0);
    let cost = 0;
    let fits = true;
    for (const topic of bundle) {
      if (!placeLesson(draft, priced, patterns, topic)) {
        fits = false;
        break;
      }
      for (const part of draft.lessons[topic] ?? []) cost += part.minutes * priceAt(part.session);
    }
    if (fits) {
      for (const topic of bundle) {
        for (const question of draft.problem.topics[topic]?.questions ?? []) {
          if ((draft.practice[question]?.length ?? 0) > 0) continue;
          const best = bestPractice(draft, patterns, priced, question, options.discount);
          if (best === undefined || best.gain <= best.cost) continue;
          setPractice(draft, question, best.sessions);
          cost += best.cost;
        }
      }
    }
    const after = bundle.reduce((total, topic) => total + topicValue(draft, topic), 0);
    const earned = quantise(after - before - cost);
    // Where time has no price, a lesson that earns nothing does no harm.
    if (!fits || (options.discount > 0 ? earned <= 0 : earned < 0)) {
      for (const topic of [...bundle].reverse()) takeOut(draft, topic);
    }
  }
}

/** Takes a topic with its questions and its deepening out of a draft. */
function takeOut(draft: Draft, topic: number): void {
  for (const question of draft.problem.topics[topic]?.questions ?? []) {
    if ((draft.problem.questions[question]?.practised.length ?? 0) > 0) continue;
    setPractice(draft, question, []);
  }
  setParts(draft, draft.deepenings, topic, []);
  setParts(draft, draft.lessons, topic, []);
}

/** Takes out topics that nothing stands on and that do not earn the price of their minutes. */
function dropTopics(
  draft: Draft,
  patterns: Patterns,
  priced: Priced,
  options: LayOutOptions,
): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * options.discount;
  const musts = new Set(options.musts?.topics ?? []);
  for (const index of [...options.order].reverse()) {
    const topic = draft.problem.topics[index];
    const parts = draft.lessons[index] ?? [];
    if (topic === undefined || parts.length === 0 || musts.has(index)) continue;
    if (dependents(draft, index).length > 0) continue;
    if (topic.questions.some((question) => options.musts?.questions.includes(question))) continue;
    const before = topicValue(draft, index);
    const cost =
      parts.reduce((total, part) => total + part.minutes * priceAt(part.session), 0) +
      topic.questions.reduce(
        (total, question) =>
          total + measure(draft, patterns, question, draft.practice[question] ?? [], priceAt).cost,
        0,
      );
    const practice = topic.questions.map((question) => draft.practice[question] ?? []);
    takeOut(draft, index);
    if (quantise(before - topicValue(draft, index)) >= quantise(cost)) {
      setParts(draft, draft.lessons, index, parts);
      topic.questions.forEach((question, position) => {
        setPractice(draft, question, practice[position] ?? []);
      });
    }
  }
}

/** Goes deeper where that earns its minutes, most a minute first, in parts of at most 45. */
function deepen(draft: Draft, patterns: Patterns, priced: Priced, discount: number): void {
  const priceAt = (session: number): number =>
    (priced.prices[patterns.dayOf[session] ?? 0] ?? 0) * discount;
  const candidates = draft.problem.topics.flatMap((topic, index) => {
    const isLearned = topic.learned || (draft.lessons[index]?.length ?? 0) > 0;
    if (!isLearned || topic.deepened || (draft.deepenings[index]?.length ?? 0) > 0) return [];
    const from = topic.learned ? 0 : (draft.lessons[index]?.at(-1)?.session ?? 0);
    const parts = placeParts(draft, topic.deepMinutes, from, priceAt, 45);
    if (parts === undefined) return [];
    const before = topicValue(draft, index);
    setParts(draft, draft.deepenings, index, parts);
    const gain = topicValue(draft, index) - before;
    setParts(draft, draft.deepenings, index, []);
    return [{ index, from, density: quantise(gain / topic.deepMinutes) }];
  });
  candidates.sort((a, b) => b.density - a.density || a.index - b.index);
  for (const { index, from, density } of candidates) {
    const topic = draft.problem.topics[index];
    if (topic === undefined || (density <= 0 && discount > 0)) continue;
    const parts = placeParts(draft, topic.deepMinutes, from, priceAt, 45);
    if (parts === undefined) continue;
    const cost = parts.reduce((total, part) => total + part.minutes * priceAt(part.session), 0);
    if (quantise(density * topic.deepMinutes) >= quantise(cost)) {
      setParts(draft, draft.deepenings, index, parts);
    }
  }
}
