import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import type { Environment } from '../environment.js';
import { hang } from './lay-out-text.js';

/** Somebody left a dialogue: by their wish, with Ctrl-C, because the input ended, or nobody reads it. */
export class Left extends Error {
  readonly how: 'wish' | 'interrupt' | 'end' | 'unheard';

  constructor(how: Left['how']) {
    super('The dialogue was left');
    this.how = how;
  }
}

/** A conversation of questions and lines typed in answer. */
export interface Dialogue {
  /** True when a person types in a terminal; else lines come from a file or a program. */
  readonly isTerminal: boolean;
  /** True where a prompt may change while it waits. */
  readonly canMove: boolean;
  /** Characters a line of text should have at most. */
  readonly width: number;
  /** Milliseconds since some moment; undefined where nobody is there whose time could be taken. */
  readonly clock: () => number | undefined;
  readonly say: (text: string) => void;
  /** The same for a sentence, which is wrapped and ended. */
  readonly tell: (sentence: string) => void;
  /** The text in bold, where that can be shown. */
  readonly bold: (text: string) => string;
  /**
   * Asks for one line. Where `isFree` is not set, `q` leaves.
   *
   * @throws Left
   */
  readonly ask: (prompt: string | (() => string), options?: AskOptions) => Promise<string>;
  /** Aborted as soon as somebody leaves: what still runs for them is to stop. */
  readonly left: AbortSignal;
  readonly close: () => void;
}

/** How a line is asked for. */
export interface AskOptions {
  /** Any words may be the answer, also `q`. */
  readonly isFree?: boolean;
}

type Input = ReturnType<NonNullable<Environment['input']>>;

/** Opens a dialogue on the environment's input; lines that come early wait until they are asked for. */
export function openDialogue(environment: Environment): Dialogue {
  const input: Input = environment.input?.() ?? Readable.from([]);
  const isTerminal = environment.isTerminal && input.isTTY === true;
  const canMove = isTerminal && environment.variables.TERM !== 'dumb';
  const lines = createInterface({
    input,
    ...(isTerminal ? { output: outputOf(environment) } : {}),
    terminal: isTerminal,
    historySize: 0,
  });
  const early: string[] = [];
  const gone = new AbortController();
  let left: Left | undefined;
  let waiting: { resolve: (line: string) => void; reject: (left: Left) => void } | undefined;
  const leave = (how: Left['how']): void => {
    left ??= new Left(how);
    // Lines of a file may all be read long before they are needed: nobody has left then.
    if (isTerminal || how !== 'end') gone.abort();
    waiting?.reject(left);
    waiting = undefined;
  };
  lines.on('line', (line) => {
    if (waiting === undefined) early.push(line);
    else waiting.resolve(line);
    waiting = undefined;
  });
  lines.on('SIGINT', () => leave('interrupt'));
  lines.on('close', () => leave('end'));
  // A terminal that was closed cannot be read any more.
  lines.on('error', () => leave('end'));
  environment.whenUnheard?.(() => {
    early.length = 0;
    leave('unheard');
  });

  const nextLine = async (): Promise<string> => {
    const line = early.shift();
    if (line !== undefined) return line;
    if (left !== undefined) throw left;
    return new Promise((resolve, reject) => {
      waiting = { resolve, reject };
    });
  };
  const width = Math.min(environment.columns?.() ?? 80, 100) - 1;
  return {
    isTerminal,
    canMove,
    width,
    clock: () => (isTerminal ? environment.now() : undefined),
    say: environment.out,
    tell: (sentence) => environment.out(`${hang('', sentence, width).join('\n')}\n`),
    bold: (text) =>
      canMove && !environment.variables.NO_COLOR ? `\u001B[1m${text}\u001B[22m` : text,
    ask: async (prompt, { isFree = false } = {}) => {
      const show = typeof prompt === 'string' ? () => prompt : prompt;
      const text = show();
      if (isTerminal) {
        lines.setPrompt(text);
        lines.prompt();
      } else {
        environment.out(`${text.trimEnd()}\n`);
      }
      const ticking =
        canMove && typeof prompt === 'function'
          ? setInterval(() => {
              lines.setPrompt(show());
              lines.prompt(true);
            }, 1000)
          : undefined;
      try {
        const line = await nextLine();
        if (!isFree && /^q(?:uit)?$/i.test(line.trim())) {
          leave('wish');
          throw left;
        }
        return line;
      } finally {
        clearInterval(ticking);
      }
    },
    left: gone.signal,
    close: () => lines.close(),
  };
}

/** The environment's `out` as the stream that line editing writes to. */
function outputOf(environment: Environment): NodeJS.WritableStream {
  const stream = new Writable({
    write: (chunk, _, done) => {
      environment.out(String(chunk));
      done();
    },
  });
  return Object.defineProperty(stream, 'columns', {
    get: () => environment.columns?.(),
  });
}
