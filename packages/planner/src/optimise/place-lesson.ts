import { type Draft, setParts } from './draft.js';
import type { Patterns } from './pattern-values.js';
import type { Priced } from './price-search.js';
import { quantise } from './quantise.js';
import type { LessonPart } from './study-problem.js';

/** The least minutes of a part of a lesson. */
const leastPart = 8;

/** How many sessions after a lesson its first question may be, so that it is tried while fresh. */
const sessionsUntilPractice = 2;

/**
 * Puts a topic's lesson before the first day on which its questions want to be practised, where
 * time is cheapest; later only where there is no room before.
 */
export function placeLesson(
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
  teach(draft, topic, parts);
  return true;
}

/** Puts a lesson into the draft, to be tried on a question soon after. */
function teach(draft: Draft, topic: number, parts: readonly LessonPart[]): void {
  setParts(draft, draft.lessons, topic, parts);
  const soonest = soonestQuestion(draft, topic);
  const last = parts.at(-1)?.session ?? 0;
  if (soonest !== undefined) draft.anchors.set(soonest, last + sessionsUntilPractice);
}

/** By how many study days a lesson may be moved from where it is wanted. */
const widestMove = 3;

/** Puts a topic's lesson whole on a study day, or close to it; false where it does not fit there. */
export function seatLesson(
  draft: Draft,
  patterns: Patterns,
  topic: number,
  wanted: number,
): boolean {
  const own = draft.problem.topics[topic];
  const from = lessonFrom(draft, topic);
  if (own === undefined || from === undefined) return false;
  let best: number | undefined;
  let nearest = widestMove;
  for (let session = from; session < draft.room.length; session += 1) {
    const room = Math.min(draft.room[session] ?? 0, draft.lessonRoom[session] ?? 0);
    // Of two days as far away the earlier one is taken.
    const distance = Math.abs((patterns.dayOf[session] ?? 0) - wanted);
    if (room < own.minutes || distance > nearest) continue;
    if (best !== undefined && distance === nearest) continue;
    nearest = distance;
    best = session;
  }
  if (best === undefined) return false;
  teach(draft, topic, [{ session: best, minutes: own.minutes }]);
  return true;
}

/**
 * Moves lessons into room that is left before them, the earliest first. That takes nothing from
 * what is practised, and frees room later, where it is worth more.
 */
export function advanceLessons(draft: Draft, order: readonly number[]): void {
  const at = (topic: number): number => draft.lessons[topic]?.at(-1)?.session ?? 0;
  const taught = order
    .filter((topic) => (draft.lessons[topic]?.length ?? 0) > 0)
    .sort((a, b) => at(a) - at(b) || order.indexOf(a) - order.indexOf(b));
  for (const topic of taught) {
    const own = draft.problem.topics[topic];
    const from = lessonFrom(draft, topic);
    const old = draft.lessons[topic] ?? [];
    if (own === undefined || from === undefined) continue;
    setParts(draft, draft.lessons, topic, []);
    const whole = Number.POSITIVE_INFINITY;
    const parts = placeParts(draft, own.minutes, from, (session) => session, whole);
    const isEarlier =
      parts !== undefined && (parts.at(-1)?.session ?? 0) < (old.at(-1)?.session ?? 0);
    setParts(draft, draft.lessons, topic, isEarlier ? parts : old);
  }
}

/** Where a lesson of some minutes fits from a session on: whole if it can be, else in parts. */
export function placeParts(
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

/** The session after which a topic's lesson may stand: behind those of its prerequisites. */
function lessonFrom(draft: Draft, topic: number): number | undefined {
  const own = draft.problem.topics[topic];
  let from = own?.from ?? 0;
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

/** The question of a topic that is tried soon after its lesson: the shortest. */
function soonestQuestion(draft: Draft, topic: number): number | undefined {
  const { questions } = draft.problem;
  return (draft.problem.topics[topic]?.questions ?? [])
    .filter((index) => questions[index]?.open && questions[index]?.practised.length === 0)
    .sort((a, b) => (questions[a]?.minutes ?? 0) - (questions[b]?.minutes ?? 0) || a - b)[0];
}

/** A topic with all of its prerequisites that are still missing, those first. */
export function withPrerequisites(
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
