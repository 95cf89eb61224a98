import type { Desk } from '../desk.js';
import { lessonLeft } from '../progress.js';
import type { NewWork } from './in-order.js';

/** What new material brings, and what it takes. */
export interface Worths {
  /** Gain of a lesson for a question of its topic, without practice. */
  readonly lesson: (question: number) => number;
  /** Further gain of taking the question up. */
  readonly practice: (question: number) => number;
  /** Minutes of taking it up. */
  readonly minutes: (question: number) => number;
}

/** Work and its worth a minute. */
export interface Worthy<Work> {
  readonly work: Work;
  readonly perMinute: number;
}

/**
 * The new work that is worth most a minute and can be done now: a question, or the next lesson of a
 * bundle, that is, of a topic with the prerequisites it still lacks and as many of their questions
 * as raise the bundle's worth a minute.
 */
export function worthiestNew(
  desk: Desk,
  worths: Worths,
  allowLessons = true,
): Worthy<NewWork> | undefined {
  const { problem, practice } = desk.progress;
  let best: Worthy<NewWork> | undefined;
  const offer = (work: NewWork, perMinute: number): void => {
    if (perMinute > (best?.perMinute ?? 0)) best = { work, perMinute };
  };
  problem.topics.forEach((topic, index) => {
    if (desk.isLearned(index)) {
      for (const question of topic.questions) {
        if ((practice[question] ?? []).length > 0 || !desk.canPractise(question)) continue;
        offer({ kind: 'practice', question }, worths.practice(question) / worths.minutes(question));
      }
    } else if (allowLessons) {
      const bundle = missingTopics(desk, index);
      const next = bundle.find((member) => desk.lessonPart(member) > 0);
      if (next !== undefined) {
        offer({ kind: 'lesson', topic: next }, bundleWorth(desk, bundle, worths));
      }
    }
  });
  return best;
}

/** A topic and the prerequisites that are not learned yet, by index. */
function missingTopics(desk: Desk, topic: number): readonly number[] {
  const found = new Set<number>();
  const visit = (index: number): void => {
    if (found.has(index) || desk.isLearned(index)) return;
    found.add(index);
    desk.progress.problem.topics[index]?.requires.forEach(visit);
  };
  visit(topic);
  return [...found].sort((a, b) => a - b);
}

/** Worth a minute of lessons with those of their questions that raise it. */
function bundleWorth(desk: Desk, bundle: readonly number[], worths: Worths): number {
  let minutes = 0;
  let worth = 0;
  const questions: { readonly worth: number; readonly minutes: number }[] = [];
  for (const topic of bundle) {
    minutes += lessonLeft(desk.progress, topic);
    for (const question of desk.progress.problem.topics[topic]?.questions ?? []) {
      worth += worths.lesson(question);
      questions.push({ worth: worths.practice(question), minutes: worths.minutes(question) });
    }
  }
  questions.sort((a, b) => b.worth / b.minutes - a.worth / a.minutes);
  for (const question of questions) {
    if (question.worth * minutes <= worth * question.minutes) break;
    worth += question.worth;
    minutes += question.minutes;
  }
  return worth / minutes;
}
