import type { Question } from '@mlprep/core';
import { formatDay } from '@mlprep/formats';
import type { Desk } from './desk.js';
import { drawOrder } from './draw-order.js';
import { dueActivities } from './due-activities.js';
import { nameAttempt } from './name-attempt.js';
import { minutesFor } from './practise-question.js';

/** What may be asked. */
export interface Wanted {
  readonly kind?: string | undefined;
  readonly topic?: string | undefined;
  /** Minutes that are left; a question may not take longer. */
  readonly minutes: number;
  /** Ids of questions that were answered today or passed. */
  readonly asked: ReadonlySet<string>;
}

/** A question, and why it is asked now. */
export interface Next {
  readonly question: Question;
  readonly occasion: string;
  readonly minutes: number;
}

/**
 * Chooses what to ask next: what is due, the longest overdue first; else a question of the pack,
 * drawn with the weight of its topic, shared among the topic's questions. New ones come before
 * others; where there is a plan, those whose lesson it has come to before all.
 */
export function chooseQuestion(desk: Desk, wanted: Wanted): Next | undefined {
  return dueQuestions(desk, wanted)[0] ?? drawnQuestion(desk, wanted);
}

/** The questions that are due, the longest overdue first. */
export function dueQuestions(desk: Desk, wanted: Wanted): readonly Next[] {
  if (desk.plan === undefined) return [];
  return dueActivities(desk.plan, desk.notebook.progress(), desk.today, ['practise', 'review'])
    .flatMap(({ activity, date }): readonly Next[] => {
      const question = desk.pack.questions.find(({ id }) => id === activity.ref);
      if (question === undefined || !isWanted(question, wanted)) return [];
      return [{ question, occasion: sayDue(date, desk.today), minutes: activity.minutes }];
    })
    .filter(({ minutes }) => minutes <= wanted.minutes);
}

/** `due today`, `due since Tuesday 24 November`. */
export function sayDue(date: string, today: string): string {
  return date === today ? 'due today' : `due since ${formatDay(date)}`;
}

function drawnQuestion(desk: Desk, wanted: Wanted): Next | undefined {
  const { pack, plan, notebook, today, seed } = desk;
  const role = plan?.profile.role;
  const progress = notebook.progress();
  const done = new Set(
    progress.filter(({ status }) => status === 'done').map(({ id }) => id.split(':')[1]),
  );
  const numbers = new Map<string, number>();
  for (const { topics } of pack.questions) {
    numbers.set(topics[0] ?? '', (numbers.get(topics[0] ?? '') ?? 0) + 1);
  }
  const weights = new Map(pack.topics.map(({ id, weight }) => [id, weight]));
  const weightOf = ({ topics: [topic = ''] }: Question): number =>
    (weights.get(topic) ?? 1) / (numbers.get(topic) ?? 1);
  const candidates = pack.questions.filter(
    (question) =>
      isWanted(question, wanted) &&
      (question.roles.length === 0 || role === undefined || question.roles.includes(role)),
  );
  const reached = topicsReached(desk);
  const tierOf = ({ id, topics }: Question): number =>
    done.has(id) ? 2 : reached.has(topics[0] ?? '') ? 0 : 1;
  const order = drawOrder(candidates, weightOf, seed);
  const inOrder = [0, 1, 2].flatMap((tier) => order.filter((one) => tierOf(one) === tier));
  for (const question of inOrder) {
    const attempt = nameAttempt('question', question.id, plan, progress, today);
    const minutes = minutesFor(question, attempt);
    if (minutes <= wanted.minutes) return { question, occasion: 'from the pack', minutes };
  }
  return undefined;
}

/** Topics whose lesson the plan has come to by now. */
function topicsReached({ plan, today }: Desk): ReadonlySet<string> {
  const sessions = plan?.sessions ?? [];
  return new Set(
    sessions
      .filter(({ status, start }) => status === 'planned' && start.slice(0, 10) <= today)
      .flatMap(({ activities }) => activities.filter(({ kind }) => kind === 'learn'))
      .map(({ ref }) => ref),
  );
}

function isWanted({ id, kind, topics }: Question, wanted: Wanted): boolean {
  return (
    !wanted.asked.has(id) &&
    (wanted.kind === undefined || wanted.kind === kind) &&
    (wanted.topic === undefined || topics.includes(wanted.topic))
  );
}
