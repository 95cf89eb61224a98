import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const now = '--now 2026-11-22T18:00:00Z';

/** Answers a question whose marked choice is right. */
async function takeMarked(terminal, question) {
  await terminal.waitForQuestion(question);
  terminal.press('Enter');
}

/** Moves down to a choice and takes it. */
async function take(terminal, question, down) {
  await terminal.waitForQuestion(question);
  for (let step = 0; step < down; step += 1) terminal.press('Down');
  terminal.press('Enter');
}

async function write(terminal, question, text) {
  await terminal.waitForQuestion(question);
  terminal.type(text);
  terminal.press('Enter');
}

/** Two to three minutes of a person's time: all ten questions, with all kinds of answer. */
async function checkYourself(terminal, save) {
  for (let number = 1; number <= 10; number += 1) {
    await terminal.waitForQuestion(`${number} of 10.`);
    if (number === 1) save('self-check');
    if (number % 4 === 0) {
      await take(terminal, `${number} of 10.`, 1);
      continue;
    }
    terminal.press('Enter');
    await terminal.waitForQuestion('How much of this was in your answer?');
    if (number === 1) save('self-check-points');
    await take(terminal, 'How much of this was in your answer?', number % 2);
  }
}

/** Writes a line where questions are not marked. */
async function writeLine(terminal, question, text) {
  await terminal.waitFor(question);
  await terminal.waitFor('] ');
  terminal.type(text);
  terminal.press('Enter');
}

/** The program has ended, with a code, and the shell shows again what is typed. */
async function endsWith(terminal, code) {
  terminal.type('echo "code $?"');
  terminal.press('Enter');
  await terminal.waitFor(`code ${code} $`);
}

/**
 * The walks through the terminal: each is given a terminal, a way to run `mlprep`, the folder it
 * runs in and a way to save the screen; it throws when something is not as it should be.
 */
