import type { Pack } from '../schema/pack.js';
import type { Question } from '../schema/question.js';

/**
 * The questions whose main topic this is, easiest first, then by id.
 *
 * @param pack - where to look
 * @param topicId - a topic's id; an unknown one has no questions
 */
export function questionsOfTopic(pack: Pack, topicId: string): readonly Question[] {
  return pack.questions
    .filter((question) => question.topics[0] === topicId)
    .sort((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1));
}
