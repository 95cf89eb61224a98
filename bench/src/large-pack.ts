import type { Pack } from '@mlprep/core';
import { prerequisiteOrder } from '@mlprep/core';
import { numbers } from './world.js';

/** Letters of a question's title that leave room for the number of its copy. */
const longestTitle = 130;

/** How many topics and questions a pack holds. */
export interface PackSize {
  readonly topics: number;
  readonly questions: number;
}

/** The full pack of the yardsticks. */
export const fullSize: PackSize = { topics: 93, questions: 300 };

type Topic = Pack['topics'][number];
type Question = Pack['questions'][number];

/**
 * A pack of at least some size: the pack itself when it is large enough, else one in which its
 * topics and questions are repeated under new ids. Copies of topics made in the same round require
 * each other as the originals do; a question goes to the copy of its topic that has the fewest.
 * Minutes, weights and levels of copies are those of others drawn by the seed, so that the copies
 * are not all alike.
 */
export function makeLargePack(pack: Pack, size: PackSize = fullSize, seed = 1): Pack {
  if (pack.topics.length >= size.topics && pack.questions.length >= size.questions) return pack;
  const next = numbers(seed);
  const topics = repeatTopics(pack.topics, size.topics, next);
  const questions = repeatQuestions(pack.questions, topics, size.questions, next);
  return {
    ...pack,
    topics: topics.map(({ topic }) => topic).sort(byId),
    questions: questions.sort(byId),
  };
}

/**
 * A part of a pack: its first topics, prerequisites first, and the first questions about them.
 * A pack that is small enough already stays as it is.
 */
export function cutPack(pack: Pack, size: PackSize): Pack {
  if (pack.topics.length <= size.topics && pack.questions.length <= size.questions) return pack;
  const kept = prerequisiteOrder(pack).slice(0, size.topics);
  const ids = new Set(kept.map(({ id }) => id));
  const isIn = (id: string): boolean => ids.has(id);
  return {
    ...pack,
    topics: kept.map((topic) => ({ ...topic, helps: topic.helps.filter(isIn) })).sort(byId),
    questions: pack.questions
      .filter(({ topics }) => isIn(topics[0] ?? ''))
      .slice(0, size.questions)
      .map((question) => ({ ...question, topics: question.topics.filter(isIn) })),
    projects: pack.projects.map((project) => ({
      ...project,
      topics: project.topics.filter(isIn),
    })),
  };
}

/** A topic and the id of the one it was made of, its own for an original. */
interface Version {
  readonly topic: Topic;
  readonly of: string;
}

function repeatTopics(topics: readonly Topic[], count: number, next: () => number): Version[] {
  const versions = topics.map((topic): Version => ({ topic, of: topic.id }));
  for (let round = 2; versions.length < count; round += 1) {
    const chosen = shuffle(topics, next).slice(0, count - versions.length);
    const copied = new Set(chosen.map(({ id }) => id));
    const inRound = (id: string): string => (copied.has(id) ? copyId(id, round) : id);
    for (const topic of chosen) {
      const { minutes } = pick(topics, next);
      const { weight } = pick(topics, next);
      versions.push({
        of: topic.id,
        topic: {
          ...topic,
          id: copyId(topic.id, round),
          title: `${topic.title} (${round})`,
          minutes,
          weight,
          requires: topic.requires.map(inRound),
          helps: topic.helps.map(inRound),
        },
      });
    }
  }
  return versions;
}

function repeatQuestions(
  questions: readonly Question[],
  versions: readonly Version[],
  count: number,
  next: () => number,
): Question[] {
  const all = [...questions];
  const asked = new Map(versions.map(({ topic }) => [topic.id, 0]));
  const versionsOf = new Map<string, string[]>();
  for (const { topic, of } of versions) {
    versionsOf.set(of, [...(versionsOf.get(of) ?? []), topic.id]);
  }
  const ask = (topic: string): void => void asked.set(topic, (asked.get(topic) ?? 0) + 1);
  for (const { topics } of questions) ask(topics[0] ?? '');
  for (let round = 2; all.length < count; round += 1) {
    for (const question of shuffle(questions, next).slice(0, count - all.length)) {
      const [main = '', ...others] = question.topics;
      const least = (versionsOf.get(main) ?? []).reduce(
        (a, b) => ((asked.get(b) ?? 0) < (asked.get(a) ?? 0) ? b : a),
        main,
      );
      const like = pick(
        questions.filter(({ kind }) => kind === question.kind),
        next,
      );
      ask(least);
      all.push({
        ...question,
        id: copyId(question.id, round),
        title: `${question.title.slice(0, longestTitle)} (${round})`,
        topics: [least, ...others],
        level: like.level,
        minutes: like.minutes,
        reviewMinutes: like.reviewMinutes,
      });
    }
  }
  return all;
}

function copyId(id: string, round: number): string {
  return `${id}-copy-${round}`;
}

function pick<T>(items: readonly T[], next: () => number): T {
  return items[Math.floor(next() * items.length)] as T;
}

/** The items in an order drawn anew (Fisher and Yates). */
function shuffle<T>(items: readonly T[], next: () => number): readonly T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
