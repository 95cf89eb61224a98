import { layOutText } from '../console/lay-out-text.js';
import { compareAnswer } from './compare-answer.js';
import type { Desk } from './desk.js';
import { gradeNames } from './grade-answer.js';
import { wholeMinutes } from './minutes.js';
import type { MockItem, MockRecord } from './mock-record.js';
import { nameAttempt } from './name-attempt.js';
import { checkDrill } from './practise-drill.js';
import type { ScoreSheet } from './score-sheet.js';
import { settleGrade } from './settle-grade.js';
import { openTester } from './test-exercise.js';

/**
 * Goes through the answers of a mock interview: key points and grades of its questions, which count
 * for their next reviews, the checks of its drills, then the lines of the scoring.
 */
export async function lookBack(desk: Desk, record: MockRecord, sheet: ScoreSheet): Promise<void> {
  const { dialogue } = desk;
  dialogue.tell('Now look back at each answer. q leaves; what is graded stays.');
  for (const entry of record.items) {
    await lookBackAt(desk, entry);
    await sheet.save();
  }
  for (const { id, text } of record.mock.scoring) {
    dialogue.say(
      `\n${dialogue.bold(id.replaceAll('-', ' '))}\n${layOutText(text, dialogue.width)}`,
    );
    record.scores.set(id, await askScore(desk));
    await sheet.save();
  }
  const points = [...record.scores.values()].reduce<number>((sum, score) => sum + score, 0);
  dialogue.say(`\nScore: ${points} of ${2 * record.mock.scoring.length}.\n`);
}

async function lookBackAt(desk: Desk, entry: MockItem): Promise<void> {
  const { dialogue, notebook } = desk;
  const { item, allowed, minutes } = entry;
  const { title } = item.type === 'drill' ? item.drill : item.question;
  dialogue.say(`\n${dialogue.bold(layOutText(title, dialogue.width).trimEnd())}\n`);
  if (item.type === 'drill') {
    entry.checks = await checkDrill(desk, item.drill);
    return;
  }
  const { question } = item;
  const testsPass = await testOnce(desk, entry);
  entry.comparison = await compareAnswer(desk, question);
  const grade = await settleGrade(dialogue, question, entry.comparison, {
    minutes,
    allowed,
    ...(testsPass === undefined ? {} : { testsPass }),
  });
  const attempt = nameAttempt('question', question.id, desk.plan, notebook.progress(), desk.today);
  const page = await notebook.note(attempt, { minutes: wholeMinutes(minutes), grade });
  entry.grade = grade;
  const ticked = page === undefined ? '' : `; ticked in ${page}`;
  dialogue.tell(`Noted: ${grade} ${gradeNames[grade]}${ticked}.`);
}

/** Runs the tests of a coding question, if they can run. */
async function testOnce(desk: Desk, { item, exercise }: MockItem): Promise<boolean | undefined> {
  if (item.type === 'drill' || item.question.code === undefined) return undefined;
  if (exercise === undefined) return undefined;
  const tester = await openTester(desk, exercise, item.question.code);
  if (tester === undefined) return undefined;
  desk.dialogue.tell(`The tests run with ${tester.words}.`);
  const words = await desk.dialogue.ask('Enter runs the tests; d goes on without ');
  return /^d/i.test(words.trim()) ? undefined : tester.run();
}

async function askScore({ dialogue }: Desk): Promise<0 | 1 | 2> {
  for (;;) {
    const line = (await dialogue.ask('0, 1 or 2: ')).trim();
    if (line === '0') return 0;
    if (line === '1') return 1;
    if (line === '2') return 2;
    dialogue.say(`Cannot read "${line}": write 0, 1 or 2.\n`);
  }
}
