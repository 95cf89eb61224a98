import type { Question } from '@mlprep/core';
import { layOutText } from '../console/lay-out-text.js';
import { askChoice } from './ask-choice.js';
import type { Desk } from './desk.js';

/** An answer held against its question's key points and common mistakes, in their order. */
export interface Comparison {
  readonly said: readonly boolean[];
  readonly made: readonly boolean[];
}

/** Lets somebody tick what was said and what went wrong, then shows the model answer. */
export async function compareAnswer(desk: Desk, question: Question): Promise<Comparison> {
  const { dialogue } = desk;
  const said = await askChoice(dialogue, {
    title: 'Key points: which did you have?',
    items: question.keyPoints.map(({ must, text }) => `${must ? '(must) ' : ''}${text}`),
  });
  const made = await askChoice(dialogue, {
    title: 'Common mistakes: did you make one of these?',
    items: question.mistakes,
    otherwise: 'none',
  });
  showModelAnswer(desk, question);
  return { said, made };
}

function showModelAnswer({ dialogue }: Desk, { answer, code }: Question): void {
  dialogue.say(`\n${dialogue.bold('A good answer')}\n${layOutText(answer, dialogue.width)}`);
  if (code === undefined) return;
  const lines = code.solution.trimEnd().split('\n');
  const shown = lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n');
  dialogue.say(`\n${dialogue.bold('A good solution')}\n${shown}\n`);
}
