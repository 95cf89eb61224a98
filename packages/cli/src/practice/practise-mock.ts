import type { Mock } from '@mlprep/core';
import { layOutItem } from '../console/lay-out-text.js';
import type { Desk } from './desk.js';
import { lookBack } from './look-back.js';
import { sayMinutes, wholeMinutes } from './minutes.js';
import { type MockItem, startRecord } from './mock-record.js';
import { nameAttempt } from './name-attempt.js';
import { openExercise } from './open-exercise.js';
import { showDrill } from './practise-drill.js';
import { openScoreSheet } from './score-sheet.js';
import { showQuestion } from './show-question.js';
import { takeTime } from './take-time.js';

/**
 * Holds a mock interview: all parts in turn against the clock, no answer shown; then a look back at
 * each answer, and a scoring sheet. The sheet is on disk from the end of the interview on and grows
 * with each answer that is looked at.
 */
export async function practiseMock(desk: Desk, mock: Mock, occasion: string): Promise<void> {
  const { dialogue, pack, notebook } = desk;
  const record = startRecord(mock, desk.today, pack.questions, pack.drills);
  const attempt = nameAttempt('mock', mock.id, desk.plan, notebook.progress(), desk.today);
  const facts = [`mock interview`, `${mock.minutes} min`, occasion].filter((fact) => fact !== '');
  dialogue.say(`\n${dialogue.bold(mock.title)}\n${facts.join(' · ')}\n\n`);
  for (const [index, { title, minutes }] of mock.parts.entries()) {
    dialogue.say(layOutItem(`  ${index + 1}  `, `${title}, ${minutes} min`, dialogue.width));
  }
  dialogue.say('\nSpeak aloud as you would there. Answers and scoring come at the end.\n');
  await dialogue.ask('Enter begins (q: leave) ');

  let part = -1;
  for (const item of record.items) {
    if (item.part !== part) {
      part = item.part;
      const { title, minutes } = mock.parts[part] ?? { title: '', minutes: 0 };
      const heading = `Part ${part + 1} of ${mock.parts.length}: ${title}, ${minutes} min`;
      dialogue.say(`\n${dialogue.bold(heading)}\n`);
    }
    await holdItem(desk, item);
  }

  const times = record.items.map(({ minutes }) => minutes);
  const isTimed = times.every((minutes) => minutes !== undefined);
  const total = times.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  const minutes = isTimed ? wholeMinutes(total) : undefined;
  const page = await notebook.note(attempt, { minutes });
  const sheet = await openScoreSheet(desk.environment.cwd, record);
  await sheet.save();
  const took = isTimed ? ` It took ${sayMinutes(total)} of ${mock.minutes} min.` : '';
  const ticked = page === undefined ? '' : ` Ticked in ${page}.`;
  dialogue.say('\n');
  dialogue.tell(`That was the interview.${took}${ticked}`);
  dialogue.tell(`The scoring sheet is in ${sheet.shown}; it is saved after each step.`);
  await lookBack(desk, record, sheet);
  dialogue.tell(`The scoring sheet is in ${sheet.shown}.`);
}

async function holdItem(desk: Desk, entry: MockItem): Promise<void> {
  const { dialogue } = desk;
  const { item, allowed } = entry;
  if (item.type === 'drill') {
    showDrill(desk, item.drill, '');
  } else {
    showQuestion(desk, item.question, '', Math.round(allowed));
    const { id, code } = item.question;
    if (code !== undefined) entry.exercise = await openExercise(desk, id, code);
  }
  const { minutes } = await takeTime(dialogue, { allowed, enter: 'Enter for what comes next' });
  if (minutes !== undefined) entry.minutes = minutes;
}
