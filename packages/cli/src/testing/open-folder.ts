import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Plan } from '@mlprep/planner';
import { onTestFinished } from 'vitest';
import { main } from '../main.js';

/** Answers that come as the command goes on: it can wait until some words are shown. */
export type Answerer = (until: (words: string) => Promise<void>) => AsyncIterable<string>;

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The world around a command, where it is not the usual one. */
export interface World {
  /** The present moment, an ISO instant; default Sunday 22 November 2026, 19:00 in Berlin. */
  readonly now?: string;
  readonly timezone?: string;
  /** Below the opened folder, where the command runs; default the folder itself. */
  readonly folder?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** What is piped in; default nothing. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  /** Lines that somebody answers with; then the input ends. */
  readonly answers?: Iterable<string> | Answerer;
}

/** A folder to run commands in, removed after the test. */
export interface Folder {
  readonly path: string;
  readonly run: (args: readonly string[], world?: World) => Promise<Ran>;
  readonly write: (path: string, text: string | Uint8Array) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  readonly plan: (folder?: string) => Promise<Plan>;
  /** All files below it, or below a folder in it: path → text. */
  readonly files: (folder?: string) => Promise<Readonly<Record<string, string>>>;
}

/** Opens an empty folder. */
export function openFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'mlprep-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const read = (file: string): Promise<string> => readFile(join(path, file), 'utf8');
  return {
    path,
    read,
    run: (args, world = {}) => runIn(join(path, world.folder ?? ''), args, world),
    write: async (file, text) => {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), text);
    },
    plan: async (folder = 'prep') => JSON.parse(await read(`${folder}/plan.json`)),
    files: async (folder = '.') => {
      const entries = await readdir(join(path, folder), { withFileTypes: true, recursive: true });
      const found = entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
      const texts = await Promise.all(
        found.map(
          async (file) =>
            [
              file.slice(join(path, folder).length + 1).replaceAll('\\', '/'),
              await readFile(file, 'utf8'),
            ] as const,
        ),
      );
      return Object.fromEntries(texts);
    },
  };
}

/** Runs `mlprep` in this process, as if in a folder, at a moment and in a zone of its own. */
async function runIn(
  cwd: string,
  args: readonly string[],
  {
    now = '2026-11-22T18:00:00Z',
    timezone = 'Europe/Berlin',
    variables = {},
    input,
    answers = [],
  }: World,
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await main(args, {
    cwd,
    now: () => Date.parse(now),
    timezone: () => timezone,
    variables,
    ...(input === undefined ? {} : { input }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    isTerminal: false,
    input: () => Readable.from(input === undefined ? linesOf(answers, () => out) : input()),
  });
  return { code, out, err };
}

/** Answers as a file or a program gives them. */
async function* linesOf(
  answers: Iterable<string> | Answerer,
  shown: () => string,
): AsyncGenerator<string> {
  let from = 0;
  const until = async (words: string): Promise<void> => {
    while (!shown().includes(words, from)) await setTimeout(5);
    from = shown().indexOf(words, from) + words.length;
  };
  const lines = typeof answers === 'function' ? answers(until) : answers;
  for await (const line of lines) yield `${line}\n`;
}
