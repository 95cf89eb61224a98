import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a program runs. */
export interface RunOptions {
  readonly folder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly left: AbortSignal;
  readonly secondsAllowed: number;
}

/** What a program left behind. */
export interface ProgramRun {
  /** Undefined where it did not start, was stopped, or took too long. */
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  readonly isTimedOut: boolean;
}

/** Characters of each stream that are kept, from its end. */
const kept = 200_000;

/** No files left behind, one encoding, no colours. */
const quiet = { PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8', PYTHON_COLORS: '0' };

/** Runs a program without input; it is stopped when its time is over or the dialogue is left. */
export async function runProgram(
  command: string,
  args: readonly string[],
  { folder, variables, left, secondsAllowed }: RunOptions,
): Promise<ProgramRun> {
  const texts = { out: '', err: '' };
  if (left.aborted) return { code: undefined, ...texts, isTimedOut: false };
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...variables, ...quiet },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let isTimedOut = false;
  const stop = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(() => {
    isTimedOut = true;
    stop();
  }, secondsAllowed * 1000);
  left.addEventListener('abort', stop, { once: true });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out = (texts.out + text).slice(-kept);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err = (texts.err + text).slice(-kept);
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? undefined, ...texts, isTimedOut };
  } catch {
    // It could not be started.
    return { code: undefined, ...texts, isTimedOut };
  } finally {
    clearTimeout(timer);
    left.removeEventListener('abort', stop);
  }
}
