import { intro, isCancel, log, outro, select, text } from '@clack/prompts';
import type { Prompter, Reply } from '../init/prompter.js';
import type { Question } from '../init/question.js';
import { wrapText } from './wrap-text.js';

/** Asks with the arrow keys, on the process's terminal. */
export function clackPrompter(): Prompter {
  const release = holdKeys();
  return {
    open: (title) => {
      intro(title);
      say('Enter takes what is marked · Esc goes back · Ctrl-C leaves, answers are kept');
    },
    ask: askInTerminal,
    say,
    close: (words) => {
      outro(fit(words));
      release();
    },
  };
}

function say(lines: string): void {
  log.message(fit(lines));
}

/** Beside the line that runs down the left. */
function fit(lines: string): string {
  return wrapText(lines, (process.stdout.columns ?? 80) - 4);
}

/**
 * Keys typed while nothing is asked wait for the next question instead of showing up: each prompt
 * gives the keyboard back when it ends, and here it is kept until all are done.
 *
 * @returns gives it back
 */
function holdKeys(): () => void {
  const { stdin } = process;
  if (stdin.isTTY !== true) return () => {};
  const setRawMode = stdin.setRawMode.bind(stdin);
  stdin.setRawMode = (isRaw) => (isRaw ? setRawMode(true) : stdin);
  return () => {
    stdin.setRawMode = setRawMode;
    setRawMode(false);
  };
}

async function askInTerminal(question: Question, initial: string | undefined): Promise<Reply> {
  const { stdin } = process;
  const leaving = new AbortController();
  let isEscape = false;
  const watch = (_: string | undefined, key: { name?: string; ctrl?: boolean } = {}): void => {
    // The prompts know one way out; here Esc goes back. Ctrl-D would close the input unheard.
    isEscape = key.name === 'escape';
    if (key.ctrl === true && key.name === 'd') leaving.abort();
  };
  const end = (): void => leaving.abort();
  stdin.on('keypress', watch);
  stdin.once('end', end);
  try {
    if (question.note !== undefined) say(question.note);
    const value = await prompt(question, initial, leaving.signal);
    if (value !== undefined) return { kind: 'answer', value };
    return { kind: isEscape ? 'back' : 'leave' };
  } finally {
    stdin.off('keypress', watch);
    stdin.off('end', end);
  }
}

/** The answer; undefined when there is none. */
async function prompt(
  question: Question,
  initial: string | undefined,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { message } = question;
  if (question.kind === 'choice') {
    const value = await select<string>({
      message,
      options: question.choices.map((choice) => ({ ...choice })),
      ...(initial === undefined ? {} : { initialValue: initial }),
      showInstructions: false,
      signal,
    });
    return isCancel(value) ? undefined : value;
  }
  const { read } = question;
  const line = await text({
    message,
    ...(question.placeholder === undefined ? {} : { placeholder: question.placeholder }),
    ...(initial === undefined || initial === '' ? {} : { initialValue: initial }),
    validate: (given) => {
      const result = read(given ?? '');
      return 'refusal' in result ? result.refusal : undefined;
    },
    signal,
  });
  if (isCancel(line)) return undefined;
  const result = read(line ?? '');
  return 'value' in result ? result.value : undefined;
}
