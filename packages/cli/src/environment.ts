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
  /** True when `out` is a terminal. */
  readonly isTerminal: boolean;
  /** Where answers come from, if from anywhere; nothing is read before a command asks. */
  readonly input?: () => NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Width of the terminal that `out` is, where it is one. */
  readonly columns?: () => number | undefined;
  /** Calls back when nobody reads `out` any more, as behind `head`. */
  readonly whenUnheard?: (then: () => void) => void;
  /** True when somebody can be asked: they see what is said, and what they type comes in. */
  readonly canAsk?: boolean;
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
    isTerminal: process.stdout.isTTY === true,
    input: () => process.stdin,
    columns: () => process.stdout.columns,
    whenUnheard: (then) => void process.stdout.once('error', then),
    canAsk: process.stdout.isTTY === true && process.stdin.isTTY === true,
  };
}
