import type { Question } from '@mlprep/core';
import { plainText } from '@mlprep/formats';
import { layOutText } from '../console/lay-out-text.js';
import type { Desk } from './desk.js';

const levels = ['', 'easy', 'middling', 'hard'];

/**
 * Shows a question: its title, the rest of its prompt, and kind, topic, level and minutes.
 *
 * @param occasion - why it is asked now
 * @param minutes - the time there is for it
 */
export function showQuestion(
  { dialogue, pack }: Desk,
  question: Question,
  occasion: string,
  minutes: number,
): void {
  const topic = pack.topics.find(({ id }) => id === question.topics[0]);
  const facts = [
    question.kind,
    plainText(topic?.title ?? ''),
    levels[question.level],
    `${minutes} min`,
    occasion,
  ];
  const detail = question.prompt.startsWith(question.title)
    ? question.prompt.slice(question.title.length).trim()
    : question.prompt;
  const title = layOutText(question.title, dialogue.width).trimEnd();
  dialogue.say(`\n${dialogue.bold(title)}\n`);
  dialogue.tell(facts.filter((fact) => fact !== '').join(' · '));
  dialogue.say('\n');
  if (detail !== '') dialogue.say(`${layOutText(detail, dialogue.width)}\n`);
}