export const walks = [
  {
    name: 'a mistyped date is refused with a way out, Ctrl-C keeps the answers, Esc goes back',
    walk: async ({ terminal, run, folder, save }) => {
      run(`init ${now}`);
      await write(terminal, 'When is the interview?', '30.2.2027');
      await terminal.waitFor('Cannot read');
      save('refused-date');
      for (const _ of '30.2.2027') terminal.press('BSpace');
      await write(terminal, 'When is the interview?', '15.1.2027 10:00');
      await terminal.waitFor('Friday 15 January 2027, 10:00');
      save('hours');
      await take(terminal, 'How many hours', 6);
      await terminal.waitForQuestion('On which days?');
      terminal.press('Escape');
      await takeMarked(terminal, '● My own days and times');
      await write(terminal, 'On which days?', 'tue, thu and sat');
      await takeMarked(terminal, 'Tuesday: from when to when?');
      await takeMarked(terminal, 'Thursday: from when to when?');
      await terminal.waitForQuestion('Saturday: from when to when?');
      save('week-as-it-fills');
      terminal.press('C-c');
      await terminal.waitFor('mlprep init goes on from there');
      save('left');
      assert.equal(existsSync(join(folder, 'mlprep.yaml')), false);
      assert.equal(existsSync(join(folder, '.mlprep-init.json')), true);
      await endsWith(terminal, 130);
    },
  },
  {
    name: 'the answers that were kept, the self-check, the preview, mlprep.yaml and the plan',
    walk: async ({ terminal, run, folder, save }) => {
      run(`init ${now}`);
      await terminal.waitForQuestion('You were here before');
      save('resumed');
      terminal.press('Enter');
      await takeMarked(terminal, 'Saturday: from when to when?');
      await terminal.waitForQuestion('How sure are you');
      save('week-in-full');
      terminal.press('Enter');
      await checkYourself(terminal, save);
      await terminal.waitForQuestion('Which role');
      save('levels-found');
      await take(terminal, 'Which role', 2);
      await take(terminal, 'stress one kind', 3);
      await write(terminal, 'Your name', 'Ada');
      await terminal.waitForQuestion('Is this the plan you want?');
      const preview = terminal.screen();
      save('preview');
      for (const words of [
        '1 Types',
        '6 Surprise',
        '+2 h a week',
        'The first session',
        'Left out',
      ]) {
        assert.ok(preview.includes(words), `the preview has no "${words}":\n${preview}`);
      }
      terminal.press('Enter');
      await terminal.waitForQuestion('Make the plan now?');
      const yaml = readFileSync(join(folder, 'mlprep.yaml'), 'utf8');
      assert.match(yaml, /^interview: 2027-01-15T10:00$/m);
      assert.match(yaml, /^ {2}tue: \[ ?19:00-20:30 ?\]$/m);
      assert.match(yaml, /^focus: \{ coding: 1\.5 \}$/m);
      assert.equal(existsSync(join(folder, '.mlprep-init.json')), false);
      terminal.press('Enter');
      await terminal.waitFor('Wrote prep/');
      save('plan');
      assert.ok(existsSync(join(folder, 'prep', 'README.md')));
      await endsWith(terminal, 0);
    },
  },
  {
    name: 'a profile that is there is changed in place, and a comment in it stays',
    walk: async ({ terminal, run, folder, save }) => {
      const file = join(folder, 'mlprep.yaml');
      writeFileSync(file, `${readFileSync(file, 'utf8')}# a note of my own\n`);
      run(`init ${now}`);
      await take(terminal, 'is here already', 0);
      await take(terminal, 'Is this the plan you want?', 1);
      await terminal.waitForQuestion('Which one?');
      save('change');
      terminal.press('Enter');
      await terminal.waitForQuestion('When is the interview?');
      for (const _ of '2027-01-15T10:00') terminal.press('BSpace');
      await write(terminal, 'When is the interview?', '5 weeks');
      await takeMarked(terminal, '● Yes, change mlprep.yaml');
      await take(terminal, 'Make the plan now?', 1);
      await terminal.waitFor('mlprep plan makes the plan');
      const yaml = readFileSync(file, 'utf8');
      assert.match(yaml, /^weeks: 5$/m);
      assert.doesNotMatch(yaml, /^interview:/m);
      assert.match(yaml, /^# a note of my own$/m);
      assert.match(yaml, /^name: Ada$/m);
    },
  },
  {
    name: 'plan by itself, at this width',
    walk: async ({ terminal, run, save }) => {
      run(`plan --fresh ${now}`);
      await terminal.waitFor('Wrote prep/');
      save('plan-fresh');
    },
  },
  {
    name: 'no colour with NO_COLOR, and the marked answer is still to be seen',
    variables: { NO_COLOR: '1' },
    walk: async ({ terminal, run, folder, save }) => {
      mkdirSync(join(folder, 'colourless'));
      terminal.type('cd colourless');
      terminal.press('Enter');
      run(`init ${now}`);
      await terminal.waitForQuestion('When is the interview?');
      terminal.type('6');
      // Pressed at once: the second key comes before the next question does.
      terminal.press('Enter');
      terminal.press('Down');
      await terminal.waitForQuestion('● 8 h');
      save('no-colour');
      const coloured = terminal.screen({ withColours: true });
      // Reverse video is the cursor; 3x, 9x and 38 are colours.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for.
      assert.doesNotMatch(coloured, /\x1b\[(?:\d+;)*(?:3[0-8]|9[0-7])(?:;|m)/);
      terminal.press('C-c');
      await terminal.waitFor('mlprep init goes on from there');
    },
  },
  {
    name: 'line by line where the cursor cannot move',
    variables: { TERM: 'dumb' },
    walk: async ({ terminal, run, folder, save }) => {
      mkdirSync(join(folder, 'lines'));
      terminal.type('cd lines');
      terminal.press('Enter');
      run(`init ${now}`);
      await writeLine(terminal, 'When is the interview?', '6');
      await writeLine(terminal, 'How many hours', '4');
      await writeLine(terminal, 'Does this week suit you?', '<');
      await writeLine(terminal, 'How many hours', '3');
      await writeLine(terminal, 'Does this week suit you?', '');
      await writeLine(terminal, 'How sure are you', '3');
      await writeLine(terminal, 'Which role', '');
      await writeLine(terminal, 'stress one kind', '');
      await writeLine(terminal, 'Your name', '');
      await terminal.waitFor('Is this the plan you want?');
      save('line-by-line');
      await writeLine(terminal, 'Is this the plan you want?', '1');
      await writeLine(terminal, 'Make the plan now?', '2');
      await terminal.waitFor('mlprep plan makes the plan');
      await endsWith(terminal, 0);
      assert.match(readFileSync(join(folder, 'lines', 'mlprep.yaml'), 'utf8'), /^hours: 6$/m);
    },
  },
];
