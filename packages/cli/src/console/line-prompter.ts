import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Prompter, Reply } from '../init/prompter.js';
import { acceptAnswer, type Question } from '../init/question.js';
import { wrapText } from './wrap-text.js';

/**
 * Asks line by line, without moving the cursor: for terminals that cannot, and for screen readers.
 * A number chooses, `<` goes back, `q` leaves.
 */
export function linePrompter(input: Readable, output: Writable): Prompter {
  const readLine = openLines(input);
  const columns = 'columns' in output ? Number(output.columns) : 80;
  const write = (text: string): void => void output.write(`${wrapText(text, columns)}\n`);
  return {
    open: (title) => {
      write(
        `${title}\nEnter takes what stands in brackets. < goes back. q leaves; answers are kept.`,
      );
    },
    say: (text) => write(`\n${text}`),
    close: (text) => write(`\n${text}`),
    ask: async (question, initial) => {
      if (question.note !== undefined) write(`\n${question.note}`);
      write(`\n${question.message}`);
      if (question.kind === 'choice') {
        question.choices.forEach(({ label, hint }, index) => {
          write(`  ${index + 1}  ${label}${hint === undefined ? '' : ` (${hint})`}`);
        });
      } else if (question.placeholder !== undefined) write(`  ${question.placeholder}`);
      for (;;) {
        output.write(`[${shown(question, initial)}] `);
        const line = await readLine();
        if (line === undefined || line.trim() === 'q') return { kind: 'leave' };
        if (line.trim() === '<') return { kind: 'back' };
        const reply = understand(question, line.trim(), initial);
        if ('kind' in reply) return reply;
        write(reply.refusal);
      }
    },
  };
}

/** What Enter gives, as it is typed. */
function shown(question: Question, initial: string | undefined): string {
  if (initial === undefined || question.kind === 'text') return initial ?? '';
  return String(question.choices.findIndex(({ value }) => value === initial) + 1);
}

function understand(
  question: Question,
  line: string,
  initial: string | undefined,
): Reply | { readonly refusal: string } {
  const given = line === '' ? (initial ?? '') : line;
  if (question.kind === 'text') {
    const read = question.read(given);
    return 'value' in read ? { kind: 'answer', value: read.value } : read;
  }
  const value = line === '' ? given : question.choices[Number(line) - 1]?.value;
  return value !== undefined && acceptAnswer(question, value) !== undefined
    ? { kind: 'answer', value }
    : { refusal: `Write a number from 1 to ${question.choices.length}` };
}

/** Reads line by line: what is typed ahead waits. Undefined at the end of the input. */
function openLines(input: Readable): () => Promise<string | undefined> {
  const lines = createInterface({ input, terminal: false });
  const ahead: string[] = [];
  let hasEnded = false;
  let wake: () => void = () => {};
  lines.on('line', (line) => {
    ahead.push(line);
    wake();
  });
  lines.on('close', () => {
    hasEnded = true;
    wake();
  });
  lines.pause();
  return async () => {
    if (ahead.length === 0 && !hasEnded) {
      lines.resume();
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      // Nothing is read while nothing is asked: an open input would keep the program from ending.
      if (!hasEnded) lines.pause();
    }
    return ahead.shift();
  };
}
