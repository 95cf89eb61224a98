import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { takeTime } from '../practice/take-time.js';
import { type Dialogue, Left, openDialogue } from './dialogue.js';

/** A terminal that keys can be pressed at, and whose clock goes on by a minute at each look. */
function openTerminal(variables: Readonly<Record<string, string>> = { TERM: 'xterm' }): {
  readonly dialogue: Dialogue;
  readonly press: (keys: string) => void;
  readonly screen: () => string;
  readonly unhear: () => void;
  readonly break: () => void;
} {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let shown = '';
  let looks = 0;
  let unhear = (): void => undefined;
  const dialogue = openDialogue({
    cwd: '/',
    now: () => {
      looks += 1;
      return looks * 60_000;
    },
    timezone: () => 'UTC',
    variables,
    out: (text) => {
      shown += text;
    },
    err: () => undefined,
    isTerminal: true,
    input: () => input,
    columns: () => 50,
    whenUnheard: (then) => {
      unhear = then;
    },
  });
  return {
    dialogue,
    press: (keys) => void input.write(keys),
    screen: () => shown,
    unhear: () => unhear(),
    break: () => void input.destroy(new Error('read EIO')),
  };
}

async function howLeft(asked: Promise<string>): Promise<string> {
  return asked.then(
    (line) => `answered ${line}`,
    (error) => (error instanceof Left ? error.how : String(error)),
  );
}

describe('a dialogue at a terminal', () => {
  it.each([
    ['Ctrl-C', '\u0003', 'interrupt'],
    ['Ctrl-D', '\u0004', 'end'],
    ['q', 'q\r', 'wish'],
    ['quit', 'Quit \r', 'wish'],
  ])('is left with %s, and stays left', async (_, keys, how) => {
    const { dialogue, press } = openTerminal();
    const asked = dialogue.ask('Well? ');
    expect(dialogue.left.aborted).toBe(false);
    press(keys);
    expect(await howLeft(asked)).toBe(how);
    expect(dialogue.left.aborted).toBe(true);
    expect(await howLeft(dialogue.ask('And now? '))).toBe(how);
  });

  it('is left when nobody reads it any more', async () => {
    const { dialogue, unhear } = openTerminal();
    const asked = dialogue.ask('Well? ');
    unhear();
    expect(await howLeft(asked)).toBe('unheard');
    expect(dialogue.left.aborted).toBe(true);
  });

  it('is left when the terminal is gone', async () => {
    const terminal = openTerminal();
    const asked = terminal.dialogue.ask('Well? ');
    terminal.break();
    expect(await howLeft(asked)).toBe('end');
  });

  it('takes a line as it was edited, and q where any words may stand', async () => {
    const { dialogue, press } = openTerminal();
    const asked = dialogue.ask('Well? ');
    press('yez\u007Fs\r');
    expect(await asked).toBe('yes');
    const free = dialogue.ask('> ', { isFree: true });
    press('q\r');
    expect(await free).toBe('q');
    dialogue.close();
  });

  it('takes the time, and shows how much is left', async () => {
    const { dialogue, press, screen } = openTerminal();
    const taken = takeTime(dialogue, { allowed: 5 });
    press('\r');
    expect((await taken).minutes).toBe(2);
    expect(screen()).toContain('4:00 left · Enter when you have finished');
    dialogue.close();
  });

  it('takes the time without showing it where a line cannot change', async () => {
    const { dialogue, press, screen } = openTerminal({ TERM: 'dumb' });
    const taken = takeTime(dialogue, { allowed: 5 });
    press('\r');
    expect((await taken).minutes).toBe(2);
    expect(screen()).not.toContain('left');
    dialogue.close();
  });

  it('asks back when the time is more than twice what was meant', async () => {
    const { dialogue, press, screen } = openTerminal();
    const taken = takeTime(dialogue, { allowed: 0.5 });
    press('\r');
    await Promise.resolve();
    press('1:30\r');
    expect((await taken).minutes).toBe(1.5);
    expect(screen()).toContain('The clock says 2 min.');
    dialogue.close();
  });

  it('wraps sentences at its width', () => {
    const { dialogue, screen } = openTerminal();
    dialogue.tell('word '.repeat(20).trim());
    expect(
      Math.max(
        ...screen()
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBe(49);
    dialogue.close();
  });

  it('writes bold only where that is wished for and can be shown', () => {
    expect(openTerminal().dialogue.bold('x')).toBe('\u001B[1mx\u001B[22m');
    expect(openTerminal({ TERM: 'xterm', NO_COLOR: '1' }).dialogue.bold('x')).toBe('x');
    expect(openTerminal({ TERM: 'dumb' }).dialogue.bold('x')).toBe('x');
  });
});
