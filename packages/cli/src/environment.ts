/** What a command may know and touch of the world: given to it, so that a test can give another. */
export interface Environment {
  /** Folder that relative paths start from. */
  readonly cwd: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** IANA name of the system's zone. */
  readonly timezone: () => string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else. */
  readonly err: (text: string) => void;
  /** What is piped in; undefined when nothing is. */
  readonly input?: () => AsyncIterable<Uint8Array> | undefined;
  /** True when `out` is a terminal. */
  readonly isTerminal: boolean;
}

/** The process's own world. */
export function processEnvironment(): Environment {
  return {
    cwd: process.cwd(),
    now: Date.now,
    timezone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    variables: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    input: () => (process.stdin.isTTY === true ? undefined : process.stdin),
    isTerminal: process.stdout.isTTY === true,
  };
}
