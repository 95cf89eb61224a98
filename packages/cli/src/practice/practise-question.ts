import type { Question } from '@mlprep/core';
import type { Grade } from '@mlprep/planner';
import { parseAttempt } from '@mlprep/planner';
import { layOutItem } from '../console/lay-out-text.js';
import { compareAnswer } from './compare-answer.js';
import type { Desk } from './desk.js';
import { gradeNames } from './grade-answer.js';
import { sayMinutes, wholeMinutes } from './minutes.js';
import { type Attempted, nameAttempt } from './name-attempt.js';
import { settleGrade } from './settle-grade.js';
import { showQuestion } from './show-question.js';
import { startWatch } from './start-watch.js';
import { takeTime } from './take-time.js';
import { typeAnswer } from './type-answer.js';
import { writeCode } from './write-code.js';

/** What came of asking a question. */
export interface Asked {
  /** Undefined where another question was asked for. */
  readonly grade: Grade | undefined;
  /** Minutes that it took or, where they are not known, that were meant for it. */
  readonly minutes: number;
}

/**
 * Asks a question from its prompt to its follow-up. The grade is written down before the follow-up:
 * who leaves there has lost nothing.
 *
 * @param occasion - why it is asked now
 * @param canPass - whether another one may be asked for
 */
export async function practiseQuestion(
  desk: Desk,
  question: Question,
  occasion: string,
  canPass: boolean,
): Promise<Asked> {
  const { dialogue, notebook } = desk;
  const attempt = nameAttempt('question', question.id, desk.plan, notebook.progress(), desk.today);
  const allowed = minutesFor(question, attempt);
  showQuestion(desk, question, occasion, allowed);
  const answered =
    question.code === undefined
      ? desk.isTyped
        ? await typeAnswer(dialogue)
        : await sayAnswer(desk, allowed, canPass)
      : await writeCode(desk, question, question.code, { allowed, canPass });
  if (answered.isPassed) return { grade: undefined, minutes: 0 };
  if (answered.minutes !== undefined) {
    dialogue.tell(`That took ${sayMinutes(answered.minutes)} of ${allowed} min.`);
  }
  const watch = startWatch(dialogue);
  const comparison = await compareAnswer(desk, question);
  const grade = await settleGrade(dialogue, question, comparison, { ...answered, allowed });
  const minutes = answered.minutes === undefined ? undefined : answered.minutes + (watch() ?? 0);
  const whole = wholeMinutes(minutes);
  const page = await notebook.note(attempt, { minutes: whole, grade });
  const noted = [`${grade} ${gradeNames[grade]}`, ...(whole === undefined ? [] : [`${whole} min`])];
  dialogue.tell(`Noted: ${noted.join(', ')}${page === undefined ? '' : `; ticked in ${page}`}.`);
  await askFollowUp(desk, question, attempt);
  return { grade, minutes: whole ?? allowed };
}

/** A first answer has more time than a later one. */
export function minutesFor(question: Question, { id, activity }: Attempted): number {
  if (activity !== undefined) return activity.minutes;
  return id.startsWith('review:') ? question.reviewMinutes : question.minutes;
}

async function sayAnswer(
  { dialogue }: Desk,
  allowed: number,
  canPass: boolean,
): ReturnType<typeof takeTime> {
  dialogue.tell(
    'Say your answer aloud. If the clock ran on without you, type the minutes it took.',
  );
  return takeTime(dialogue, { allowed, canPass });
}

/** One of the follow-ups, another one each time. */
async function askFollowUp(
  { dialogue }: Desk,
  question: Question,
  { id }: Attempted,
): Promise<void> {
  const { followUps } = question;
  const followUp = followUps[(parseAttempt(id).number - 1) % followUps.length];
  if (followUp === undefined) return;
  dialogue.say(`\n${layOutItem('They may ask next: ', followUp.prompt, dialogue.width)}`);
  const after = followUp.hint === undefined ? 'Enter goes on' : 'Enter shows the hint';
  await dialogue.ask(`Answer aloud; ${after}. `);
  if (followUp.hint !== undefined) {
    dialogue.say(layOutItem('Hint: ', followUp.hint, dialogue.width));
  }
  if (followUp.ref !== undefined) dialogue.say(`More: mlprep show ${followUp.ref}\n`);
}
